import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLine } from '../../src/store/line.ts';
import { tries } from '../harness/tries.ts';
import { choice, choicesOf, folder, MARCH, open, played, put } from './desk.ts';
import { cameIn, exported, fileOf, filesIn, HEAD, into, journalLine } from './record-files.ts';

const HEAD_LINE =
  '{"event":"start","format":1,"app":"0.0.0","run":"R","scenario":"a","digest":"d","variant":"base","seed":1,"mode":"exam","study":false,"at":"2026-03-15T10:00:00.000Z"}\n';
const someLine = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((option) => `{"event":"choice","scene":"s","option":"${option}"}\n`),
  fc.constantFrom('{"event":"mood","n":2}\n', '{"event":"cho', '\n', '\uFFFD', '\u{1F600}\n'),
);
/** What a journal may hold: lines whole and torn, and bytes that are no text. */
const someJournal = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(someLine, { maxLength: 6 }).map((lines) => Buffer.from(HEAD_LINE + lines.join(''))),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)) },
);

/** Journals by the last letter of their ids. */
const someRecord = (letters: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...letters), someJournal, { maxKeys: 5, noNullPrototype: true });

function recordOf(journals: Readonly<Record<string, Buffer>>): string {
  const root = folder();
  for (const [last, bytes] of Object.entries(journals)) put(root, last, bytes);
  return root;
}

const law = async <T>(what: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(what, holds), { numRuns: tries(12, 400) });

it('what is exported and imported into an empty record has the same runs, byte for byte', async () => {
  await law(someRecord(['1', '2', '3', '4', '5']), async (journals) => {
    const [root, other] = [recordOf(journals), folder()];
    await cameIn(other, await exported(root));
    expect(filesIn(other)).toEqual(filesIn(root));
    expect(await choicesOf(open(other))).toEqual(await choicesOf(open(root)));
  });
});

it('an import twice is the same as once', async () => {
  await law(fc.tuple(someRecord(['1', '2', '3']), someRecord(['1', '2', '3'])), async ([ours, theirs]) => {
    const [root, file] = [recordOf(ours), await exported(recordOf(theirs))];
    await cameIn(root, file);
    const once = filesIn(root);
    expect((await cameIn(root, file)).fresh).toEqual({ runs: 0, parts: 0 });
    expect(filesIn(root)).toEqual(once);
  });
});

it('imports of records that have nothing in common may come in any order', async () => {
  await law(fc.tuple(someRecord(['1', '2', '3']), someRecord(['4', '5', '6'])), async ([one, two]) => {
    const files = [await exported(recordOf(one)), await exported(recordOf(two))];
    const [forth, back] = [folder(), folder()];
    for (const file of files) await cameIn(forth, file);
    for (const file of files.toReversed()) await cameIn(back, file);
    expect(filesIn(forth)).toEqual(filesIn(back));
  });
});

it('an import loses nothing that was there, and nothing that is in the file', async () => {
  await law(fc.tuple(someRecord(['1', '2', '3']), someRecord(['1', '2', '3'])), async ([ours, theirs]) => {
    const root = recordOf(ours);
    await cameIn(root, await exported(recordOf(theirs)));
    const after = filesIn(root);
    const all = [...after.values()];
    for (const bytes of [...Object.values(ours), ...Object.values(theirs)])
      expect(all.some((text) => text.startsWith(bytes.toString('latin1')))).toBe(true);
    for (const [last, bytes] of Object.entries(ours)) {
      const name = path.join('runs', MARCH.month, `${MARCH.id(last)}.ndjson`);
      const now = after.get(name) ?? '';
      // A whole copy may take the place of a damaged one: then all that could be read of that is in it.
      const isThere = now.startsWith(bytes.toString('latin1'));
      const lost = intact(bytes.toString()).filter((line) => !now.split('\n').includes(line));
      expect(isThere || lost.length === 0).toBe(true);
    }
  });
});

const intact = (text: string): readonly string[] =>
  text.split('\n').filter((line) => !['torn', 'blank'].includes(readLine(line).kind));

it('a whole copy mends a journal in which lines were broken or cut, and no line is lost', async () => {
  const broken = fc.record({
    options: fc.array(fc.constantFrom('a', 'b'), { maxLength: 6 }),
    at: fc.nat(),
    cut: fc.nat(),
  });
  await law(broken, async ({ options, at, cut }) => {
    const text = (await played(open(folder()), options.map(choice))).text();
    const from = at % text.length;
    const damaged = text.slice(0, from) + text.slice(from + 1 + (cut % 40));
    const root = folder();
    const file = put(root, '1', damaged);
    await cameIn(root, fileOf(HEAD, journalLine(MARCH.id('1'), text)));
    const all = [...filesIn(root).values()];
    expect([all.includes(damaged) || text.startsWith(damaged), all.includes(text)]).toEqual([true, true]);
    const now = readFileSync(file, 'utf8').split('\n');
    for (const line of intact(damaged)) expect(now).toContain(line);
  });
});

it('a cut or changed export never throws, and what comes in was in it', async () => {
  const text = fc.record({
    journals: someRecord(['1', '2', '3']),
    cut: fc.nat({ max: 2000 }),
    at: fc.nat({ max: 2000 }),
    bytes: fc.uint8Array({ maxLength: 20 }),
  });
  await law(text, async ({ journals, cut, at, bytes }) => {
    const whole = fileOf(
      HEAD,
      ...Object.entries(journals).map(([last, each]) => journalLine(MARCH.id(last), each.toString())),
    );
    const root = folder();
    const ours = put(root, '9', 'ours\n');
    const name = path.join(folder(), 'changed.ndjson');
    const good = [...filesIn(path.dirname(whole)).values()].join('');
    const changed = Buffer.concat([
      Buffer.from(good.slice(0, at), 'latin1'),
      bytes,
      Buffer.from(good.slice(at, at + cut), 'latin1'),
    ]);
    writeFileSync(name, changed);
    expect((await into(root, name)).kind).not.toBe('failed');
    expect(filesIn(root).get(path.relative(root, ours))).toBe('ours\n');
    await open(root).runs();
  });
});
