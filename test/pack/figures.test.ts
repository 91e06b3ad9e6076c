import { expect, test } from 'vitest';
import { figuresOf, packFigures, remarks } from '../../src/author/index.ts';
import { cases, scenarios, solved } from './pack.ts';

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s has nothing to mend, and every figure of it holds',
  (_, scenario) => {
    const survey = solved(scenario);
    expect(remarks(survey)).toEqual([]);
    const missed = figuresOf(survey).tellings.flatMap(({ figures }) => figures.filter(({ holds }) => !holds));
    expect(missed).toEqual([]);
  },
);

test('the averages over all cases hold', () => {
  const figures = packFigures(cases.map((scenario) => figuresOf(solved(scenario))));
  expect(figures.filter(({ holds }) => !holds)).toEqual([]);
});
