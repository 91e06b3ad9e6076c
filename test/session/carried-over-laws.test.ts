import fc from 'fast-check';
import { expect, test } from 'vitest';
import { available, BASE, replay } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import {
  begin,
  carriedOver,
  ended,
  type Manner,
  page,
  type Session,
  stateOf,
  update,
} from '../../src/session/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { read } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
import { tries } from '../harness/tries.ts';
import { ASKING, CONTINUE, EXAM, PRACTICE } from './ferry.ts';

const SIZE = { scenes: 5, options: 3, outcomes: 2 };

/** A story as it was and as it is now: with other scenes, with other numbers, or another story altogether. */
const anEdit: fc.Arbitrary<readonly [StoryFile, StoryFile]> = fc
  .tuple(aStory(SIZE), aStory(SIZE), fc.constantFrom('scene', 'start', 'all'))
  .map(([before, other, what]) => [before, edited(before, other, what)]);

function edited(before: StoryFile, other: StoryFile, what: 'scene' | 'start' | 'all'): StoryFile {
  switch (what) {
    case 'all':
      return other;
    case 'start':
      return { ...before, start: other.start, weights: other.weights };
    case 'scene': {
      const scene = other.scenes['scene-1'];
      return scene === undefined ? before : { ...before, scenes: { ...before.scenes, 'scene-1': scene } };
    }
  }
}

function readable(story: StoryFile): Scenario | undefined {
  try {
    return read(story);
  } catch {
    return undefined;
  }
}

interface Player {
  readonly seed: number;
  readonly twin: number;
  readonly manner: Manner;
  /** What is done at each page: going on, or the place of an answer. */
  readonly picks: readonly number[];
}

const aPlayer: fc.Arbitrary<Player> = fc.record({
  seed: fc.nat(99),
  twin: fc.nat(2),
  manner: fc.constantFrom(PRACTICE, ASKING, EXAM),
  picks: fc.array(fc.nat(5), { maxLength: 25 }),
});

/** A play somewhere on its way. */
function playOf(scenario: Scenario, { seed, twin, manner, picks }: Player): Session {
  const variant = scenario.variants[twin - 1]?.id ?? BASE;
  return picks.reduce(step, begin(scenario, { variant, seed }, manner));
}

function step(session: Session, pick: number): Session {
  const answers = page(session).question?.answers ?? [];
  return update(session, answers[pick % Math.max(1, answers.length)]?.event ?? CONTINUE);
}

/** Checks something of a play and what becomes of it when its story is edited. */
function always(check: (before: Session, now: Scenario) => void): void {
  fc.assert(
    fc.property(anEdit, aPlayer, ([was, is], player) => {
      const now = readable(is);
      fc.pre(now !== undefined);
      check(playOf(read(was), player), now);
    }),
    { numRuns: tries(40, 400) },
  );
}

const choicesIn = ({ turns }: Session) => turns.map(({ option }) => option.id);

test('the choices that fit are kept in order, and no others', () => {
  always((before, now) => {
    const kept = choicesIn(carriedOver(before, now).session);
    expect(kept).toEqual(choicesIn(before).slice(0, kept.length));
  });
});

test('a choice is dropped only where it can not be made at its place', () => {
  always((before, now) => {
    const { session, notice } = carriedOver(before, now);
    const dropped = before.turns[session.turns.length];
    if (dropped === undefined) return;
    const state = stateOf(session);
    const isOpen = available(now, state).some(({ id }) => id === dropped.option.id);
    const isMoved = state.scene !== dropped.before.scene && now.scenes.has(dropped.before.scene);
    expect([!isOpen || isMoved, notice]).toEqual([true, expect.stringContaining('decision')]);
  });
});

test('what is carried over stands where a replay of its choices stands', () => {
  always((before, now) => {
    const { session } = carriedOver(before, now);
    const { variant, seed, turns } = session;
    expect(seed).toBe(before.seed);
    expect(replay(now, { variant, seed, choices: choicesIn(session) })).toMatchObject({
      ok: true,
      turns,
      state: stateOf(session),
    });
  });
});

test('whatever is edited, there is a page to show, and the play comes to its end from there', () => {
  always((before, now) => {
    let { session } = carriedOver(before, now);
    for (let steps = 0; session.phase !== 'scored' && steps < 60; steps += 1) session = step(session, steps);
    expect([session.phase, ended(session)]).toEqual(['scored', true]);
  });
});

test('in the same story everything stays as it is', () => {
  fc.assert(
    fc.property(aStory(SIZE), aPlayer, (story, player) => {
      const before = playOf(read(story), player);
      expect(carriedOver(before, read(story))).toEqual({ session: before, notice: '' });
    }),
    { numRuns: tries(40, 400) },
  );
});

test('to carry a play over twice changes nothing more', () => {
  always((before, now) => {
    const { session } = carriedOver(before, now);
    expect(carriedOver(session, now)).toEqual({ session, notice: '' });
  });
});
