import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folder, MARCH } from './desk.ts';
import { filesIn, HEAD, journalLine } from './record-files.ts';
import { started } from './started.ts';

/** What a line may be, by its number. */
function lineOf(at: number): string {
  switch (at % 5) {
    case 0:
      return '{"line":"journal","id":"../x","text":"bad"}';
    case 1:
      return `{"line":"medal","of":${at}}`;
    case 2:
      return `{"line":"settings","settings":{"a${at}":${at}}}`;
    case 3:
      return 'no JSON at all '.repeat(20);
    default:
      return journalLine(MARCH.id(`${1000 + (at % 1000)}`), `${at % 1000}\n`.repeat(9));
  }
}

it('a file of a million lines comes in with little memory', async () => {
  const [root, name] = [folder(), path.join(folder(), 'million.ndjson')];
  const file = openSync(name, 'wx');
  writeSync(file, `${HEAD}\n`);
  for (let from = 0; from < 1_000_000; from += 10_000)
    writeSync(file, `${Array.from({ length: 10_000 }, (_, at) => lineOf(from + at)).join('\n')}\n`);
  closeSync(file);
  expect(statSync(name).size).toBeGreaterThan(50_000_000);
  const [, told = ''] = await started('import-file', [root, name], ['--max-old-space-size=80']).told;
  const result: unknown = JSON.parse(told);
  expect(result).toMatchObject({
    kind: 'imported',
    imported: { fresh: { runs: 200 }, here: { runs: 199_800 }, differing: { runs: 0 }, carried: 50_000 },
  });
  expect(filesIn(root, 'runs').size).toBe(200);
});

it('a file with one line of a gigabyte is passed over with little memory', async () => {
  const [root, name] = [folder(), path.join(folder(), 'long.ndjson')];
  const file = openSync(name, 'wx');
  writeSync(file, `${HEAD}\n`);
  const part = Buffer.alloc(2 ** 24, 0x61);
  for (let parts = 0; parts < 64; parts += 1) writeSync(file, part);
  writeSync(file, `\n${journalLine(MARCH.id('1'), 'x')}\n`);
  closeSync(file);
  const [, told = ''] = await started('import-file', [root, name], ['--max-old-space-size=80']).told;
  expect(JSON.parse(told)).toMatchObject({
    kind: 'imported',
    imported: { fresh: { runs: 1 }, unreadLines: [2] },
  });
});
