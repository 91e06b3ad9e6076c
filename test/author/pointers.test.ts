import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOf, outermost, withMembers } from '../../src/author/conditions.ts';
import { remarks, type Survey } from '../../src/author/index.ts';
import { textsIn } from '../../src/author/texts.ts';
import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { read, textOf } from '../engine/build.ts';
import { scenarioIn, TWO_BRIDGES } from '../scenario/two-bridges.ts';
import { surveyOf } from './surveyed.ts';

const fileIn = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');

function builtIn(name: string): readonly [string, Scenario] {
  const pack = readPrinciples(fileIn('principles.json'));
  const text = fileIn(`${name}.json`);
  const reading = readScenario(text, { name, principles: pack.ok ? pack.principles : [] });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return [text, reading.scenario];
}

const FILES = {
  'first-day': builtIn('first-day'),
  'sales-prevention': builtIn('sales-prevention'),
  'two-bridges': [TWO_BRIDGES, scenarioIn(TWO_BRIDGES)],
} as const;

/** The value to which a JSON Pointer leads in a file; undefined where it leads nowhere. */
function valueAt(file: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => {
      if (typeof value !== 'object' || value === null) return undefined;
      return Object.getOwnPropertyDescriptor(value, name)?.value;
    }, file);
}

/** Every `when` of a file and every member of an `any`, by its pointer. */
function whensIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = `${path}/${name}`;
    const isCondition = name === 'when' || /\/any\/\d+$/.test(at);
    return [...(isCondition ? [at] : []), ...whensIn(member, at)];
  });
}

const askedIn = (scenario: Scenario) => outermost(conditionsOf(scenario)).flatMap(withMembers);

test.each(Object.entries(FILES))(
  'the conditions of %s are all of its file, each where it says',
  (_, [text, scenario]) => {
    const file: unknown = JSON.parse(text);
    const asked = askedIn(scenario);
    expect(asked.map(({ path }) => path).toSorted()).toEqual(whensIn(file).toSorted());
    for (const { path, condition } of asked)
      expect([path, valueAt(file, `${path}/flags`) ?? []]).toEqual([path, condition.flags]);
  },
);

test.each(Object.entries(FILES))('the texts of %s stand where they say', (_, [text, scenario]) => {
  const file: unknown = JSON.parse(text);
  for (const { path, blocks } of [...scenario.scenes.values()].flatMap(textsIn))
    expect([path, valueAt(file, path)]).toEqual([path, expect.objectContaining({ length: blocks.length })]);
});

test('the conditions of any story are all of its file, also where outcomes share the routes of their option', () => {
  fc.assert(
    fc.property(aStory(), (story) => {
      const asked = askedIn(read(story)).map(({ path }) => path);
      expect(asked.toSorted()).toEqual(whensIn(JSON.parse(textOf(story))).toSorted());
    }),
    { numRuns: 100 },
  );
});

test('every finding points to what stands in the file', () => {
  const lost = (file: unknown, survey: Survey) =>
    remarks(survey)
      .filter(({ path }) => valueAt(file, path) === undefined)
      .map(({ path }) => path);
  for (const [text, scenario] of Object.values(FILES))
    expect(lost(JSON.parse(text), surveyOf(scenario))).toEqual([]);
  fc.assert(
    fc.property(aStory({ scenes: 5, options: 3, outcomes: 2 }), (story) => {
      expect(lost(JSON.parse(textOf(story)), surveyOf(read(story)))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
