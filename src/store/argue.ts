import { LONGEST_ARGUMENT } from '../engine/index.ts';
import { type Argument, readArgument } from './argument.ts';
import type { RunRecord } from './runs.ts';

/** What is to be written down, or why nothing is, in plain words that end without a full stop. */
export type Fit =
  { readonly ok: true; readonly said: Argument } | { readonly ok: false; readonly why: string };

/** Whether an argument can be made with a run: it has ended, and the decision is one of its own. */
export function fit({ id, ended, newer, run }: RunRecord, argument: Argument): Fit {
  if (newer) return no(newerRun(id));
  if (ended === undefined) return no(`run ${id} has not ended`);
  const said = readArgument({ ...argument });
  if (said === undefined)
    return no(`an argument is a line or two, of at most ${LONGEST_ARGUMENT} characters`);
  const { length } = run.choices;
  return said.decision !== undefined && said.decision >= length
    ? no(`run ${id} has no decision ${said.decision + 1}`)
    : { ok: true, said };
}

const no = (why: string): Fit => ({ ok: false, why });

/** Why nothing is added to a run of a newer version. */
export const newerRun = (id: string): string =>
  `run ${id} was written by a newer version of Interlock. Update to go on with it`;
