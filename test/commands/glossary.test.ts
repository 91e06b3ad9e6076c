import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { TERMS } from '../../src/session/index.ts';
import { folder, interlock, json, SCENARIOS } from './desk.ts';

const PRINCIPLES: readonly { id: string; name: string; source: string }[] = JSON.parse(
  readFileSync(join(SCENARIOS, 'principles.json'), 'utf8'),
);

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('glossary', () => {
  test('tells every word and every principle with its source', async () => {
    const { exit, out, err } = await interlock(['glossary']);
    expect([exit, err]).toEqual([0, '']);
    const told = flat(out);
    expect(TERMS.filter(({ name, says }) => !told.includes(flat(`${name} ${says}`)))).toEqual([]);
    expect(
      PRINCIPLES.filter(({ name, source }) => !told.includes(name) || !told.includes(flat(source))),
    ).toEqual([]);
  });

  test('is one document with all of that', async () => {
    expect(await json(['glossary'])).toMatchObject({ terms: TERMS, principles: PRINCIPLES });
  });

  test.each([20, 40, 80, 200])('fits into %i columns', async (columns) => {
    const { out } = await interlock(['glossary'], { terminal: true, columns });
    expect(out.split('\n').filter((line) => stringWidth(line) > Math.min(columns, 80))).toEqual([]);
  });

  test.each([
    [['luck'], ['Luck'], 0],
    [['BEST', 'play'], ['Best play'], 0],
    [[PRINCIPLES[0]?.id ?? ''], [], 1],
    [(PRINCIPLES[0]?.name ?? '').split(' '), [], 1],
  ])('of %j tells that alone', async (words, terms, principles) => {
    const found = await json(['glossary', ...words]);
    expect(found).toMatchObject({
      terms: terms.map((name) => ({ name })),
      principles: Array.from({ length: principles }, () => expect.anything()),
    });
  });

  test('of a word in several names tells all of them', async () => {
    const { out } = await interlock(['glossary', 'link']);
    expect(out).toContain('Weakest link');
  });

  test('of an unknown word says which is near', async () => {
    const { exit, out, err } = await interlock(['glossary', 'luk']);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('Did you mean luck? "interlock glossary" shows them all.');
  });

  test('has the words also where the principles can not be read', async () => {
    const { exit, out } = await interlock(['glossary', 'luck'], { scenarios: folder() });
    expect([exit, out.includes('Luck')]).toEqual([0, true]);
  });
});
