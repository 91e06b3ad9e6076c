import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay, type VariantChoice } from '../../src/engine/index.ts';
import type { OptionId } from '../../src/scenario/index.ts';
import {
  advance,
  begin,
  type BlockName,
  ended,
  type Kept,
  type Manner,
  page,
  type Play,
  resume,
  type Session,
  type SessionEvent,
  stateOf,
  update,
} from '../../src/session/index.ts';
import { CONTINUE, ferry, TAKE_BACK } from './ferry.ts';

const FERRY = ferry();
const OPTIONS: readonly OptionId[] = [...FERRY.scenes.values()].flatMap((scene) =>
  scene.kind === 'decision' ? scene.options.map(({ id }) => id) : [],
);

const BLOCKS = [...FERRY.scenes.values()].flatMap((scene) => scene.text);

const anEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(CONTINUE) },
  { weight: 1, arbitrary: fc.constant(TAKE_BACK) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...OPTIONS).map((option) => ({ kind: 'choose', option }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(undefined, ...BLOCKS).map((block) => ({ kind: 'name', block }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('argue'),
      decision: fc.option(fc.integer({ min: -1, max: 3 }), { nil: undefined }),
      text: fc.constantFrom('Not so.', ' Not so. ', 'Never.', ''),
    }),
  },
);
const events = fc.array(anEvent, { maxLength: 30 });
const VARIANTS: readonly VariantChoice[] = ['base', ...FERRY.variants.map(({ id }) => id)];
const aManner: fc.Arbitrary<Manner> = fc.record({
  mode: fc.constantFrom('practice', 'exam'),
  coach: fc.constantFrom('each', 'end'),
  asksEvidence: fc.boolean(),
  explain: fc.boolean(),
});
const aStart = fc
  .tuple(fc.record({ variant: fc.constantFrom(...VARIANTS), seed: fc.nat(99) }), aManner)
  .map(([run, manner]) => begin(FERRY, run, manner));

/** Every session on the way, the first to begin with. */
function way(start: Session, list: readonly SessionEvent[]): readonly Session[] {
  return list.reduce<readonly Session[]>(
    (seen, event) => [...seen, update(seen.at(-1) ?? start, event)],
    [start],
  );
}

async function keptOf(start: Session, list: readonly SessionEvent[]) {
  const entries: Kept[] = [];
  const record: Play['record'] = async (entry) => {
    entries.push(entry);
    return { ok: true };
  };
  let session = start;
  for (const event of list) {
    const step = await advance(session, event, { record });
    session = step.session;
  }
  return { session, entries };
}

/** What is to be read back from a record, said as simply as it can be. */
function told(entries: readonly Kept[]) {
  const choices: string[] = [];
  const answers = new Map<number, BlockName | undefined>();
  for (const entry of entries) {
    if (entry.event === 'choice') choices.push(entry.option);
    if (entry.event === 'evidence') answers.set(choices.length - 1, entry.block);
    if (entry.event === 'undo') {
      choices.pop();
      answers.delete(choices.length);
    }
  }
  return { choices, answers };
}

test('whatever is done, a session stands where a replay of its choices stands', () => {
  fc.assert(
    fc.property(aStart, events, (start, list) => {
      const session = list.reduce(update, start);
      const choices = session.turns.map(({ option }) => option.id);
      const { variant, seed } = session;
      expect(replay(FERRY, { variant, seed, choices })).toMatchObject({
        ok: true,
        turns: session.turns,
        state: stateOf(session),
      });
    }),
  );
});

test('what was kept, played again, is the same run', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, events, async (start, list) => {
      const { session, entries } = await keptOf(start, list);
      const { variant, seed, manner, study } = session;
      const { choices, answers } = told(entries);
      const run = { scenario: FERRY.id, digest: FERRY.digest, variant, seed, choices };
      const { turns, answers: named } = resume(FERRY, run, { manner, study, answers }) ?? start;
      expect([turns, named]).toEqual([session.turns, session.answers]);
    }),
  );
});

test('the end is kept once, only when the score is shown, and after it arguments alone', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, events, async (start, list) => {
      const { session, entries } = await keptOf(start, list);
      const ends = entries.flatMap(({ event }, index) => (event === 'end' ? [index] : []));
      const before = entries.findLastIndex(({ event }) => event !== 'argue');
      expect(ends).toEqual(session.phase === 'scored' ? [before] : []);
      expect(session.phase === 'scored' || session.arguments.length === 0).toBe(true);
    }),
  );
});

test('a run is study when, and only when, something was taken back', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, events, async (start, list) => {
      const { session, entries } = await keptOf(start, list);
      expect(session.study).toBe(entries.some(({ event }) => event === 'undo'));
    }),
  );
});

test('arguments are kept as they are with the run', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, events, async (start, list) => {
      const { session, entries } = await keptOf(start, list);
      const kept = entries.filter((entry) => entry.event === 'argue');
      expect(kept.map(({ decision, text }) => ({ decision, text }))).toEqual(session.arguments);
    }),
  );
});

test('only a decision that was made has an answer, and only where that is asked', () => {
  fc.assert(
    fc.property(aStart, events, (start, list) => {
      for (const { answers, turns, manner } of way(start, list)) {
        const isAsked = manner.mode === 'practice' && manner.asksEvidence;
        expect([...answers.keys()].every((index) => isAsked && index < turns.length)).toBe(true);
      }
    }),
  );
});

test('every session has a page, with a question exactly where a decision is due or was just made', () => {
  fc.assert(
    fc.property(aStart, events, (start, list) => {
      for (const session of way(start, list)) {
        const { question, onward } = page(session);
        expect(question !== undefined).toBe(session.phase === 'deciding' || session.phase === 'asked');
        expect(question?.answers.length).not.toBe(0);
        expect(question?.isAside).toBe(question && session.phase === 'asked');
        expect(onward === '').toBe(session.phase === 'deciding');
      }
    }),
  );
});

test('every answer on a page makes something happen', () => {
  fc.assert(
    fc.property(aStart, events, (start, list) => {
      const session = list.reduce(update, start);
      for (const { event } of page(session).question?.answers ?? [])
        expect(update(session, event)).not.toBe(session);
    }),
  );
});

test('whoever goes on and decides comes to the end', () => {
  fc.assert(
    fc.property(aStart, fc.array(fc.nat(5), { minLength: 50, maxLength: 50 }), (start, picks) => {
      let session = start;
      for (const pick of picks) {
        const answers = page(session).question?.answers ?? [];
        session = update(session, answers[pick % Math.max(1, answers.length)]?.event ?? CONTINUE);
      }
      expect([session.phase, ended(session)]).toEqual(['scored', true]);
    }),
  );
});

test('in an exam no page has moves, a slide, the coach, a hint, changes or a way back', () => {
  fc.assert(
    fc.property(aStart, events, (start, list) => {
      const manner = { ...start.manner, mode: 'exam' } as const;
      for (const session of way({ ...start, manner }, list)) {
        const { parts, hint, gauges, canTakeBack } = page(session);
        const kinds = parts.map(({ kind }) => kind);
        expect(kinds).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:moves|slide|coach)$/)]));
        expect([hint, gauges?.since, canTakeBack]).toEqual([undefined, undefined, false]);
      }
    }),
  );
});
