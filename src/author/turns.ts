import { take, type Turn } from '../engine/index.ts';
import type { FlagId, Outcome, Scenario, SceneId } from '../scenario/index.ts';
import { type Visited, visits } from '../solver/index.ts';
import { type Survey, tellingsOf } from './survey.ts';
import { woven } from './woven.ts';

/** Which of the turns with an outcome are wanted: none, one for all states with the same flags, or all. */
export type Want = 'none' | 'one' | 'all';

/** How many states are looked at between two pauses. */
const STRIDE = 1024;

/**
 * The turns that can be played, in the base and in all twins, as far as they are wanted. It is asked again after each
 * turn what is still wanted of its outcome; of `one` it must be a turn that breaks no floor. Now and then there is
 * nothing in the place of a turn: a moment to pause.
 */
export function* turnsOf(survey: Survey, wanted: (outcome: Outcome) => Want): Generator<Turn | undefined> {
  const open = openOutcomes(survey, wanted);
  if (open.size === 0) return;
  const done = new Map<ReadonlySet<FlagId>, Set<Outcome>>();
  let looked = 0;
  for (const visited of woven(tellingsOf(survey).map(({ solution }) => visits(solution)))) {
    looked += 1;
    if (looked % STRIDE === 0) yield undefined;
    const left = open.get(visited.scene.id);
    if (left === undefined) continue;
    const seen = done.get(visited.flags) ?? new Set();
    done.set(visited.flags, seen);
    yield* turnsFrom(survey.scenario, visited, { left, seen, wanted });
    if (left.size === 0) open.delete(visited.scene.id);
    if (open.size === 0) return;
  }
}

interface Wanted {
  /** The outcomes of which turns are wanted; they get fewer. */
  readonly left: Set<Outcome>;
  /** Those of which there was a turn with the flags of this state, where one is enough. */
  readonly seen: Set<Outcome>;
  readonly wanted: (outcome: Outcome) => Want;
}

function* turnsFrom(scenario: Scenario, visited: Visited, { left, seen, wanted }: Wanted): Generator<Turn> {
  // Mostly nothing is left to be played here.
  if (seen.size >= left.size && [...left].every((outcome) => seen.has(outcome))) return;
  const { state, options } = visited;
  for (const { option } of options)
    for (const outcome of option.outcomes) {
      if (!left.has(outcome) || seen.has(outcome)) continue;
      const turn = take(scenario, state, option, outcome);
      yield turn;
      const want = wanted(outcome);
      if (want === 'none') left.delete(outcome);
      if (want === 'one' && turn.floor === undefined) seen.add(outcome);
    }
}

/** The outcomes of which turns are wanted, by the scene of their option. */
function openOutcomes({ scenario }: Survey, wanted: (outcome: Outcome) => Want): Map<SceneId, Set<Outcome>> {
  const open = new Map<SceneId, Set<Outcome>>();
  for (const scene of scenario.scenes.values()) {
    if (scene.kind !== 'decision') continue;
    const outcomes = scene.options.flatMap((option) => option.outcomes);
    const left = outcomes.filter((outcome) => wanted(outcome) !== 'none');
    if (left.length > 0) open.set(scene.id, new Set(left));
  }
  return open;
}
