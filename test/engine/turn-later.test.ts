import { expect, test } from 'vitest';
import { decision, later, meters, option, outcome, passage, scenario } from './build.ts';
import type { OptionFile, SceneFile } from './file.ts';
import { begin, choose, lastOf, turnsOf } from './play.ts';

/** A first choice `go`, followed by `turns` decisions in which the choice `on` does nothing. */
function thenWait(parts: Partial<OptionFile>, turns: number): Record<string, SceneFile> {
  const waits = Array.from({ length: turns }, (_, nth) => [
    `wait-${nth}`,
    decision(option('on', { next: nth + 1 < turns ? `wait-${nth + 1}` : 'end' })),
  ]);
  return { ask: decision(option('go', { next: 'wait-0', ...parts })), ...Object.fromEntries(waits) };
}

const customerAfter = (scenes: Record<string, SceneFile>, ...choices: string[]): readonly number[] =>
  turnsOf(scenario(scenes), ...choices).map((turn) => turn.moved.customer);

const on = (times: number): readonly string[] => Array.from({ length: times }, () => 'on');

test.for([1, 2, 3, 4, 5, 6])(
  'an effect %i turns later is added with the choice of that following turn',
  (turns) => {
    const scenes = thenWait({ later: [later(turns, { customer: 7 })] }, 7);
    const still = Array.from({ length: turns }, () => 50);
    const after = Array.from({ length: 8 - turns }, () => 57);
    expect(customerAfter(scenes, 'go', ...on(7))).toEqual([...still, ...after]);
  },
);

test('several effects that fall due in one turn are all added, from whichever turn they come', () => {
  const scenes = {
    ...thenWait(
      { later: [later(2, { customer: 7 }), later(2, { customer: -4 }), later(1, { product: 1 })] },
      3,
    ),
    'wait-0': decision(option('on', { later: [later(1, { customer: 20 })], next: 'wait-1' })),
  };
  expect(customerAfter(scenes, 'go', ...on(3))).toEqual([50, 50, 73, 73]); // 50 + 7 − 4 + 20
});

test('several effects that fall due in one turn are clamped together', () => {
  const scenes = thenWait(
    { effects: { customer: 40 }, later: [later(1, { customer: 40 }), later(1, { customer: -35 })] },
    1,
  );
  expect(customerAfter(scenes, 'go', 'on')).toEqual([90, 95]); // 90 + 40 − 35; clamped one by one: 65
});

test('what is not due moves one turn closer, and what the choice causes joins it', () => {
  const scenes = {
    ...thenWait({ later: [later(1, { customer: 1 }), later(3, { customer: 3 })] }, 2),
    'wait-0': decision(option('on', { later: [later(6, { customer: 6 })], next: 'wait-1' })),
  };
  const [first, second] = turnsOf(scenario(scenes), 'go', 'on');
  const shown = (turn = first) => turn?.state.pending.map((each) => [each.in, each.effects.customer]);
  expect(shown(first)).toEqual([
    [1, 1],
    [3, 3],
  ]);
  expect(shown(second)).toEqual([
    [2, 3],
    [6, 6],
  ]);
  expect(second?.due.map((each) => each.effects.customer)).toEqual([1]);
});

test("the option's and the drawn outcome's later effects both come, the other outcome's do not", () => {
  const story = scenario(
    thenWait(
      {
        later: [later(1, { customer: 1 })],
        outcomes: [
          outcome(30, { later: [later(1, { customer: 10 })] }),
          outcome(70, { later: [later(1, { customer: 20 })] }),
        ],
      },
      1,
    ),
  );
  const { state } = choose(story, begin(story).state, ['go', 1]);
  expect(choose(story, state, ['on']).moved).toEqual(meters(71, 50, 50, 50)); // 50 + 1 + 20
});

test("a later effect's condition is read before the choice that causes it, not after it and not when it comes", () => {
  const before = { meters: { customer: { below: 60 } }, without: ['seen'] };
  const after = { any: [{ meters: { customer: { atLeast: 60 } } }, { flags: ['seen'] }] };
  const scenes = thenWait(
    {
      effects: { customer: 10 },
      sets: ['seen'],
      later: [later(1, { product: 1 }, { when: before }), later(1, { product: 20 }, { when: after })],
    },
    1,
  );
  expect(lastOf(scenario(scenes), 'go', 'on').moved).toEqual(meters(60, 50, 51, 50));
});

test("an outcome's later effect is conditional in the same way", () => {
  const story = scenario(
    thenWait(
      {
        sets: ['seen'],
        outcomes: [
          outcome(50, {
            later: [
              later(1, { product: 1 }, { when: { without: ['seen'] } }),
              later(1, { product: 20 }, { when: { flags: ['seen'] } }),
            ],
          }),
          outcome(50),
        ],
      },
      1,
    ),
  );
  const { state } = choose(story, begin(story).state, ['go']);
  expect(choose(story, state, ['on']).moved).toEqual(meters(50, 50, 51, 50));
});

test('a passage takes no turn: what is pending neither comes nor moves closer in it', () => {
  const story = scenario({
    ask: decision(option('go', { later: [later(1, { customer: 7 })], next: 'bill' })),
    bill: passage('rain'),
    rain: passage('wait-0'),
    'wait-0': decision(option('on')),
  });
  const [first, second] = turnsOf(story, 'go', 'on');
  expect(first?.state.pending.map((each) => each.in)).toEqual([1]);
  expect(first?.state.meters.customer).toBe(50);
  expect(second?.moved.customer).toBe(57);
});
