import { keptDocument, text } from '../../formats/index.ts';
import { reopened, resume } from '../../session/index.ts';
import type { RunRecord } from '../../store/index.ts';
import type { Found } from '../library/library.ts';
import { reviewAgain } from '../play/reviewing.ts';
import { type Played, playOn, type Sitting } from '../play/sitting.ts';
import { mannerOf } from '../record.ts';
import { caseOf, keptRun } from '../review/recorded-run.ts';
import { linesOf, sayWhy } from './say.ts';

/**
 * Opens the review of a run of the record, or goes on with one that is not over; what was played from there. Of a run
 * whose story is another by now what the record tells is shown.
 */
export async function reopen(sitting: Sitting, id: string): Promise<Played | undefined> {
  const { context, record } = sitting;
  const run = await record.find(id);
  if (run === undefined) return sayWhy(sitting, 'This run', `The run ${id} is not in your record any more.`);
  if (run.newer) return sayWhy(sitting, run.title ?? run.run.scenario, NEWER);
  const story = caseOf(context, run);
  if (!story.ok) return kept(sitting, run, story.message);
  return run.ended === undefined ? goOn(sitting, run, story.found) : review(sitting, run, story.found);
}

const NEWER = 'This run was written by a newer version of Interlock. Update to look at it.';
const NO_FIT = 'its choices can’t be made any more in the case as it is now.';

async function review(sitting: Sitting, run: RunRecord, found: Found): Promise<Played | undefined> {
  const { mode, study, answers, arguments: said } = run;
  const how = { manner: mannerOf(sitting, found, mode), study, answers, arguments: said };
  const session = reopened(found.scenario, run.run, how);
  return session === undefined ? kept(sitting, run, NO_FIT) : reviewAgain(sitting, { found, run, session });
}

async function goOn(sitting: Sitting, run: RunRecord, found: Found): Promise<Played | undefined> {
  const { mode, study, answers } = run;
  const session = resume(found.scenario, run.run, { manner: mannerOf(sitting, found, mode), study, answers });
  return session === undefined ? kept(sitting, run, NO_FIT) : playOn(sitting, { found, run, session }, []);
}

/** What the record tells of a run that can't be reviewed in full. */
async function kept({ face }: Sitting, run: RunRecord, why: string): Promise<undefined> {
  const document = keptDocument({ ...keptRun(run, why), arguments: run.arguments });
  await face.read({
    title: document.title,
    lines: (columns) => linesOf(text({ ...document, title: '' }, columns)),
  });
}
