import { expect, test } from 'vitest';
import { wordsIn } from '../../src/author/words.ts';
import { available, start, standing, story, take, visible } from '../../src/engine/index.ts';
import type { Block, Option, Outcome, Scenario } from '../../src/scenario/index.ts';
import { plain } from '../../src/scenario/index.ts';
import { cases, decisionsIn } from './pack.ts';

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.text);
    case 'speech':
      return plain(block.says);
    case 'table':
      return [block.caption ?? '', ...block.columns, ...block.rows.flat()].join(' ');
    case 'bars':
      return [block.caption ?? '', ...block.values.map(({ label, value }) => `${label} ${value}`)].join(' ');
    case 'line':
      return [block.caption ?? '', ...block.points].join(' ');
  }
};

const sentencesIn = (note: readonly Block[]): ReadonlySet<string> =>
  new Set(
    note
      .flatMap((block) => textOf(block).split(/(?<=[.!?…])["”)]?\s+/u))
      .map((sentence) => sentence.trim().toLowerCase())
      .filter((sentence) => sentence !== ''),
  );

test('no two notes of the coach share a sentence', () => {
  const notes = cases.flatMap((scenario) =>
    decisionsIn(scenario).flatMap((scene) =>
      scene.options.flatMap(({ id, coach }) =>
        [...sentencesIn(coach)].map((sentence) => ({ sentence, place: `${scenario.id}/${scene.id}/${id}` })),
      ),
    ),
  );
  const places = Map.groupBy(notes, ({ sentence }) => sentence);
  expect([...places].filter(([, said]) => said.length > 1)).toEqual([]);
});

test('no note of the coach tells of another story', () => {
  const told = cases.flatMap((scenario) =>
    decisionsIn(scenario).flatMap((scene) =>
      scene.options.flatMap(({ id, coach }) => (OTHER_STORY.test(coach.map(textOf).join(' ')) ? [id] : [])),
    ),
  );
  expect(told).toEqual([]);
});
const OTHER_STORY = /\b(?:if it were|otherwise|in the twin|in the base|had it been)\b/iu;

test('no two options of a scene begin with the same three words', () => {
  const alike = cases.flatMap((scenario) =>
    decisionsIn(scenario).flatMap((scene) => {
      const begins = scene.options.map(({ text }) => text.toLowerCase().split(/\s+/).slice(0, 3).join(' '));
      return new Set(begins).size < begins.length ? [`${scenario.id}/${scene.id}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});

/** How many words a play has, all that is shown, if options and outcomes fall as a seed says. */
function wordsOfPlay(scenario: Scenario, chance: () => number): number {
  const arrival = start(scenario, 'base');
  let words = counted(visible(scenario.brief, arrival.state)) + passedWords(arrival.passed);
  let { state } = arrival;
  for (;;) {
    const scene = standing(scenario, state);
    words += counted(visible(scene.text, state));
    if (scene.kind === 'ending') return words;
    const open = available(scenario, state);
    words += open.reduce((sum, { text }) => sum + wordsIn(text), 0);
    const option = drawn(open, () => 1, chance);
    const turn = take(scenario, state, option, outcomeOf(option, chance));
    words += counted(story(turn)) + counted(visible(option.coach, state)) + passedWords(turn.passed);
    ({ state } = turn);
  }
}

const counted = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, each) => sum + wordsIn(textOf(each)), 0);

const passedWords = (passed: ReturnType<typeof start>['passed']): number =>
  passed.reduce((sum, { passage, before }) => sum + counted(visible(passage.text, before)), 0);

const outcomeOf = (option: Option, chance: () => number): Outcome =>
  drawn(option.outcomes, (outcome) => outcome.chance, chance);

function drawn<T>(things: readonly T[], weight: (thing: T) => number, chance: () => number): T {
  let rest = chance() * things.reduce((sum, thing) => sum + weight(thing), 0);
  const found = things.find((thing) => (rest -= weight(thing)) < 0) ?? things.at(-1);
  if (found === undefined) throw new Error('nothing to draw from');
  return found;
}

/** Evenly spread numbers from 0 up to 1, the same each time. */
function spread(): () => number {
  let nth = 0;
  return () => ((nth += 1) * 0.618_033_988_749_895) % 1;
}

const PLAYS = 200;
const WORDS_A_MINUTE = 200;

test.each(cases.map((scenario) => [scenario.id, scenario] as const))(
  '%s is read in its minutes, 40 percent more or less',
  (_, scenario) => {
    const chance = spread();
    const plays = Array.from({ length: PLAYS }, () => wordsOfPlay(scenario, chance));
    const minutes = plays.reduce((sum, words) => sum + words, 0) / PLAYS / WORDS_A_MINUTE;
    expect(scenario.minutes / minutes).toBeGreaterThanOrEqual(0.6);
    expect(scenario.minutes / minutes).toBeLessThanOrEqual(1.4);
  },
);
