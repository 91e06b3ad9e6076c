import { describe, expect, test } from 'vitest';
import { BASE, type VariantChoice } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import {
  answerNames,
  begin,
  kept,
  page,
  replayFrom,
  resume,
  type Session,
  update,
} from '../../src/session/index.ts';
import {
  ASKING,
  choose,
  CONTINUE,
  decidedBy,
  EXAM,
  FERRY,
  ferry,
  ferryWith,
  played,
  TAKE_BACK,
} from './ferry.ts';

const ASKED = [CONTINUE, choose('sail')];
const OVER = [...ASKED, decidedBy(1), CONTINUE, CONTINUE, choose('rest'), CONTINUE, CONTINUE, CONTINUE];

/** The id of a block named, its kind where it has none. */
const named = ({ answers }: Session) =>
  [...answers].map(([index, block]) => [index, block && (block.id ?? block.kind)]);

describe('what decided a choice', () => {
  test('is asked after it, before the coach says anything', () => {
    expect(played(ASKED, ASKING).phase).toBe('asked');
  });

  test('is asked also where the coach waits for the end; then it is told what happened', () => {
    const session = played(ASKED, { ...ASKING, coach: 'end' });
    expect([session.phase, update(session, CONTINUE).phase]).toEqual(['asked', 'told']);
  });

  test('is not asked in an exam', () => {
    expect(played(ASKED, { ...EXAM, asksEvidence: true }).phase).toBe('told');
  });

  test('is not asked of a learner who does not want it', () => {
    expect(played(ASKED, { ...ASKING, asksEvidence: false }).phase).toBe('coached');
  });

  test('is not asked where the author named no evidence', () => {
    expect(played([...ASKED, CONTINUE, CONTINUE, CONTINUE, choose('rest')], ASKING).phase).toBe('coached');
  });

  test('is asked once: an answer or none leads to the coach', () => {
    const session = played(ASKED, ASKING);
    expect([decidedBy(0), decidedBy(), CONTINUE].map((event) => update(session, event).phase)).toEqual([
      'coached',
      'coached',
      'coached',
    ]);
  });
});

/** The ferry with other blocks at its crossing. */
const withText = (...text: readonly object[]): Scenario =>
  ferryWith({ scenes: { ...FERRY.scenes, 'the-crossing': { ...FERRY.scenes['the-crossing'], text } } });

describe('where the scene shows', () => {
  const depths = { id: 'depths', text: 'It is deep.' };
  const inStorm = { when: { flags: ['storm'] } };
  /** The phase after the first choice, as the story is and in its storm. */
  const phasesIn = (scenario: Scenario) => {
    const variants: readonly VariantChoice[] = [BASE, ...scenario.variants.map(({ id }) => id)];
    return variants.map(
      (variant) => ASKED.reduce(update, begin(scenario, { variant, seed: 1 }, ASKING)).phase,
    );
  };

  test('its evidence alone, there is nothing to tell apart and nothing is asked', () => {
    expect(phasesIn(withText(depths))).toEqual(['coached', 'coached']);
  });

  test('its evidence only in a storm, it is asked only there', () => {
    expect(phasesIn(withText({ text: 'A river.' }, { text: 'A boat.' }, { ...depths, ...inStorm }))).toEqual([
      'coached',
      'asked',
    ]);
  });

  test('a second block only in a storm, it is asked only there', () => {
    expect(phasesIn(withText(depths, { text: 'It blows.', ...inStorm }))).toEqual(['coached', 'asked']);
  });
});

describe('the question', () => {
  const shown = page(played(ASKED, ASKING));
  const answers = shown.question?.answers ?? [];

  test('stands below the choice and says nothing of what it was worth', () => {
    expect(shown.parts).toEqual([{ kind: 'choice', text: 'Sail now.' }]);
    expect(shown.gauges).toBeUndefined();
  });

  test('has the blocks that were shown for answers, and something else as the last', () => {
    expect(answers.map(({ event }) => event)).toEqual([
      decidedBy(0),
      decidedBy(1),
      decidedBy(2),
      decidedBy(3),
      decidedBy(),
    ]);
    expect(answers.at(-1)?.text).toBe('Something else');
    expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
  });

  test('has answers that can be told apart, whatever is shown', () => {
    const table = { table: { columns: ['Day'], rows: [['Monday']] } };
    const twice = { who: 'ida', says: 'The *river* is high, and it will be higher tomorrow.' };
    const text = [{ id: 'depths', text: 'Deep.' }, twice, { who: 'ida', says: 'Wait.' }, table, table, twice];
    const session = ASKED.reduce(update, begin(withText(...text), { variant: 'base', seed: 1 }, ASKING));
    expect(page(session).question?.answers.map((answer) => answer.text)).toEqual([
      'The words “Deep”',
      'What Ida said: “The river is high, and it…” (1 of 2)',
      'What Ida said: “Wait”',
      'The table in the scene (1 of 2)',
      'The table in the scene (2 of 2)',
      'What Ida said: “The river is high, and it…” (2 of 2)',
      'Something else',
    ]);
  });

  test('can be passed over, and then there is no answer', () => {
    expect(shown).toMatchObject({ question: { isAside: true }, onward: 'pass over' });
    expect(named(played([...ASKED, CONTINUE], ASKING))).toEqual([]);
  });
});

describe('an answer', () => {
  test('is kept before what comes next is shown', () => {
    const session = played(ASKED, ASKING);
    expect([decidedBy(1), decidedBy(2), decidedBy(), CONTINUE].map((event) => kept(session, event))).toEqual([
      { event: 'evidence', block: 'depths' },
      { event: 'evidence', block: 2 },
      { event: 'evidence' },
      undefined,
    ]);
  });

  test('stays with its decision', () => {
    expect(named(played(OVER, ASKING))).toEqual([[0, 'depths']]);
  });

  test('that it was something else is an answer, too', () => {
    expect(named(played([...ASKED, decidedBy()], ASKING))).toEqual([[0, undefined]]);
  });

  test('can not name a block that was not shown', () => {
    const session = played(ASKED, ASKING);
    expect(update(session, decidedBy(4))).toBe(session);
  });

  test('is forgotten when its choice is taken back', () => {
    expect(named(played([...ASKED, decidedBy(1), TAKE_BACK], ASKING))).toEqual([]);
    expect(named(played([...ASKED, TAKE_BACK, choose('wait'), CONTINUE], ASKING))).toEqual([]);
  });

  test('stays when a later choice is taken back', () => {
    expect(named(played([...OVER.slice(0, 6), TAKE_BACK], ASKING))).toEqual([[0, 'depths']]);
  });

  test('stays where the run is played again from a later decision, and not from its own', () => {
    const over = played(OVER, ASKING);
    expect([1, 0].map((decision) => named(replayFrom(over, decision)))).toEqual([[[0, 'depths']], []]);
  });
});

describe('a run that is taken up', () => {
  const scenario = ferry();
  const run = {
    variant: 'base',
    seed: 1,
    choices: ['sail', 'rest'],
    scenario: scenario.id,
    digest: scenario.digest,
  };
  const resumed = (answers: ReadonlyMap<number, string | number | undefined>): Session => {
    const session = resume(scenario, run, { manner: ASKING, study: false, answers });
    if (session === undefined) throw new Error('it does not fit');
    return session;
  };

  test.each([decidedBy(0), decidedBy(1), decidedBy()])('has the answer %o of before', (event) => {
    const before = played([...ASKED, event, CONTINUE, CONTINUE, choose('rest')], ASKING);
    const session = resumed(answerNames(scenario, before.turns, before.answers));
    expect(session.answers).toEqual(before.answers);
  });

  test.each<[number, string | number]>([
    [0, 'widths'],
    [0, 99],
    [0, 4],
    [2, 'depths'],
    [-1, 'depths'],
    [0.5, 'depths'],
    [0, 'constructor'],
  ])('leaves out an answer that its scenes do not show: %s, %s', (decision, block) => {
    expect(named(resumed(new Map([[decision, block]])))).toEqual([]);
  });

  test('is not asked again about its last choice', () => {
    expect(update(resumed(new Map()), CONTINUE).phase).toBe('afterwards');
  });
});
