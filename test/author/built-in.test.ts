import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresOf, remarks } from '../../src/author/index.ts';
import { readPrinciples, readScenario } from '../../src/scenario/index.ts';
import { surveyOf } from './surveyed.ts';

const PACK = new URL('../../scenarios/', import.meta.url);
const inPack = (name: string) => readFileSync(new URL(name, PACK), 'utf8');
const reading = readPrinciples(inPack('principles.json'));
const principles = reading.ok ? reading.principles : [];

const BESIDE_CASES = ['pack.json', 'principles.json', 'schema.json'];
const cases = readdirSync(PACK)
  .filter((name) => name.endsWith('.json') && !BESIDE_CASES.includes(name))
  .map((name) => name.replace(/\.json$/, ''));

test('the pack has cases', () => {
  expect(cases).toContain('first-day');
});

test.each(cases)('%s has nothing to mend, and every figure of it holds', (name) => {
  const found = readScenario(inPack(`${name}.json`), { name, principles });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const survey = surveyOf(found.scenario);
  expect(remarks(survey)).toEqual([]);
  const missed = figuresOf(survey).tellings.flatMap(({ figures }) => figures.filter(({ holds }) => !holds));
  expect(missed).toEqual([]);
});
