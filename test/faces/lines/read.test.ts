import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineReader } from '../../../src/faces/lines/index.ts';

async function* from(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks;
}

async function linesOf(chunks: Iterable<string>): Promise<readonly string[]> {
  const read = lineReader(from(chunks));
  const lines: string[] = [];
  for (let line = await read(); line !== undefined; line = await read()) lines.push(line);
  return lines;
}

test.each([
  [['1\n2\n'], ['1', '2']],
  [['1\r\n2\r\n'], ['1', '2']],
  [['1\n2'], ['1', '2']],
  [['1', '2', '\n'], ['12']],
  [
    ['1\r', '\n2'],
    ['1', '2'],
  ],
  [['\n\n'], ['', '']],
  [['\uFEFF1\n'], ['\uFEFF1']],
  [['\0\n'], ['\0']],
  [[''], []],
  [[], []],
])('%j is read as %j', async (chunks, lines) => {
  expect(await linesOf(chunks)).toEqual(lines);
});

test('lines do not depend on how the input is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', ' ') })), async (chunks) => {
      const lines = chunks.join('').split('\n');
      const expected = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
      expect(await linesOf(chunks)).toEqual(expected);
    }),
  );
});

test('of a very long line only the beginning is kept', async () => {
  const million = 'x'.repeat(1_000_000);
  const [line = '', next] = await linesOf([million, million, '\n', '1\n']);
  expect([line.length, next]).toEqual([1024, '1']);
});

test('no more is read than has been asked for', async () => {
  let taken = 0;
  function* endless(): Generator<string> {
    for (;;) {
      taken += 1;
      yield 'y\n';
    }
  }
  const read = lineReader(from(endless()));
  await read();
  await read();
  expect(taken).toBe(2);
});

test('an input that has neither lines nor an end is taken to be over', async () => {
  function* zeros(): Generator<string> {
    for (;;) yield '\0'.repeat(2 ** 20);
  }
  const read = lineReader(from(zeros()));
  expect([await read(), await read()]).toEqual([undefined, undefined]);
});

test('the end stays the end', async () => {
  const read = lineReader(from(['1']));
  expect([await read(), await read(), await read()]).toEqual(['1', undefined, undefined]);
});
