import {
  answerNames,
  type Kept,
  type Manner,
  type Play,
  type Saved,
  type Session,
} from '../session/index.ts';
import { type Journal, type LearnerRecord, openRecord, placeOf, type RunRecord } from '../store/index.ts';
import type { Common, Context } from './context.ts';
import type { Found } from './library/library.ts';
import { type Around, settingsIn } from './settings/held.ts';

/** The learner's record in the place that the arguments and the environment name. */
export function openLearnerRecord(context: Context, { dataDir }: Common): LearnerRecord {
  const { env, platform, now, entropy, version } = context;
  return openRecord(placeOf({ env, platform, dataDir }), { now, entropy, appVersion: version });
}

/** How the learner wants a run presented. The meters are explained until the tutorial has done so. */
export function mannerOf(
  { context, record }: { readonly context: Around; readonly record: LearnerRecord },
  { scenario }: Found,
  mode: Manner['mode'],
): Manner {
  const { coach, askEvidence: asksEvidence, tutorialDone } = settingsIn(context, record);
  return { mode, coach, asksEvidence, explain: scenario.tutorial || !tutorialDone };
}

/** Keeps a new run from its first decision on: a brief that was only looked at leaves nothing behind. */
export function keepNew(
  record: LearnerRecord,
  session: Session,
  { pack }: { readonly pack?: string | undefined } = {},
): Play['record'] {
  const { scenario, variant, seed, manner, study, turns } = session;
  const run = {
    scenario: scenario.id,
    digest: scenario.digest,
    variant,
    seed,
    choices: turns.map(({ option }) => option.id),
  };
  const answers = answerNames(scenario, turns, session.answers);
  const whose = pack === undefined ? {} : { pack };
  const start = { ...whose, run, mode: manner.mode, study, title: scenario.title, answers };
  return keepIn(async () => ({ ok: true, journal: await record.begin(start) }));
}

/** Keeps what is added to a run that was left unfinished. */
export function keepOn(record: LearnerRecord, run: RunRecord): Play['record'] {
  return keepIn(() => record.takeUp(run));
}

type Opened = { readonly ok: true; readonly journal: Journal } | { readonly ok: false; readonly why: string };

function keepIn(open: () => Promise<Opened>): Play['record'] {
  let opening: Promise<Opened> | undefined;
  return async (entry: Kept): Promise<Saved> => {
    opening ??= open();
    const opened = await opening;
    return opened.ok ? opened.journal.append(entry) : opened;
  };
}
