/** Ways in which a text is damaged: by a disk, by an editor, or on purpose. */
import * as fc from 'fast-check';

/** Places in a text are given in millionths of its length, so that they shrink and fit whatever is left of it. */
const place = fc.nat(1_000_000);
const at = (text: string, millionths: number): number => Math.floor((millionths / 1_000_000) * text.length);

export type Damage = (text: string) => string;

/** What does harm where it stands. */
const SPLINTERS: readonly string[] = [
  ...Array.from('{}[],:"\\\u0000\u001B\u0085\u200B\u202E\uD800\uFEFF-1'),
  ...'/* // \\u 1e999 -0 null "" {} [] "__proto__":0, "next": "when":{}, "opening":"open", "any":['.split(
    ' ',
  ),
  ...'"id":"base" 0.1 101 true \n \r'.split(' '),
];

const flipped = fc.record({ where: place, bit: fc.nat(15) }).map(({ where, bit }): Damage => (text) => {
  const index = at(text, where);
  const unit = String.fromCharCode(text.charCodeAt(index) ^ (1 << bit));
  return text === '' ? text : text.slice(0, index) + unit + text.slice(index + 1);
});

const byteFlipped = fc.record({ where: place, bit: fc.nat(7) }).map(({ where, bit }): Damage => (text) => {
  const bytes = Buffer.from(text);
  const index = Math.min(bytes.length - 1, at(text, where));
  if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
  return bytes.toString();
});

const cut = fc.record({ where: place, length: fc.nat(60) }).map(({ where, length }): Damage => (text) => {
  const from = at(text, where);
  return text.slice(0, from) + text.slice(from + length);
});

const ended = place.map(
  (where): Damage =>
    (text) =>
      text.slice(0, at(text, where)),
);

const spliced = fc
  .record({ from: place, length: fc.nat(400), to: place })
  .map(({ from, length, to }): Damage => (text) => {
    const start = at(text, from);
    const end = at(text, to);
    return text.slice(0, end) + text.slice(start, start + length) + text.slice(end);
  });

const pierced = fc
  .record({ where: place, splinter: fc.constantFrom(...SPLINTERS) })
  .map(({ where, splinter }): Damage => (text) => {
    const index = at(text, where);
    return text.slice(0, index) + splinter + text.slice(index);
  });

const digit = fc.record({ where: place, to: fc.nat(9) }).map(({ where, to }): Damage => (text) => {
  const index = text.slice(at(text, where)).search(/\d/);
  const start = at(text, where) + index;
  return index < 0 ? text : text.slice(0, start) + String(to) + text.slice(start + 1);
});

const once: fc.Arbitrary<Damage> = fc.oneof(flipped, byteFlipped, cut, ended, spliced, pierced, digit);

/** One to four damages, one after the other. */
export const textDamage: fc.Arbitrary<Damage> = fc.array(once, { minLength: 1, maxLength: 4 }).map(
  (all): Damage =>
    (text) =>
      all.reduce((damaged, each) => each(damaged), text),
);
