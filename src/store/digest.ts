/** What the summary keeps of a span of time, so that its journals need not be read again while they stay as they are. */
import { isAfterword } from './afterwords.ts';
import type { JournalFile } from './journal-file.ts';
import { isBeside, linkOf } from './links.ts';
import { latestOpen, notTaken, type OpenRun, openRunOf, type Taken } from './open-run.ts';
import { foldedDays } from './folded-days.ts';
import { addedDays, addedHabits, addedPrinciples, practiceIn, type PracticeSums } from './practice.ts';
import { isOpen, tipsOf } from './runs.ts';
import { addedVariants, tallyOf, type VariantTally } from './tally.ts';

export interface Digest extends PracticeSums {
  readonly tallies: readonly VariantTally[];
  /** Unfinished runs, the one with the latest event first; only so many. */
  readonly open: readonly OpenRun[];
  /** Journals that could not be read. */
  readonly unread: number;
  /** Journals from before the span that were taken up in it. */
  readonly taken: readonly Taken[];
  /** Which journals belong together: see `related`. Undefined where there are too many to be kept. */
  readonly links: readonly string[] | undefined;
}

/** `journals`: all of the span that can be read. What was made in the same millisecond must not lie in two spans. */
export function digestOf(journals: readonly JournalFile[]): Digest {
  const tips = tipsOf(journals).filter((file) => !isFarAfterword(file));
  const here = new Set(journals.map(({ id }) => id));
  const runs = tips.filter(counts);
  return {
    ...practiceIn(runs),
    tallies: addedVariants(runs.map(tallyOf)),
    unread: 0,
    open: latestOpen(tips.filter(isOpen).map(openRunOf)),
    taken: journals.flatMap(({ from, after, events }) =>
      from !== undefined && events > after && !here.has(from) ? [{ from, after }] : [],
    ),
    links: journals.flatMap((file) => linkOf(file, (id) => here.has(id))),
  };
}

/**
 * What lies beside a journal that is gone speaks for it. An afterword made at another time may be of another span than
 * a journal that is there: no run is counted twice.
 */
const isFarAfterword = (file: JournalFile): boolean =>
  isAfterword(file) && !isBeside(file.id, file.from ?? '');

/** Whether a run is practice: it has ended, and is not for study. */
const counts = (file: JournalFile): file is JournalFile & Required<Pick<JournalFile, 'ended'>> =>
  file.ended !== undefined && !file.start.study && !file.newer;

/** The digests of spans that follow one another as one, the oldest first; nothing was played before the first. */
export function joined(spans: readonly Digest[]): Digest {
  const links = spans.map((span) => span.links);
  return {
    days: foldedDays(addedDays(spans.flatMap(({ days }) => days))),
    principles: addedPrinciples(spans.flatMap(({ principles }) => principles)),
    habits: addedHabits(spans.flatMap(({ habits }) => habits)),
    unread: spans.reduce((sum, { unread }) => sum + unread, 0),
    unreviewed: spans.reduce((sum, { unreviewed }) => sum + unreviewed, 0),
    tallies: addedVariants(spans.flatMap(({ tallies }) => tallies)),
    open: latestOpen(
      notTaken(
        spans.flatMap(({ open }) => open),
        spans.flatMap(({ taken }) => taken),
      ),
    ),
    // All that was taken up was in one of them, or is gone.
    taken: [],
    links: links.every((each) => each !== undefined) ? links.flat() : undefined,
  };
}

/** Of nothing. */
export const NOTHING: Digest = digestOf([]);
