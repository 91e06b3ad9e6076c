import { basename, dirname, join, resolve } from 'node:path';
import { readScenario, type Scenario } from '../../scenario/index.ts';
import type { Context } from '../context.ts';
import { PRINCIPLES_FILE, principlesFor } from '../library/library.ts';
import { readOwnText } from '../pack/files.ts';
import { counted, shown } from '../text.ts';
import { watchText, type Written } from './watching.ts';

/** A story as it is written at a moment; or why it can't be played, a line each. */
export type Story =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly trouble: readonly string[] };

/** So many mistakes are told where there is little room. */
const TOLD = 3;

/** Reads what is written in a case's file. */
export function storyIn(context: Context, path: string, written: Written): Story {
  if (!written.ok) return unplayable(`${at(path, written.place)}: ${written.why}`);
  const shelf = principlesFor(context, dirname(resolve(path)));
  if (!shelf.ok) return unplayable(shelf.message);
  const reading = readScenario(written.text, { name: basename(path, '.json'), principles: shelf.principles });
  if (reading.ok) return reading;
  const { problems } = reading;
  const first = problems.slice(0, TOLD).map((problem) => shown(`${at(path, problem)}: ${problem.message}`));
  const others = problems.length - first.length;
  return {
    ok: false,
    trouble: [
      `${shown(basename(path))} has ${counted(problems.length, 'mistake')}.`,
      ...first,
      ...(others > 0 ? [`And ${others} more: "check" tells all of them.`] : []),
    ],
  };
}

/** A case's file, with what was read of it last. */
export interface CaseAtWork {
  readonly context: Context;
  readonly path: string;
  readonly written: Written;
}

/**
 * Tells how a story reads whenever its file changes, or that of the principles beside it: a case that tests a new one
 * is in order when both are saved, whichever is first. Gives the way to end that.
 */
export function watchStory({ context, path, written }: CaseAtWork, tell: (story: Story) => void): () => void {
  let last = written;
  const read = (): void => tell(storyIn(context, path, last));
  const beside = join(dirname(path), PRINCIPLES_FILE);
  const ends = [
    watchText(path, written, (now) => {
      last = now;
      read();
    }),
    watchText(beside, readOwnText(beside), read),
  ];
  return () => {
    for (const end of ends) end();
  };
}

const unplayable = (why: string): Story => ({ ok: false, trouble: [shown(why)] });

function at(path: string, place: { line: number; column: number } | undefined): string {
  return place === undefined ? path : `${path}:${place.line}:${place.column}`;
}
