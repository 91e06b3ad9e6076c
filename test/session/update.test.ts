import { describe, expect, test } from 'vitest';
import {
  begin,
  kept,
  type Phase,
  resume,
  type Session,
  type SessionEvent,
  update,
} from '../../src/session/index.ts';
import { choose, CONTINUE, decidedBy, EXAM, ferry, played, PRACTICE, TAKE_BACK } from './ferry.ts';

const FIRST = [CONTINUE, choose('wait')];
const SECOND = [...FIRST, CONTINUE, CONTINUE];
const LAST = [...SECOND, choose('rest')];

function takenUp(): Session {
  const scenario = ferry();
  const run = { scenario: scenario.id, digest: scenario.digest, variant: 'base', seed: 1, choices: ['wait'] };
  const session = resume(scenario, run, { manner: PRACTICE, study: false, answers: new Map() });
  if (session === undefined) throw new Error('it does not fit');
  return session;
}

const AT = {
  brief: played([]),
  recap: takenUp(),
  'the first decision': played([CONTINUE]),
  'the second decision': played(SECOND),
  coached: played(FIRST),
  told: played([...FIRST, CONTINUE]),
  'told of the end': played([...LAST, CONTINUE]),
  afterwards: played([...LAST, CONTINUE, CONTINUE]),
  scored: played([...LAST, CONTINUE, CONTINUE, CONTINUE]),
};
const ARGUE: SessionEvent = { kind: 'argue', decision: 0, text: 'Guests would wait.' };
type Moment = keyof typeof AT;

type Row = readonly [Moment, SessionEvent, Phase | 'nothing', string | undefined];
const ROWS: readonly Row[] = [
  ['brief', CONTINUE, 'deciding', undefined],
  ['brief', choose('wait'), 'nothing', undefined],
  ['brief', TAKE_BACK, 'nothing', undefined],
  ['recap', CONTINUE, 'deciding', undefined],
  ['recap', choose('rest'), 'nothing', undefined],
  ['recap', TAKE_BACK, 'nothing', undefined],
  ['the first decision', CONTINUE, 'nothing', undefined],
  ['the first decision', choose('wait'), 'coached', 'choice'],
  ['the first decision', choose('rest'), 'nothing', undefined],
  ['the first decision', TAKE_BACK, 'nothing', undefined],
  ['the second decision', CONTINUE, 'nothing', undefined],
  ['the second decision', choose('rest'), 'coached', 'choice'],
  ['the second decision', TAKE_BACK, 'deciding', 'undo'],
  ['coached', CONTINUE, 'told', undefined],
  ['coached', choose('wait'), 'nothing', undefined],
  ['coached', TAKE_BACK, 'deciding', 'undo'],
  ['coached', decidedBy(), 'nothing', undefined],
  ['told', CONTINUE, 'deciding', undefined],
  ['told', choose('rest'), 'nothing', undefined],
  ['told', TAKE_BACK, 'deciding', 'undo'],
  ['told', decidedBy(1), 'nothing', undefined],
  ['told', ARGUE, 'nothing', undefined],
  ['told of the end', CONTINUE, 'afterwards', undefined],
  ['told of the end', TAKE_BACK, 'deciding', 'undo'],
  ['afterwards', CONTINUE, 'scored', 'end'],
  ['afterwards', ARGUE, 'nothing', undefined],
  ['afterwards', choose('rest'), 'nothing', undefined],
  ['afterwards', TAKE_BACK, 'deciding', 'undo'],
  ['scored', CONTINUE, 'nothing', undefined],
  ['scored', choose('rest'), 'nothing', undefined],
  ['scored', ARGUE, 'scored', 'argue'],
  ['scored', TAKE_BACK, 'nothing', undefined],
];

describe.each(ROWS)('at %s, %j', (moment, event, expected, record) => {
  const session = AT[moment];

  test(`leads to ${expected}`, () => {
    const after = update(session, event);
    expect(after === session ? 'nothing' : after.phase).toBe(expected);
  });

  test(`adds ${record ?? 'nothing'} to the record`, () => {
    expect(kept(session, event)?.event).toBe(record);
  });
});

test('without a coach after each choice, what happened follows the choice', () => {
  const session = played([CONTINUE], { ...PRACTICE, coach: 'end' });
  expect(update(session, choose('wait')).phase).toBe('told');
});

test('in an exam no decision can be taken back', () => {
  const session = played([CONTINUE, choose('wait'), CONTINUE], EXAM);
  expect(update(session, TAKE_BACK)).toBe(session);
});

test('a run in which something was taken back is study from then on', () => {
  const session = played([...FIRST, TAKE_BACK]);
  expect([AT.coached.study, session.study]).toEqual([false, true]);
});

test('what was taken back comes out the same when it is chosen again', () => {
  const once = played([CONTINUE, choose('sail')]);
  const again = [TAKE_BACK, choose('sail')].reduce(update, once);
  expect(again.turns).toEqual(once.turns);
});

test('a choice is kept with the scene in which it was made', () => {
  expect(kept(AT['the first decision'], choose('sail'))).toEqual({
    event: 'choice',
    scene: 'the-crossing',
    option: 'sail',
  });
});

test('the end is kept with the ending, the score and the meters after the epilogue', () => {
  expect(kept(AT.afterwards, CONTINUE)).toEqual({
    event: 'end',
    ending: 'ashore',
    score: expect.closeTo(4 / (1 / 42 + 1 / 50 + 1 / 56 + 1 / 49), 9),
    meters: { customer: 42, strategy: 50, product: 56, revenue: 49 },
  });
});

test('a run whose choices do not fit the scenario can not be taken up', () => {
  const scenario = ferry();
  const run = { scenario: scenario.id, digest: scenario.digest, variant: 'base', seed: 1, choices: ['fly'] };
  expect(resume(scenario, run, { manner: PRACTICE, study: false, answers: new Map() })).toBeUndefined();
});

test('a run without a choice is taken up at its brief', () => {
  const scenario = ferry();
  const run = { scenario: scenario.id, digest: scenario.digest, variant: 'in-storm', seed: 1, choices: [] };
  expect(resume(scenario, run, { manner: PRACTICE, study: true, answers: new Map() })).toMatchObject({
    phase: 'brief',
    variant: 'in-storm',
    study: true,
  });
});

test.each([-1, 0.5, 2 ** 32, Number.NaN])('a play does not begin with the seed %s', (seed) => {
  expect(() => begin(ferry(), { variant: 'base', seed }, PRACTICE)).toThrow(RangeError);
});
