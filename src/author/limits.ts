/** Between which figures something is as it should be; an end that is missing is open. */
export interface Limit {
  readonly least?: number;
  readonly most?: number;
}

/** What a case keeps to, in its base and in each twin. In points where nothing else is said. */
export const LIMITS = {
  /** A policy's grade. */
  grade: { least: -60, most: 60 },
  /** Perfect play over play by chance. */
  edge: { least: 12 },
  /** The largest stake of a decision that perfect play passes, on its way. */
  stakePassed: { least: 1 },
  /** The largest stake of any other, in all its states. */
  stakeElsewhere: { least: 2 },
  /** Options of a scene that are never near the best. */
  strawMen: { most: 1 },
  /** States of perfect play in which the pull of the chain changes the best options. */
  chain: { least: 1 },
  /** Scenes in which a twin turns the best choice. */
  turnings: { least: 2 },
  /** Endings that play by chance hardly ever reaches. */
  rareEndings: { most: 1 },
  /** Decision states of the exact solution. */
  states: { most: 300_000 },
} as const satisfies Record<string, Limit>;

/** What the cases of a pack keep to on average. */
export const PACK_LIMITS = {
  /** The mean grade of the policies that weigh all that comes at once. */
  surfaceGrade: { most: 40 },
  /** The mean grade of any other policy. */
  grade: { most: 25 },
  /** Decisions in which the longest option is best, in percent. */
  longest: { most: 35 },
  /** Options that are never near the best, in percent of all. */
  strawMen: { most: 15 },
} as const satisfies Record<string, Limit>;

/** An option that far behind the best, in points, is still near it. */
export const NEAR = 6;
/** A twin turns a choice that costs the other side so many points at least. */
export const TURNS_BY = 1;
/** An ending that play by chance reaches less often is rare. */
export const RARE = 0.01;

/** What is nearer to a limit differs from it by rounding only. */
export const SAME = 1e-9;

/** Whether a figure keeps to its limit. */
export function keeps(figure: number, { least, most }: Limit): boolean {
  return (least === undefined || figure >= least - SAME) && (most === undefined || figure <= most + SAME);
}
