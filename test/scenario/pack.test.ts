import { expect, test } from 'vitest';
import { decodeUtf8, readPack, readPrinciples } from '../../src/scenario/index.ts';
import { problemsIn, TWO_BRIDGES } from './two-bridges.ts';

const PACK = { id: 'ours', title: 'Ours', version: '1.0.0', author: 'We', licence: 'CC-BY-4.0' };

test('a pack is read', () => {
  expect(readPack(JSON.stringify(PACK))).toEqual({ ok: true, pack: PACK });
});

test('a pack with a mistake is refused with its place', () => {
  const { licence: _, ...rest } = PACK;
  expect(readPack(JSON.stringify({ ...rest, license: 'MIT' }))).toMatchObject({
    ok: false,
    problems: [
      {
        rule: 'schema',
        path: '/license',
        message: '`license` is not a property here; did you mean `licence`?',
        line: 1,
      },
    ],
  });
});

test('principles are read, and their ids told apart', () => {
  const one = { id: 'a', name: 'A', says: 'It says.', source: 'A source' };
  expect(readPrinciples(JSON.stringify([one]))).toEqual({ ok: true, principles: [one] });
  expect(readPrinciples(JSON.stringify([one, one]))).toMatchObject({
    ok: false,
    problems: [{ rule: 'duplicate-id', path: '/1/id' }],
  });
  expect(readPrinciples('{}')).toMatchObject({
    ok: false,
    problems: [{ rule: 'schema', path: '', line: 1, column: 1 }],
  });
});

test('a byte order mark is passed over', () => {
  expect(decodeUtf8(new TextEncoder().encode(`\ufeff${TWO_BRIDGES}`))).toBe(TWO_BRIDGES);
  expect(problemsIn(`\ufeff${TWO_BRIDGES}`)).toEqual([]);
});

test('bytes that are not UTF-8 are no text', () => {
  expect(decodeUtf8(Uint8Array.of(0x7b, 0xff, 0x7d))).toBeUndefined();
});
