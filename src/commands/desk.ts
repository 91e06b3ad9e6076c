import { type Compared, compared, shareLine } from '../coach/index.ts';
import { type Replay, replay } from '../engine/index.ts';
import { review } from '../review/index.ts';
import { type Desk, type OtherRun, reviewOf, type Session } from '../session/index.ts';
import type { RunRecord } from '../store/index.ts';
import type { Context } from './context.ts';
import { dateWords } from './dates.ts';
import { fits, type Story } from './play/left-over.ts';
import type { OwnRun } from './own-run.ts';
import { type Around, settingsIn } from './settings/held.ts';
import type { Solutions } from './solutions.ts';

/** What a desk works with. */
export interface DeskMeans {
  readonly context: Pick<Context, 'cwd'> & Around;
  /** The pack that was added and has the scenario. */
  readonly pack?: string | undefined;
  readonly own: OwnRun;
  readonly solutions: Solutions;
}

/** So many runs of the same story, the latest, are there to be compared with. */
const MOST_OTHERS = 100;

/** The desk of one play. */
export function deskOf(means: DeskMeans): Desk {
  const { context, pack, own, solutions } = means;
  return {
    export: async (session, format) => {
      // Few export: a start need not make the formats ready.
      const { exported } = await import('./review/export.ts');
      return exported(means, session, format);
    },
    others: async ({ scenario }) => {
      const runs = await own.record.recent(MOST_OTHERS, { pack, scenario: scenario.id });
      return runs.filter((run) => !own.isIn(run)).flatMap((run) => otherRun({ scenario, pack }, run));
    },
    compare: (session, other) => comparedWith(means, session, other),
    share: (session) => {
      const solution = solutions.known();
      const { glyphs } = settingsIn(context, own.record);
      return solution && shareLine(session.scenario.title, reviewOf(session, solution), glyphs);
    },
  };
}

async function comparedWith(
  { pack, own, solutions }: DeskMeans,
  session: Session,
  { id, when: began }: OtherRun,
): Promise<Compared | undefined> {
  const { scenario, variant } = session;
  const run = await own.record.find(id);
  const played = run && playedAgain({ scenario, pack }, run);
  if (played === undefined) return undefined;
  const here = await solutions.solution(variant);
  const there = await solutions.solution(played.variant);
  if (here === undefined || there === undefined) return undefined;
  const mine = { name: 'this run', review: reviewOf(session, here) };
  return compared(mine, { name: `the run of ${began}`, review: review(there, played) }, scenario.title);
}

/** A run as one that another is compared with; none where it is of another story, or can't be played again. */
function otherRun(story: Story, run: RunRecord): readonly OtherRun[] {
  const played = playedAgain(story, run);
  if (played === undefined) return [];
  const { id, ended, study } = run;
  return [{ id, when: dateWords(run.lastAt), variant: played.variant, score: ended?.score, study }];
}

/** A run of this scenario as it is now, with a decision at least. */
function playedAgain(story: Story, record: RunRecord): Extract<Replay, { readonly ok: true }> | undefined {
  const { run, events, newer } = record;
  if (!fits(record, story) || newer || events === 0 || run.choices.length === 0) return undefined;
  const played = replay(story.scenario, run);
  return played.ok ? played : undefined;
}
