import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { PLAIN_TEXT, PlainSegmenter } from '../../../src/faces/ink/graphemes.ts';
import { tries } from '../../harness/tries.ts';

const real = new Intl.Segmenter();
const ours = new PlainSegmenter();
const cut = (segmenter: Pick<PlainSegmenter, 'segment'>, text: string) =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ segment, index }));

test('any text is cut into the same graphemes as by ICU', () => {
  const units = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());
  const same = fc.property(units, (text) => {
    expect(cut(ours, text)).toEqual(cut(real, text));
  });
  fc.assert(same, { numRuns: tries(500, 10_000) });
});

test('every pair of plain characters is two graphemes', () => {
  const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
    PLAIN_TEXT.test(character),
  );
  for (const first of plain) {
    const text = plain.map((second) => first + second).join('');
    expect([...real.segment(text)].length, `after ${first}`).toBe(text.length);
    if (first > '\u00FF') break;
  }
  const all = plain.join('') + plain.toReversed().join('');
  expect([...real.segment(all)].length).toBe(all.length);
});

test('every plain character but escape is one column wide', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => character !== '\u001B' && PLAIN_TEXT.test(character) && stringWidth(character) !== 1,
  );
  expect(wrong).toEqual([]);
});
