import type { Run } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Kept, Play, Saved, Session } from '../session/index.ts';
import { type LearnerRecord, openRecord, placeOf, type TakenUp } from '../store/index.ts';
import type { Common, Context } from './context.ts';

/** The learner's record in the place that the arguments and the environment name. */
export function openLearnerRecord(context: Context, { dataDir }: Common): LearnerRecord {
  const { env, platform, now, entropy, version } = context;
  return openRecord(placeOf({ env, platform, dataDir }), { now, entropy, appVersion: version });
}

/** Keeps a new run from its first decision on: a brief that was only looked at leaves nothing behind. */
export function keepNew(record: LearnerRecord, session: Session): Play['record'] {
  const { scenario, variant, seed, manner, study } = session;
  const run = { scenario: scenario.id, digest: scenario.digest, variant, seed, choices: [] };
  const start = { run, mode: manner.mode, study, title: scenario.title };
  return keepIn(async () => ({ ok: true, journal: await record.begin(start) }));
}

/** Keeps what is added to a run that was left unfinished. */
export function keepOn(record: LearnerRecord, id: string): Play['record'] {
  return keepIn(() => record.takeUp(id));
}

function keepIn(
  open: () => Promise<
    Pick<Extract<TakenUp, { ok: true }>, 'ok' | 'journal'> | Extract<TakenUp, { ok: false }>
  >,
): Play['record'] {
  let opening: ReturnType<typeof open> | undefined;
  return async (entry: Kept): Promise<Saved> => {
    opening ??= open();
    const opened = await opening;
    return opened.ok ? opened.journal.append(entry) : opened;
  };
}

/** Whether a run can go on: it is of this very scenario, as it is now. */
export function fits(run: Run, scenario: Scenario): boolean {
  return run.scenario === scenario.id && run.digest === scenario.digest;
}
