import { expect, test } from 'vitest';
import { insights, leading } from '../../src/coach/index.ts';
import { nameOf, shortNameOf } from '../../src/coach/evidence.ts';
import { decision, option, outcome, scenario } from '../engine/build.ts';
import { coached, found, seedWith, telling, thrice } from './coached.ts';

const harm = { id: 'harm', effects: { customer: -12 } };
const slip = { id: 'slip', effects: { customer: -5 } };
const calm = { id: 'calm' };

test('the turning point is the decision that lost most, with the fall before luck', () => {
  const [turning, ...others] = found('turning-point', scenario(thrice(harm, slip, calm)), {
    choices: ['slip', 'harm', 'calm'],
  });
  expect(turning?.decision).toBe(1);
  // 4 ÷ (1/45 + 3/50), 4 ÷ (1/33 + 3/50)
  expect(turning?.detail).toContain('fell from 48.6 to 44.3, before any luck');
  expect(turning?.tip).toBe('Play again from decision 2 and try “Choose calm”.');
  expect(others).toEqual([]);
});

test('a run whose decisions were all good has no turning point', () => {
  expect(found('turning-point', scenario(thrice(harm, calm)), { choices: ['calm', 'calm', 'calm'] })).toEqual(
    [],
  );
});

test('the only good option is told with what the next best loses', () => {
  const story = scenario({
    ask: decision(option('good'), option('harm', harm), option('worse', { effects: { customer: -20 } })),
  });
  const [key] = found('key', story, { choices: ['good'] });
  expect(key?.points).toBeCloseTo(50 - 4 / (1 / 38 + 3 / 50), 9);
});

test('where another option is nearly as good, or the good one was not taken, nothing is key', () => {
  const story = scenario({
    ask: decision(option('good'), option('harm', harm), option('slip', { effects: { customer: -2 } })),
  });
  expect(found('key', story, { choices: ['good'] })).toEqual([]);
  expect(found('key', story, { choices: ['harm'] })).toEqual([]);
});

const gamble = (up: number, down: number) =>
  scenario({
    ask: decision(
      option('gamble', {
        outcomes: [outcome(50, { effects: { customer: up } }), outcome(50, { effects: { customer: down } })],
      }),
      option('wait'),
    ),
  });

test.for([
  {
    what: 'good decision with bad luck',
    story: gamble(30, -10),
    luck: 'bad',
    kind: 'bad-luck',
    other: 'good-luck',
  },
  {
    what: 'bad decision with good luck',
    story: gamble(20, -20),
    luck: 'good',
    kind: 'good-luck',
    other: 'bad-luck',
  },
] as const)('a $what is named as such, and only that', ({ story, luck, kind, other }) => {
  const seed = seedWith(story, ['gamble'], luck);
  const [insight] = found(kind, story, { choices: ['gamble'], seed });
  const { review } = coached(story, { choices: ['gamble'], seed });
  expect(insight?.points).toBeCloseTo(Math.abs(review.luck), 9);
  expect(insight?.title).toBe(
    `A ${kind === 'bad-luck' ? 'good decision, and bad' : 'weak decision, and good'} luck: decision 1.`,
  );
  expect(found(other, story, { choices: ['gamble'], seed })).toEqual([]);
});

test.for([
  { what: 'good decision with good luck', story: gamble(30, -10), luck: 'good' },
  { what: 'bad decision with bad luck', story: gamble(20, -20), luck: 'bad' },
] as const)('a $what needs no word about luck', ({ story, luck }) => {
  const seed = seedWith(story, ['gamble'], luck);
  const kinds = insights(coached(story, { choices: ['gamble'], seed })).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.endsWith('luck'))).toEqual([]);
});

const scene = telling(decision(option('good'), option('harm', harm)), {
  text: [
    { id: 'why', text: 'The **bars** say it: most of them left.' },
    { id: 'hidden', when: { flags: ['never'] }, text: 'Nobody sees this.' },
    { id: 'noise', text: 'The weather is fine.' },
  ],
  evidence: ['hidden', 'why'],
});
const told = scenario({ ask: scene }, { variants: [{ id: 'twin', fact: 'Now they do.', sets: ['never'] }] });

test.for([
  { what: 'named with a good choice', answers: { 0: 'why' }, choice: 'good', kinds: ['evidence-named'] },
  { what: 'named with a weak choice', answers: { 0: 'why' }, choice: 'harm', kinds: ['evidence-unused'] },
  { what: 'missed with a weak choice', answers: { 0: 'noise' }, choice: 'harm', kinds: ['evidence-missed'] },
  { what: 'missed with a good choice', answers: { 0: 'noise' }, choice: 'good', kinds: [] },
  { what: 'not asked for, before a weak choice', answers: {}, choice: 'harm', kinds: ['evidence-there'] },
  { what: 'not asked for, before a good choice', answers: {}, choice: 'good', kinds: [] },
])('evidence $what: $kinds', ({ answers, choice, kinds }) => {
  const all = insights(coached(told, { choices: [choice], answers }));
  expect(all.map(({ kind }) => kind).filter((kind) => kind.startsWith('evidence'))).toEqual(kinds);
});

test('only evidence that was shown is named, by the first words', () => {
  const [base] = found('evidence-there', told, { choices: ['harm'] });
  expect(base?.detail).toContain('It turned on the words “The bars say it: most of…”.');
  const [twin] = found('evidence-there', told, { choices: ['harm'], variant: 'twin' });
  expect(twin?.detail).toContain('It turned on the words “Nobody sees this” and the words “The bars');
});

test('a scene without evidence says nothing about evidence', () => {
  const story = scenario({ ask: decision(option('good'), option('harm', harm)) });
  expect(insights(coached(story, { choices: ['harm'] })).map(({ kind }) => kind)).toEqual(['turning-point']);
});

test.for([
  { block: { kind: 'table', caption: 'Deals', columns: [], rows: [] }, name: 'the table “Deals”' },
  { block: { kind: 'bars', values: [] }, name: 'the chart in the scene' },
  { block: { kind: 'line', caption: 'Our stars.', points: [] }, name: 'the chart “Our stars”' },
  {
    block: { kind: 'speech', who: { name: 'Maya Chen', role: 'Sales' }, says: 'Now.' },
    name: 'what Maya Chen said',
  },
  { block: { kind: 'paragraph', text: 'Three *are* left.' }, name: 'the words “Three are left”' },
] as const)('a $block.kind is called $name', ({ block, name }) => {
  expect(nameOf(block)).toBe(name);
});

test('a long caption is called by its first words where there is little room', () => {
  const caption = 'Deals in serious talks, thousand dollars a year';
  const table = { kind: 'table', caption, columns: [], rows: [] } as const;
  expect(shortNameOf(table)).toBe('the table “Deals in serious talks, thousand dollars…”');
  expect([table].map(nameOf)).toEqual([`the table “${caption}”`]);
});

test('quotation marks within an option become single ones', () => {
  const story = scenario({ ask: decision(option('good'), option('harm', { ...harm, text: '"Go." Now.' })) });
  const [turning] = found('turning-point', story, { choices: ['harm'] });
  expect(turning?.detail).toContain("With “'Go.' Now” the score");
});

test('at first one insight is shown of each kind and about each decision, costliest first', () => {
  const story = scenario(thrice(harm, slip, calm));
  const all = insights(coached(story, { choices: ['calm', 'harm', 'slip'] }));
  const insight = all[0];
  if (insight === undefined) throw new Error('no insight');
  const made = (kind: typeof insight.kind, index: number, points: number) => ({
    ...insight,
    kind,
    decision: index,
    points,
  });
  const shown = leading([
    made('key', 4, 4),
    made('trap', 0, 9),
    made('turning-point', 0, 9),
    made('trap', 1, 8),
    made('key', 2, 7),
    made('good-luck', 3, 1),
  ]);
  expect(shown.map(({ kind, decision: index }) => [kind, index])).toEqual([
    ['trap', 0],
    ['key', 2],
    ['good-luck', 3],
  ]);
});
