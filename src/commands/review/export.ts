import { BASE } from '../../engine/index.ts';
import { type Document, html, markdown, reviewDocument, text } from '../../formats/index.ts';
import { type Exported, type ExportFormat, replayed, reviewOf, type Session } from '../../session/index.ts';
import type { DeskMeans } from '../desk.ts';
import { writeNew } from '../new/file.ts';
import { notesOn } from './recorded-run.ts';

/** Writes the review of a play to a new file, in the folder in which the program was started. */
export async function exported(
  { context, own, solutions }: DeskMeans,
  session: Session,
  format: ExportFormat,
): Promise<Exported> {
  const known = await solutions.judgement();
  if (known === undefined) return { ok: false, why: NO_REVIEW };
  const { solution, hindsight } = known;
  const { scenario, variant, seed, answers, arguments: said } = session;
  const kept = await own.kept();
  const document = reviewDocument({
    ...known,
    seed,
    played: replayed(session),
    review: reviewOf(session, solution, hindsight),
    notes: kept === undefined ? [] : notesOn(kept),
    answers,
    arguments: said,
  });
  const { ending, write } = FORMS[format];
  const story = variant === BASE ? scenario.id : `${scenario.id}-${variant}`;
  return writeNew(context.cwd, { stem: `interlock-${story}-${seed}`, ending }, write(document));
}

const NO_REVIEW = 'this run has no exact review, since the story can go so many ways';

/** Columns of an exported text. */
const COLUMNS = 80;

const FORMS: Readonly<Record<ExportFormat, { ending: string; write: (document: Document) => string }>> = {
  html: { ending: 'html', write: html },
  markdown: { ending: 'md', write: markdown },
  text: { ending: 'txt', write: (document) => text(document, COLUMNS) },
};
