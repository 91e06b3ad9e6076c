import { expect, test } from 'vitest';
import { replay, variantOf } from '../../src/engine/index.ts';
import { decision, ending, meters, option, outcome, passage, scenario } from './build.ts';
import { begin } from './play.ts';

const play = scenario(
  {
    prologue: passage('the-ask'),
    'the-ask': decision(
      option('go', {
        outcomes: [outcome(30, { effects: { customer: 1 } }), outcome(70, { effects: { customer: 2 } })],
        next: 'then',
      }),
    ),
    then: decision(option('rich', { when: { meters: { revenue: { atLeast: 51 } } } }), option('on')),
  },
  { variants: [{ id: 'richer', fact: 'There is more money.', start: { revenue: 90 } }] },
);

test('a run without choices is its opening', () => {
  const played = replay(play, { variant: 'base', seed: 4, choices: [] });
  if (!played.ok) throw new Error(played.why);
  expect(played.opening.passed.map((each) => each.passage.id)).toEqual(['prologue']);
  expect(played.turns).toEqual([]);
  expect(played.state).toEqual(played.opening.state);
});

test('choices are played in order, with the luck of the seed', () => {
  const customer = (seed: number): number | undefined => {
    const played = replay(play, { variant: 'base', seed, choices: ['go', 'on'] });
    return played.ok && played.state.scene === 'end' ? played.state.meters.customer : undefined;
  };
  expect(customer(4)).toBe(51); // its lot is 29
  expect(customer(8)).toBe(52); // its lot is 30
});

test('each turn begins where the one before it ended, and the last state is that of the last turn', () => {
  const played = replay(play, { variant: 'richer', seed: 4, choices: ['go', 'rich'] });
  if (!played.ok) throw new Error(played.why);
  const [first, second] = played.turns;
  expect(played.variant).toBe('richer');
  expect(first?.before).toEqual(played.opening.state);
  expect(second?.before).toEqual(first?.state);
  expect(second?.option.id).toBe('rich');
  expect(played.state).toEqual(second?.state);
  expect(played.state.meters).toEqual(meters(51, 50, 50, 90));
});

test('an unknown variant is told', () => {
  expect(replay(play, { variant: 'poorer', seed: 0, choices: [] })).toEqual({ ok: false, why: 'variant' });
});

test.for([
  { what: 'that no option has', choices: ['go', 'fly'], at: 1, left: ['on'] },
  { what: 'of an option that is not available there', choices: ['go', 'rich', 'on'], at: 1, left: ['on'] },
  { what: 'after the ending', choices: ['go', 'on', 'on'], at: 2, left: [] },
  { what: 'that is no option in a first scene', choices: ['the-ask'], at: 0, left: ['go', 'wait'] },
])('a choice $what is told, with its place and what could be chosen', ({ choices, at, left }) => {
  const played = replay(play, { variant: 'base', seed: 0, choices });
  expect(played).toMatchObject({ ok: false, why: 'choice', at, available: left });
});

const twins = scenario(
  {
    first: passage(
      [{ when: { flags: ['told'], meters: { strategy: { atLeast: 48 } } }, scene: 'ask' }, { scene: 'end' }],
      { effects: { strategy: 3 } },
    ),
    ask: decision(option('go')),
    end: ending(),
  },
  {
    start: meters(10, 20, 30, 40),
    variants: [
      { id: 'richer', fact: 'There is more money.', start: { revenue: 90 } },
      { id: 'told', fact: 'Somebody talked.', sets: ['told', 'loud'], start: { strategy: 45, product: 0 } },
      { id: 'quiet', fact: 'Somebody listened.', sets: ['told'] },
    ],
  },
);

test('the base starts with the meters of the file and without flags', () => {
  const { state } = begin(twins, 'base');
  expect(state.meters).toEqual(meters(10, 23, 30, 40)); // the passage adds 3 to strategy
  expect([...state.flags]).toEqual([]);
  expect(state.pending).toEqual([]);
});

test('a variant replaces the meters that it names and keeps the others', () => {
  expect(begin(twins, 'richer').state.meters).toEqual(meters(10, 23, 30, 90));
  expect(begin(twins, 'told').state.meters).toEqual(meters(10, 48, 0, 40)); // 45 + 3; a 0 replaces too
});

test('a variant sets its flags before the first scene', () => {
  expect([...begin(twins, 'told').state.flags]).toEqual(['told', 'loud']);
  expect([...begin(twins, 'richer').state.flags]).toEqual([]);
});

test('passages before the first decision see the flags and meters of the variant', () => {
  expect(begin(twins, 'told').state.scene).toBe('ask'); // told, and 48
  expect(begin(twins, 'quiet').state.scene).toBe('end'); // told, but 23
  expect(begin(twins, 'base').state.scene).toBe('end');
});

test('a variant is known by its id, the story of the file as base, and no other word is one', () => {
  expect(variantOf(twins, 'told')).toBe('told');
  expect(variantOf(twins, 'base')).toBe('base');
  expect(variantOf(twins, 'loud')).toBeUndefined();
  expect(variantOf(twins, '')).toBeUndefined();
});
