import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay, type VariantChoice } from '../../src/engine/index.ts';
import type { OptionId } from '../../src/scenario/index.ts';
import {
  advance,
  begin,
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

const anEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(CONTINUE) },
  { weight: 1, arbitrary: fc.constant(TAKE_BACK) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...OPTIONS).map((option) => ({ kind: 'choose', option }) as const),
  },
);
const events = fc.array(anEvent, { maxLength: 30 });
const VARIANTS: readonly VariantChoice[] = ['base', ...FERRY.variants.map(({ id }) => id)];
const aManner: fc.Arbitrary<Manner> = fc.record({
  mode: fc.constantFrom('practice', 'exam'),
  coach: fc.constantFrom('each', 'end'),
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

function choicesIn(entries: readonly Kept[]): readonly string[] {
  return entries.reduce<readonly string[]>((choices, entry) => {
    switch (entry.event) {
      case 'choice':
        return [...choices, entry.option];
      case 'undo':
        return choices.slice(0, -1);
      case 'end':
        return choices;
    }
  }, []);
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
      const choices = choicesIn(entries);
      const run = { scenario: FERRY.id, digest: FERRY.digest, variant, seed, choices };
      expect(resume(FERRY, run, { manner, study })?.turns).toEqual(session.turns);
    }),
  );
});

test('the end is kept once, as the last of all, and only when the score is shown', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, events, async (start, list) => {
      const { session, entries } = await keptOf(start, list);
      const ends = entries.flatMap(({ event }, index) => (event === 'end' ? [index] : []));
      expect(ends).toEqual(session.phase === 'scored' ? [entries.length - 1] : []);
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

test('every session has a page, with options exactly where a decision is due', () => {
  fc.assert(
    fc.property(aStart, events, (start, list) => {
      for (const session of way(start, list)) {
        const shown = page(session);
        expect(shown.options.length > 0).toBe(session.phase === 'deciding');
        expect(shown.onward === '').toBe(session.phase === 'deciding');
      }
    }),
  );
});

test('whoever goes on and decides comes to the end', () => {
  fc.assert(
    fc.property(aStart, fc.array(fc.nat(5), { minLength: 50, maxLength: 50 }), (start, picks) => {
      let session = start;
      for (const pick of picks) {
        const { options } = page(session);
        const option = options[pick % Math.max(1, options.length)];
        session = update(session, option === undefined ? CONTINUE : { kind: 'choose', option: option.id });
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
