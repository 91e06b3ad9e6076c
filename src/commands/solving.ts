import { budgetWords } from '../author/index.ts';
import type { VariantChoice } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { hindsight, type Hindsight, type Solution, solving, USUAL_BUDGET } from '../solver/index.ts';
import { type Progress, watched } from './check/progress.ts';
import { EXIT, failed, type Result } from './context.ts';
import { inSlices } from './slices.ts';
import { figuring, type SolvedCase, type Wanted } from './solve/figures.ts';

/** A scenario with one of its variants chosen. */
interface Story {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
}

/** A variant solved with all that is told of it, and the twin beside it. */
export function solvedInFull(wanted: Wanted, progress: Progress): Promise<Result<SolvedCase>> {
  const { scenario, beside } = wanted;
  const steps = watched(figuring(wanted), {
    tellings: beside === undefined ? 1 : 2,
    tell: (share, states) => progress.at(share, `${scenario.id}, ${states}`),
  });
  return withinBudget(scenario, steps);
}

/** The exact solution, and all that could have been reached with the luck of a seed. */
export function solvedWithHindsight(
  { scenario, variant }: Story,
  seed: number,
): Promise<Result<{ solution: Solution; hindsight: Hindsight }>> {
  return withinBudget(
    scenario,
    (function* () {
      const solution = yield* solving(scenario, variant);
      if (solution === undefined) return undefined;
      const past = yield* hindsight({ scenario, variant, seed, budget: USUAL_BUDGET });
      return past && { solution, hindsight: past };
    })(),
  );
}

async function withinBudget<T extends object>(
  { id }: Scenario,
  steps: Generator<unknown, T | undefined>,
): Promise<Result<T>> {
  // A signal to stop is heard between the slices.
  const found = await inSlices(steps).done;
  if (found !== undefined) return { ok: true, ...found };
  return failed(
    EXIT.refused,
    `${id} is too large to be weighed exactly: ${budgetWords()}. It can be played without a review.`,
  );
}
