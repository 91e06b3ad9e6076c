import type { JournalFile } from './journal-file.ts';
import { added, choicesIn, type Sums, sumsOf } from './practice.ts';

/** How a scenario went so far. Study runs and unfinished ones are left out. */
export interface Tally {
  /** The pack that was added and has the scenario; none for the built-in one. */
  readonly pack?: string;
  readonly scenario: string;
  readonly attempts: number;
  /** The best accuracy, percent; null where no attempt had one. */
  readonly best: number | null;
  readonly bestScore: number;
  readonly last: Attempt;
}

export interface Attempt {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly score: number;
  readonly accuracy: number | null;
}

/** How one variant of a scenario went so far. */
export interface VariantTally extends Tally {
  readonly variant: string;
  /** The first time that it was played to its end. */
  readonly first: FirstPlay;
}

/** `at`: when it ended, milliseconds since 1970. The sums are nothing where it was not reviewed. */
export interface FirstPlay extends Sums {
  readonly at: number;
}

/** A finished run as a tally. */
export function tallyOf(run: JournalFile & Required<Pick<JournalFile, 'ended'>>): VariantTally {
  const { score, accuracy = null } = run.ended;
  const { pack, run: of } = run.start;
  return {
    ...(pack !== undefined && { pack }),
    scenario: of.scenario,
    variant: of.variant,
    attempts: 1,
    best: accuracy,
    bestScore: score,
    last: { at: run.lastAt, score, accuracy },
    first: { at: run.lastAt, ...sumsOf(choicesIn(run)) },
  };
}

/** What a scenario is called: by its pack and its id; that of the built-in pack by its id alone. */
export const nameOf = ({ pack, scenario }: { pack?: string | undefined; scenario: string }): string =>
  pack === undefined ? scenario : `${pack}/${scenario}`;

/** One tally for each variant. */
export const addedVariants = (tallies: readonly VariantTally[]): readonly VariantTally[] =>
  added(
    tallies,
    (tally) => `${nameOf(tally)} ${tally.variant}`,
    (a, b) => ({ ...a, ...plus(a, b), first: b.first.at < a.first.at ? b.first : a.first }),
  );

/** One tally for each scenario, all its variants together, by its name. */
export function byName(tallies: readonly VariantTally[]): ReadonlyMap<string, Tally> {
  return new Map(added(tallies.map(wholeOf), nameOf, plus).map((tally) => [nameOf(tally), tally]));
}

const wholeOf = ({ pack, scenario, attempts, best, bestScore, last }: Tally): Tally => ({
  ...(pack !== undefined && { pack }),
  scenario,
  attempts,
  best,
  bestScore,
  last,
});

function plus(a: Tally, b: Tally): Tally {
  return {
    ...a,
    attempts: a.attempts + b.attempts,
    best: a.best === null || b.best === null ? (a.best ?? b.best) : Math.max(a.best, b.best),
    bestScore: Math.max(a.bestScore, b.bestScore),
    last: b.last.at >= a.last.at ? b.last : a.last,
  };
}
