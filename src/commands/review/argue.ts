import { argumentText, LONGEST_ARGUMENT } from '../../engine/index.ts';
import type { RunRecord } from '../../store/index.ts';
import {
  calledAs,
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  printJson,
  type Result,
  tell,
} from '../context.ts';
import { openLearnerRecord } from '../record.ts';
import { recordedRun } from './recorded-run.ts';
import { quoted } from '../text.ts';

export interface ArgueOptions extends Common {
  /** True where no text follows. */
  readonly argue: string | true;
  /** As people count, from 1. */
  readonly decision?: string;
  readonly json?: boolean;
}

/** `review RUN --argue TEXT [--decision N]`: keeps with a run what its player holds against its review. */
export async function argueWith(
  context: Context,
  argument: string | undefined,
  options: ArgueOptions,
): Promise<Exit> {
  const said = textIn(options.argue);
  if (!said.ok) return tell(context, said);
  const book = openLearnerRecord(context, options);
  const chosen = await recordedRun(context, book, argument);
  for (const { message } of book.trouble) tell(context, { exit: EXIT.done, message });
  if (!chosen.ok) return tell(context, chosen);
  const { run } = chosen;
  const about = decisionIn(run, options.decision);
  if (!about.ok) return tell(context, about);
  const { text } = said;
  const { decision } = about;
  const kept = await book.argue(run.id, { decision, text });
  if (!kept.ok) return tell(context, failed(EXIT.refused, `what you argue could not be kept: ${kept.why}.`));
  if (options.json === true)
    printJson(context, { run: run.id, decision: decision === undefined ? null : decision + 1, text });
  else context.stdout.write(keptWords(context, run, decision));
  return EXIT.done;
}

const NO_TEXT =
  '--argue takes what you hold against the review: --argue "…". A text that begins with a hyphen is written --argue="-…".';

/** An argument as it is kept. */
function textIn(argument: string | true): Result<{ text: string }> {
  if (argument === true) return failed(EXIT.usage, NO_TEXT);
  const text = argumentText(argument);
  if (text !== '' && text.length <= LONGEST_ARGUMENT) return { ok: true, text };
  const size = text === '' ? 'this one has none' : `this one has ${text.length}`;
  return failed(EXIT.usage, `an argument is a line or two, of 1 to ${LONGEST_ARGUMENT} characters; ${size}.`);
}

/** The decision that an argument is about, from 0; undefined for the whole run. */
function decisionIn(
  { id, ended, run }: RunRecord,
  word: string | undefined,
): Result<{ decision: number | undefined }> {
  if (ended === undefined)
    return failed(EXIT.usage, `run ${id} has not ended: there is no review to argue with yet.`);
  if (word === undefined) return { ok: true, decision: undefined };
  const last = run.choices.length;
  if (/^\d{1,4}$/.test(word) && Number(word) >= 1 && Number(word) <= last)
    return { ok: true, decision: Number(word) - 1 };
  const which =
    last === 1 ? '1, the only decision' : `a whole number from 1 to ${last}, one of the decisions`;
  return failed(EXIT.usage, `--decision takes ${which} of run ${id}, not ${quoted(word)}.`);
}

function keptWords(context: Context, { id }: RunRecord, decision: number | undefined): string {
  const about = decision === undefined ? '' : `, about decision ${decision + 1}`;
  return `Kept with run ${id}${about}. Its review shows it: ${calledAs(context)} review ${id}\n`;
}
