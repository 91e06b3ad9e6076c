import { expect, test } from 'vitest';
import { decision, ending, meters, option, passage, scenario } from './build.ts';
import { begin, lastOf } from './play.ts';

test('a passage adds its effects, clamps, sets its flags and goes on', () => {
  const story = scenario(
    {
      ask: decision(option('go', { sets: ['went'], next: 'bill' })),
      bill: passage('then', { effects: { customer: 20, revenue: -20 }, sets: ['billed'] }),
      then: decision(option('go')),
    },
    { start: meters(90, 50, 50, 10) },
  );
  const { state, passed } = lastOf(story, 'go');
  expect(state).toMatchObject({ scene: 'then', meters: meters(100, 50, 50, 0) });
  expect([...state.flags].toSorted()).toEqual(['billed', 'went']);
  expect(passed.map((each) => [each.passage.id, each.before.meters.revenue, each.meters.revenue])).toEqual([
    ['bill', 10, 0],
  ]);
});

test("a passage's effects are not clamped together with those of the choice", () => {
  const story = scenario(
    {
      ask: decision(option('go', { effects: { customer: 40 }, next: 'bill' })),
      bill: passage('end', { effects: { customer: -30 } }),
    },
    { start: meters(90, 50, 50, 50) },
  );
  expect(lastOf(story, 'go').state.meters.customer).toBe(70); // 100 − 30, not 90 + 40 − 30
});

test('a passage comes after the pull, and revenue is not pulled in it', () => {
  const story = scenario(
    {
      ask: decision(option('go', { next: 'bill' })),
      bill: passage('end', { effects: { customer: -40 } }),
    },
    { start: meters(60, 60, 60, 80), chain: { pull: 50, epilogue: 0 } },
  );
  const turn = lastOf(story, 'go');
  expect(turn.pulled).toEqual(meters(60, 60, 60, 70)); // 50 % of −20
  expect(turn.state.meters).toEqual(meters(20, 60, 60, 70));
});

test("a passage's own next is read after its own effects and flags", () => {
  const hasMore = { meters: { customer: { atLeast: 55 } }, flags: ['billed'] };
  const story = scenario({
    ask: decision(option('go', { next: 'bill' })),
    bill: passage([{ when: hasMore, scene: 'more' }, { scene: 'end' }], {
      effects: { customer: 5 },
      sets: ['billed'],
    }),
    more: ending(),
  });
  expect(lastOf(story, 'go').state.scene).toBe('more');
});

test('a chain of passages is walked through, each from where the one before it left the meters', () => {
  const story = scenario(
    {
      ask: decision(option('go', { next: 'one' })),
      one: passage('two', { effects: { customer: 40 }, sets: ['a'] }),
      two: passage(
        [
          { when: { meters: { customer: { atLeast: 100 } }, flags: ['a'] }, scene: 'three' },
          { scene: 'end' },
        ],
        {
          effects: { customer: -10 },
        },
      ),
      three: passage('end', { effects: { customer: -10 } }),
    },
    { start: meters(70, 50, 50, 50) },
  );
  const turn = lastOf(story, 'go');
  expect(
    turn.passed.map(({ before, meters: after }) => [before.scene, before.meters.customer, after.customer]),
  ).toEqual([
    ['one', 70, 100], // 70 + 40, clamped
    ['two', 100, 90], // not 100 any more: two leads to end
  ]);
  expect(turn.passed.map(({ before }) => [...before.flags])).toEqual([[], ['a']]);
  expect(turn.state).toMatchObject({ scene: 'end', meters: { customer: 90 } });
});

test('an opening that is a passage is walked through before the first decision', () => {
  const story = scenario(
    {
      prologue: passage('rain', { effects: { customer: -40 }, sets: ['a'] }),
      rain: passage([{ when: { flags: ['a'] }, scene: 'ask' }, { scene: 'end' }], {
        effects: { customer: 15 },
      }),
      ask: decision(option('go')),
    },
    { start: meters(30, 50, 50, 80), chain: { pull: 50, epilogue: 0 } },
  );
  const { passed, state } = begin(story);
  expect(passed.map((each) => each.passage.id)).toEqual(['prologue', 'rain']);
  expect(state).toMatchObject({ scene: 'ask', meters: meters(15, 50, 50, 80), pending: [] }); // 0, then 15; no pull
  expect([...state.flags]).toEqual(['a']);
});

test('a story can lead to its ending without a decision', () => {
  const story = scenario({ prologue: passage('end', { effects: { customer: 1 } }) });
  expect(begin(story).state).toMatchObject({ scene: 'end', meters: meters(51, 50, 50, 50) });
});
