import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DRAFT_PRINCIPLES,
  draftCase,
  type DraftWords,
  laidOut,
  remarks,
  surveying,
  tellingsOf,
} from '../../src/author/index.ts';
import { LEVELS, PRODUCTS, readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { finish, turnings } from '../../src/solver/index.ts';

const shelf = readPrinciples(
  readFileSync(new URL('../../scenarios/principles.json', import.meta.url), 'utf8'),
);
const principles = shelf.ok ? shelf.principles : [];

const WORDS: DraftWords = {
  id: 'my-case',
  title: 'My Case',
  company: 'Lanternworks, a booking tool for evening classes',
  level: 'pm',
  product: 'b2b-saas',
  turn: 'quarter',
  person: { name: 'Amara Obi', role: 'Head of sales' },
  principles: DRAFT_PRINCIPLES,
};

function scenarioOf(words: DraftWords, text = laidOut(draftCase(words))): Scenario {
  const reading = readScenario(text, { name: words.id, principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, undefined, 2));
  return reading.scenario;
}

function surveyOf(scenario: Scenario) {
  const survey = finish(surveying(scenario));
  if (survey === undefined) throw new Error('over the budget');
  return survey;
}

const aWord = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'é', ' '),
  minLength: 1,
  maxLength: 20,
});
const aLine = aWord.map((word) => `Über **${word}** *x*, "y" \\ 客`);
const someWords: fc.Arbitrary<DraftWords> = fc.record({
  id: fc.constantFrom('my-case', 'x', '2-3'),
  title: aLine,
  company: aLine,
  level: fc.constantFrom(...LEVELS),
  product: fc.constantFrom(...PRODUCTS),
  turn: aWord.map((word) => `${word}x`),
  person: fc.record({ name: fc.oneof(aLine, fc.constantFrom('Tomas Ek', '李 娜', '- -')), role: aLine }),
  principles: fc.constant(DRAFT_PRINCIPLES),
});

test('a draft has nothing to mend', () => {
  expect(remarks(surveyOf(scenarioOf(WORDS)))).toEqual([]);
});

test('whatever its author says, it is a case that can be played', () => {
  fc.assert(
    fc.property(someWords, (words) => {
      expect(scenarioOf(words)).toMatchObject({ id: words.id, title: words.title, turn: words.turn });
    }),
  );
});

test('whatever its author says, its numbers are the same', () => {
  const { value, random } = surveyOf(scenarioOf(WORDS)).base.solution;
  fc.assert(
    fc.property(someWords, (words) => {
      expect(surveyOf(scenarioOf(words)).base.solution).toMatchObject({ value, random });
    }),
    { numRuns: 20 },
  );
});

test('in base and twin no simple rule comes near to winning, and play is far better than chance', () => {
  for (const { solution, policies } of tellingsOf(surveyOf(scenarioOf(WORDS)))) {
    expect(solution.value - solution.random).toBeGreaterThan(12.5);
    for (const { grade } of policies.values()) expect(Math.abs(grade ?? 0)).toBeLessThan(50);
  }
});

test('the twin turns two choices by more than a point', () => {
  const { base, twins } = surveyOf(scenarioOf(WORDS));
  const turned = twins.flatMap(({ solution }) => turnings(base.solution, solution));
  expect(turned.filter(({ by }) => by > 1.5).map(({ scene }) => scene)).toEqual([
    'three-wishes',
    'the-release',
  ]);
});

const NOTE = / ?\[[^\]]*\]/g;

/** The texts of a file that a player reads, by where they stand; those of one place joined. */
function proseOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (Array.isArray(value)) {
    const texts = value.flatMap((each) => proseOf(each, place));
    return /\/(?:brief|text|result)$/.test(place)
      ? [[place, texts.map(([, text]) => text).join(' ')]]
      : texts;
  }
  return Object.entries(Object(value)).flatMap(([name, each]) =>
    proseOf(each, ['text', 'says'].includes(name) && place.endsWith('text') ? place : `${place}/${name}`),
  );
}

test('every text that its author is to replace says so in brackets', () => {
  const wanted = /\/(?:summary|fact|brief|result|hint|question)$|\/scenes\/[^/]+\/text$|\/coach(?:\/text)?$/;
  const texts = proseOf(draftCase(WORDS)).filter(([place]) => wanted.test(place));
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter(([, text]) => text.match(NOTE) === null)).toEqual([]);
});

test('without the notes to its author it is a case with nothing to mend', () => {
  const text = laidOut(draftCase({ ...WORDS, company: 'Hearth' }));
  const bare = text.replaceAll(/(?<=[.?!"]) ?\[[A-Z][^\]"]*\]/g, '').replaceAll(/,\n\s*""/g, '');
  expect(bare).not.toContain('[What');
  expect(remarks(surveyOf(scenarioOf(WORDS, bare)))).toEqual([]);
});

test('the words of its author stand in the story', () => {
  const text = laidOut(draftCase({ ...WORDS, turn: 'sprint' }));
  expect(text).toContain('You are a product manager at Lanternworks, a booking tool for evening classes. [');
  expect(text).toContain('"amara": { "name": "Amara Obi", "role": "Head of sales" }');
  expect(text).toContain('One sprint later');
  expect(text).not.toContain('quarter');
});

test('a person whose name makes no id, or one that is taken, is a colleague', () => {
  for (const name of ['李 娜', 'Tomas Ek'])
    expect(draftCase({ ...WORDS, person: { name, role: 'Sales' } }).cast).toHaveProperty('colleague');
});

test('what is laid out for people is the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(laidOut(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('only a single text makes a line long', () => {
  const lines = laidOut(draftCase(WORDS)).split('\n');
  const long = lines.filter(
    (line) => line.length > 100 && !/^\s*(?:"[a-z]+": )?"[^"]*(?:\\"[^"]*)*",?$/.test(line),
  );
  expect(long).toEqual([]);
});
