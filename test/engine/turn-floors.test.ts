import { expect, test } from 'vitest';
import { score } from '../../src/engine/index.ts';
import { decision, ending, later, meters, option, passage, scenario } from './build.ts';
import type { OptionFile, SceneFile } from './file.ts';
import { begin, lastOf, turnsOf } from './play.ts';

const endings = { broke: ending(10), alone: ending(20) };
const floors = [
  { meter: 'revenue', below: 20, scene: 'broke' },
  { meter: 'customer', below: 30, scene: 'alone' },
] as const;

const asking = (parts: Partial<OptionFile>, more: Record<string, SceneFile> = {}) => ({
  ask: decision(option('go', parts)),
  ...more,
  ...endings,
});

test.for([
  { rule: 'a meter under its floor ends the run there', effects: { customer: -21 }, scene: 'alone' }, // 29 < 30
  { rule: 'a meter at its floor does not', effects: { customer: -20, revenue: -30 }, scene: 'then' }, // 30 and 20
  {
    rule: 'of two broken floors the first in the file counts',
    effects: { customer: -40, revenue: -31 },
    scene: 'broke',
  }, // 10 and 19
])('$rule', ({ effects, scene }) => {
  const scenes = asking({ effects, next: 'then' }, { then: decision(option('go')) });
  const turn = lastOf(scenario(scenes, { floors }), 'go');
  expect(turn.state.scene).toBe(scene);
  expect(turn.floor?.scene).toBe(scene === 'then' ? undefined : scene);
});

test('a broken floor wins over a next that is an ending', () => {
  const turn = lastOf(scenario(asking({ effects: { revenue: -40 }, next: 'end' }), { floors }), 'go');
  expect(turn.state.scene).toBe('broke');
});

test('a broken floor wins over a passage, which is not entered', () => {
  const rescue = passage('end', { effects: { revenue: 40 }, sets: ['saved'] });
  const story = scenario(asking({ effects: { revenue: -40 }, sets: ['gone'], next: 'rescue' }, { rescue }), {
    floors,
  });
  const turn = lastOf(story, 'go');
  expect(turn.passed).toEqual([]);
  expect(turn.state).toMatchObject({ scene: 'broke', meters: meters(50, 50, 50, 10) });
  expect([...turn.state.flags]).toEqual(['gone']);
});

test('floors are tested after the pull: it can save', () => {
  const story = scenario(asking({ effects: { revenue: -40 } }), { floors, chain: { pull: 25, epilogue: 0 } });
  expect(lastOf(story, 'go').state).toMatchObject({ scene: 'end', meters: { revenue: 20 } }); // 10, then +25 % of 40
});

test('floors are tested after the pull: it can break', () => {
  const story = scenario(asking({}), {
    floors,
    start: meters(50, 0, 50, 26),
    chain: { pull: 25, epilogue: 0 },
  });
  expect(lastOf(story, 'go').state).toMatchObject({ scene: 'end', meters: { revenue: 20 } }); // −25 % of 26 is −6.5: −6
  const lower = scenario(asking({}), {
    floors,
    start: meters(50, 0, 50, 25),
    chain: { pull: 25, epilogue: 0 },
  });
  expect(lastOf(lower, 'go').state).toMatchObject({ scene: 'broke', meters: { revenue: 19 } }); // −6.25: −6
});

test('an effect that falls due can break a floor', () => {
  const story = scenario(
    asking({ later: [later(1, { customer: -40 })], next: 'then' }, { then: decision(option('go')) }),
    { floors },
  );
  expect(turnsOf(story, 'go', 'go').map((turn) => turn.state.scene)).toEqual(['then', 'alone']);
});

test('floors are not tested before the first turn', () => {
  const story = scenario(asking({ effects: { revenue: 10 } }), { floors, start: meters(50, 50, 50, 10) });
  expect(begin(story).state.scene).toBe('ask');
  expect(lastOf(story, 'go').state.scene).toBe('end'); // 10 + 10 is just enough
  expect(lastOf(story, 'wait').state.scene).toBe('broke');
});

test('floors are not tested in a passage, but after the turn that follows it', () => {
  const scenes = asking(
    { next: 'bill' },
    { bill: passage('then', { effects: { revenue: -40 } }), then: decision(option('go')) },
  );
  const [first, second] = turnsOf(scenario(scenes, { floors }), 'go', 'wait');
  expect(first?.state).toMatchObject({ scene: 'then', meters: { revenue: 10 } });
  expect(second?.state.scene).toBe('broke');
});

test('a passage on the way to an ending breaks no floor', () => {
  const scenes = asking({ next: 'bill' }, { bill: passage('end', { effects: { revenue: -40 } }) });
  expect(lastOf(scenario(scenes, { floors }), 'go').state).toMatchObject({
    scene: 'end',
    meters: { revenue: 10 },
  });
});

test("a floor's ending counts with its worth, and what was pending comes before the score", () => {
  const scenes = asking({ effects: { revenue: -40 }, later: [later(6, { revenue: 40 })] });
  const { state } = lastOf(scenario(scenes, { floors }), 'go');
  expect(state.scene).toBe('broke');
  expect(score(scenario(scenes, { floors }), state)).toBeCloseTo(5, 9); // all at 50 again: 10 % of 50
});
