import type { Mode } from './head.ts';
import type { JournalFile } from './journal-file.ts';
import { nameOf } from './tally.ts';

/** An unfinished run as the summary keeps it: enough to show it, and to know the story that it is of. */
export interface OpenRun {
  /** The file in which it was last played, by which `find` knows it. */
  readonly id: string;
  readonly pack?: string;
  readonly scenario: string;
  readonly digest: string;
  readonly variant: string;
  readonly title?: string;
  readonly study: boolean;
  readonly mode: Mode;
  /** Milliseconds since 1970: of its last event. */
  readonly lastAt: number;
  readonly startedAt: number;
  /** The choices made, without those taken back. */
  readonly decisions: number;
  /** The number of events, also those taken back. */
  readonly events: number;
}

/** The first `after` events of the file `from` go on elsewhere. */
export interface Taken {
  readonly from: string;
  readonly after: number;
}

/** So many are kept: of each story as it is the latest first, then the ones before them. */
const MOST_OPEN = 20;

export function openRunOf({ id, start, lastAt, startedAt, events }: JournalFile): OpenRun {
  const { run, pack, title, study, mode } = start;
  const { scenario, digest, variant, choices } = run;
  return {
    id,
    ...(pack !== undefined && { pack }),
    scenario,
    digest,
    variant,
    ...(title !== undefined && { title }),
    study,
    mode,
    lastAt,
    startedAt,
    decisions: choices.length,
    events,
  };
}

/** Those that are kept, the one with the latest event first. */
export function latestOpen(runs: readonly OpenRun[]): readonly OpenRun[] {
  const sorted = runs.toSorted(latestFirst);
  if (sorted.length <= MOST_OPEN) return sorted;
  const seen = new Map<string, number>();
  const ranked = sorted.map((run) => {
    const story = `${nameOf(run)} ${run.digest}`;
    const rank = seen.get(story) ?? 0;
    seen.set(story, rank + 1);
    return { run, rank };
  });
  const kept = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_OPEN);
  return kept.map(({ run }) => run).toSorted(latestFirst);
}

/** Those of these runs that did not go on elsewhere. */
export function notTaken(runs: readonly OpenRun[], taken: readonly Taken[]): readonly OpenRun[] {
  const after = new Map<string, number>();
  for (const each of taken) after.set(each.from, Math.max(each.after, after.get(each.from) ?? 0));
  return runs.filter(({ id, events }) => (after.get(id) ?? -1) < events);
}

const latestFirst = (a: OpenRun, b: OpenRun): number => b.lastAt - a.lastAt || (a.id < b.id ? 1 : -1);
