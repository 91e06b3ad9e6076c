import { argumentText, LONGEST_ARGUMENT } from '../engine/index.ts';
import { isCount, isText, type JsonObject } from './json.ts';

/** What a player says against a run. */
export interface Argument {
  /** The decision that it is about, from 0; undefined for the whole run. */
  readonly decision: number | undefined;
  readonly text: string;
}

/** An argument as it is kept and shown; undefined where it makes no sense or there is too little or too much of it. */
export function readArgument({ decision, text }: JsonObject): Argument | undefined {
  if (!isText(text) || (decision !== undefined && !isCount(decision))) return undefined;
  const said = argumentText(text);
  return said === '' || said.length > LONGEST_ARGUMENT ? undefined : { decision, text: said };
}

/** Each argument once: files of a run repeat what was said before, and so do lines that were written twice. */
export function eachOnce(all: readonly Argument[]): readonly Argument[] {
  return [...new Map(all.map((each) => [`${each.decision} ${each.text}`, each])).values()];
}
