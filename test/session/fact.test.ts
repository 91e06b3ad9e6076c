import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASE, replay, shownOrder, standing, variantOf, visible } from '../../src/engine/index.ts';
import type { OptionId, Scenario } from '../../src/scenario/index.ts';
import {
  begin,
  counterparts,
  factBetween,
  type FactChanged,
  type Page,
  points,
  type Session,
} from '../../src/session/index.ts';
import { AS_GOOD, finish, optionsOf, type OptionWorth, turnings } from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { decision, meters, option, read, scenario as still } from '../engine/build.ts';
import { judgeOf, NO_JUDGE } from '../harness/judge.ts';
import { builtIn } from '../harness/story.ts';
import { tries } from '../harness/tries.ts';
import { solved, solvedAs, variantsOf } from '../solver/solved.ts';
import { ferry } from './ferry.ts';

const SALES = builtIn('sales-prevention');
const TWIN = 'five-more-buyers';
const FACT = 'The five regional groups ask for something else.';

interface Way {
  readonly variant?: string;
  readonly choices?: readonly string[];
}

/** A run as far as these choices lead. */
function run(scenario: Scenario, { variant = BASE, choices = [] }: Way = {}): Session {
  const known = variantOf(scenario, variant);
  const played = replay(scenario, { variant, seed: 1, choices });
  if (known === undefined || !played.ok) throw new Error(JSON.stringify(played));
  const manner = { mode: 'practice', coach: 'each', asksEvidence: false, explain: false } as const;
  return { ...begin(scenario, { variant: known, seed: 1 }, manner), turns: played.turns, phase: 'scored' };
}

async function factOf(session: Session): Promise<FactChanged> {
  const fact = await judgeOf(session).fact(session);
  if (fact === undefined) throw new Error('nothing turns');
  return fact;
}

const notes = ({ parts }: Page): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'note' ? [part.text] : []));

function optionIds({ question }: FactChanged): readonly OptionId[] {
  const events = question.question?.answers.map(({ event }) => event) ?? [];
  return events.flatMap((event) => (event.kind === 'choose' ? [event.option] : []));
}

const answerFor = (fact: FactChanged, id: string): Page => {
  const known = optionIds(fact).find((each) => each === id);
  if (known === undefined) throw new Error(`no option ${id}`);
  return fact.answer(known);
};

/** The first scene in which the built-in twin turns the choice, as it stands in both. */
function turningOfSales() {
  const [base, twin] = [solvedAs(SALES, BASE), solvedAs(SALES, TWIN)];
  const [first] = turnings(base, twin);
  if (first === undefined) throw new Error('nothing turns');
  const scene = standing(SALES, first.at.base);
  if (scene.kind === 'ending') throw new Error('an ending');
  return { base, twin, scene, at: first.at };
}

test('the question shows the fact, and the decision as it stands in the twin', async () => {
  const { scene, at } = turningOfSales();
  const { question, variant, fact } = await factOf(run(SALES));
  expect([variant, fact]).toEqual([TWIN, FACT]);
  expect(question).toMatchObject({
    place: 'One fact changed',
    gauges: { values: at.twin.meters },
    parts: [
      { kind: 'blocks', blocks: [{ kind: 'paragraph', text: `**${FACT}**` }] },
      { kind: 'blocks', blocks: visible(scene.text, at.twin) },
    ],
    canTakeBack: false,
    isLast: false,
  });
});

test('the options are those that are open there, in the order of the run', async () => {
  const { scene } = turningOfSales();
  const fact = await factOf(run(SALES));
  expect(optionIds(fact)).toEqual(shownOrder(1, scene, scene.options).map(({ id }) => id));
});

test('who has been there is asked whether the choice stays the same', async () => {
  const been = await factOf(run(SALES, { choices: ['watch-a-round'] }));
  const not = await factOf(run(SALES));
  expect([been, not].map(({ question }) => question.question?.words)).toEqual([
    'Would you decide the same?',
    'What would you decide?',
  ]);
});

test('the answer tells the choice, its verdict and its coach there, and asks nothing', async () => {
  const page = answerFor(await factOf(run(SALES)), 'watch-a-round');
  const { scene, at, twin } = turningOfSales();
  const chosen = scene.options.find(({ id }) => id === 'watch-a-round');
  const loss = lossOf(optionsOf(twin, at.twin), 'watch-a-round');
  expect(page.parts.slice(0, 3)).toEqual([
    { kind: 'choice', text: chosen?.text },
    { kind: 'verdict', judged: expect.objectContaining({ verdict: 'slip' }) },
    { kind: 'coach', blocks: visible(chosen?.coach ?? [], at.twin) },
  ]);
  expect(page.parts[1]).toMatchObject({ judged: { loss: expect.closeTo(loss, 9) } });
  expect([page.question, page.onward]).toEqual([undefined, 'play the whole story']);
});

test('what was best and what is best are told with what each is worth before and now', async () => {
  const words = notes(answerFor(await factOf(run(SALES)), 'call-the-nineteen'));
  const { base, twin, at } = turningOfSales();
  const [before, now] = [optionsOf(base, at.base), optionsOf(twin, at.twin)];
  const figure = (worths: readonly OptionWorth[], id: string): string => points(worthOf(worths, id));
  const [was, is, own] = ['watch-a-round', 'size-for-many', 'call-the-nineteen'];
  expect(words).toEqual([
    `Before, “Spend two days at Larkfield and watch a round happen on paper” was best, worth ${figure(before, was)} points; now it is worth ${figure(now, was)} points.`,
    `Now “Give Kenji a week to estimate bidding twice: for Larkfield, and for everybody” is best, worth ${figure(now, is)} points; before, it was worth ${figure(before, is)} points. Your choice is worth ${figure(now, own)} points; before, it was worth ${figure(before, own)} points.`,
  ]);
});

test('who finds the best there reads of it as the choice', async () => {
  const fact = await factOf(run(SALES));
  expect(notes(answerFor(fact, 'size-for-many'))[1]).toMatch(/^Now your choice is best, /);
  expect(notes(answerFor(fact, 'watch-a-round'))[0]).toMatch(/^Before, your choice was best, /);
});

test('what the run chose there is marked among the answers', async () => {
  const marked = async (choices: readonly string[]) => {
    const { question } = (await factOf(run(SALES, { choices }))).question;
    return question?.answers.map(({ text }) => text).filter((text) => text.endsWith(' (yours)'));
  };
  expect(await marked(['watch-a-round'])).toEqual([
    'Spend two days at Larkfield and watch a round happen on paper. (yours)',
  ]);
  expect(await marked([])).toEqual([]);
});

test('from a run of the twin the fact is taken away', async () => {
  const { scene, at } = turningOfSales();
  const changed = await factOf(run(SALES, { variant: TWIN }));
  const { variant, fact, question } = changed;
  expect([variant, fact]).toEqual([BASE, `This is not so: “${FACT.slice(0, -1)}”.`]);
  expect(question.gauges?.values).toEqual(at.base.meters);
  expect(question.parts).toContainEqual({ kind: 'blocks', blocks: visible(scene.text, at.base) });
  expect(notes(answerFor(changed, 'watch-a-round'))[1]).toMatch(/^Now your choice is best, /);
});

const all = (by: number) => meters(by, by, by, by);
const twin = (id: string, flag: string) => ({ id, fact: `${flag} has come.`, sets: [flag] });
const flags = (...names: readonly string[]) => ({ flags: names });

/** The rain turns nothing, the storm turns the second decision, and then `row` is open that was not. */
const WEATHER = still(
  {
    first: decision(option('go', { effects: all(9), next: 'second' }), option('stay', { next: 'second' })),
    second: decision(
      option('sail', { effects: all(9), depends: [{ when: flags('storm'), effects: all(-30) }] }),
      option('row', { when: flags('storm'), effects: all(5) }),
      option('wait', { depends: [{ when: flags('rain'), effects: all(1) }] }),
    ),
  },
  { variants: [twin('in-rain', 'rain'), twin('in-storm', 'storm')] },
);

test('of several twins the first that turns a choice is taken', async () => {
  expect((await factOf(run(WEATHER))).variant).toBe('in-storm');
});

test('behind the first decision it is said how the meters come', async () => {
  const [first] = notes((await factOf(run(WEATHER))).question);
  expect(first).toBe('The meters stand as the best choices before this one leave them.');
});

test('what could not be chosen before is said so', async () => {
  expect(notes(answerFor(await factOf(run(WEATHER)), 'row'))[1]).toBe(
    'Now your choice is best, worth 64.0 points; before, it was not open.',
  );
});

test.each([
  ['no twin', still({ only: decision(option('a'), option('b')) })],
  ['a twin that turns nothing', ferry()],
])('where there is %s there is no fact', async (_, scenario) => {
  const session = run(scenario);
  expect(await judgeOf(session).fact(session)).toBeUndefined();
});

test('where the story is too large there is no fact', async () => {
  expect(await NO_JUDGE.fact(run(SALES))).toBeUndefined();
});

const worthOf = (worths: readonly OptionWorth[], id: string): number =>
  worths.find((each) => each.option.id === id)?.value ?? NaN;

const lossOf = (worths: readonly OptionWorth[], id: string): number =>
  Math.max(...worths.map(({ value }) => value)) - worthOf(worths, id);

const tops = (worths: readonly OptionWorth[]): readonly OptionWorth[] =>
  worths.filter(({ option: each }) => lossOf(worths, each.id) < AS_GOOD);

/** Every figure in the words, in the order in which they stand; what is not open is no figure. */
const figures = (words: readonly string[]): readonly string[] =>
  words
    .filter((text) => /^(?:Before|Now)/.test(text))
    .flatMap((text) => text.match(/-?\d+\.\d(?= points)|not open/g) ?? []);

function holdsFor(scenario: Scenario, from: string, to: string): boolean {
  const [here, there] = [solvedAs(scenario, from), solvedAs(scenario, to)];
  const fact = finish(factBetween(run(scenario, { variant: from }), { here, there }));
  const [turning] = from === BASE ? turnings(here, there) : turnings(there, here);
  expect(fact === undefined).toBe(turning === undefined);
  if (fact === undefined || turning === undefined) return false;
  const at = from === BASE ? turning.at : { base: turning.at.twin, twin: turning.at.base };
  const [before, now] = [optionsOf(here, at.base), optionsOf(there, at.twin)];
  expect(optionIds(fact).toSorted()).toEqual(now.map(({ option: { id } }) => id).toSorted());
  for (const id of optionIds(fact)) {
    const own = (worths: readonly OptionWorth[]) =>
      (tops(worths).find((each) => each.option.id === id) ?? tops(worths)[0])?.option.id ?? '';
    const [was, is] = [own(before), own(now)];
    const told = (worths: readonly OptionWorth[], which: string): string =>
      Number.isNaN(worthOf(worths, which)) ? 'not open' : points(worthOf(worths, which));
    const pairs = [
      [told(before, was), told(now, was)],
      [told(now, is), told(before, is)],
      ...(id === was || id === is ? [] : [[told(now, id), told(before, id)]]),
    ];
    expect(figures(notes(fact.answer(id)))).toEqual(pairs.flat());
  }
  return true;
}

test.each([
  [BASE, TWIN],
  [TWIN, BASE],
])('from %s to %s every answer tells the figures of both solutions', (from, to) => {
  expect(holdsFor(SALES, from, to)).toBe(true);
});

test('whatever the story, every answer tells the figures of both solutions', () => {
  let turned = 0;
  const law = fc.property(aStory(), (file) => {
    const story = read(file);
    for (const variant of variantsOf(story).slice(1)) {
      turned += Number(holdsFor(story, BASE, variant));
      turned += Number(holdsFor(story, variant, BASE));
    }
  });
  fc.assert(law, { numRuns: tries(80, 800) });
  expect(turned).toBeGreaterThan(0);
});

test('a play is set beside each of its twins, and the play of a twin beside the base', () => {
  expect(counterparts(run(WEATHER))).toEqual(['in-rain', 'in-storm']);
  expect(counterparts(run(WEATHER, { variant: 'in-rain' }))).toEqual([BASE]);
});

test('between two variants that have the same best choices there is no fact', () => {
  const [here, there] = [solved(WEATHER), solvedAs(WEATHER, 'in-rain')];
  expect(finish(factBetween(run(WEATHER), { here, there }))).toBeUndefined();
});
