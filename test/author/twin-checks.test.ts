import { expect, test } from 'vitest';
import { noTwin } from '../../src/author/checks/no-twin.ts';
import { twinDoesNotTurn } from '../../src/author/checks/twin-does-not-turn.ts';
import { decision, meters, option, outcome } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const all = (by: number) => meters(by, by, by, by);
const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
const storm = { flags: ['storm'] };

/** Going is better by one point in the base, and staying by so many in the twin. */
const turned = (points: number, next = 'end') =>
  decision(
    option('go', { effects: all(1), next }),
    option('stay', {
      outcomes: [
        outcome(50, { depends: [{ when: storm, effects: all(1 + Math.ceil(points)) }] }),
        outcome(50, { depends: [{ when: storm, effects: all(1 + Math.floor(points)) }] }),
      ],
      next,
    }),
  );

test('a twin turns enough with one point in two scenes, and not with less in one of them', () => {
  expect(placesOf(twinDoesNotTurn, { ask: turned(1, 'then'), then: turned(1) }, { variants })).toEqual([]);
  expect(placesOf(twinDoesNotTurn, { ask: turned(1, 'then'), then: turned(0.5) }, { variants })).toEqual([
    '/variants/0',
  ]);
});

test('the scenes in which it turns are told, and by how much', () => {
  const scenes = { ask: turned(3, 'then'), then: turned(0.5) };
  expect(told(twinDoesNotTurn, scenes, { variants })).toEqual([
    [
      '/variants/0',
      'The twin `storm` changes the best choice, by 1 point or more, in one scene only; two are wanted. On the way of best play, let options depend on its fact: on a flag that it `sets`, or on the meters with which it starts.',
      "`ask`: `go` in the base, `stay` in the twin; taking the other's costs 1.0 point or more.",
      "`then`: `go` in the base, `stay` in the twin; taking the other's costs 0.5 points or more.",
    ],
  ]);
});

test('a twin that turns nothing is told so', () => {
  const same = (next: string) => decision(option('go', { effects: all(9), next }), option('stay', { next }));
  const start = [{ id: 'rich', fact: 'There is money.', start: { revenue: 60 } }, ...variants];
  const found = told(twinDoesNotTurn, { ask: same('then'), then: same('end') }, { variants: start });
  expect(found.map(([path]) => path)).toEqual(['/variants/0', '/variants/1']);
  expect(found[0]?.[1]).toContain(
    'The twin `rich` changes the best choice, by 1 point or more, in no scene;',
  );
  expect(found[0]?.[2]).toBe(
    'Played side by side, base and twin have a best option in common wherever both stand in the same scene.',
  );
});

test('where the other’s best option is closed the choice turns', () => {
  const closed = (next: string) =>
    decision(option('go', { when: { without: ['storm'] }, effects: all(5), next }), option('stay', { next }));
  const [[, message, proof] = []] = told(twinDoesNotTurn, { ask: closed('end') }, { variants });
  expect(message).toContain('in one scene only');
  expect(proof).toBe(
    "`ask`: `go` in the base, `stay` in the twin; taking the other's costs 5.0 points or more.",
  );
});

test('a case without a twin is told so', () => {
  expect(placesOf(noTwin, { ask: decision(option('go')) })).toEqual(['/id']);
  expect(placesOf(noTwin, { ask: turned(1) }, { variants })).toEqual([]);
});
