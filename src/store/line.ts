/**
 * The lines of a journal, format 1. One JSON object a line: a head, then one entry for each event, numbered from 1
 * through all the files of a run. Newer minor versions may add events and properties; they are passed over.
 */
import type { Argument } from './argument.ts';
import { type Happening, knownEvent, type PlayEvent, readEvent } from './event.ts';
import { FORMAT, type Head, readHead } from './head.ts';
import { isCount, isObject, isText, iso, type JsonObject, jsonLine, parse, readTime } from './json.ts';
import { roundedOff } from './judged.ts';

export type Line =
  | Head
  | {
      readonly kind: 'entry';
      readonly event: Happening;
      readonly n?: number;
      readonly at: number | undefined;
    }
  | { readonly kind: 'argument'; readonly argument: Argument }
  | { readonly kind: 'unknown'; readonly n?: number }
  /** A head of a newer major format that can't be made out. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'torn' };

/** `n`: the number of the event in its run, from 1, by which a line that was written twice counts once. */
export const entryLine = (event: PlayEvent, n: number | undefined, at: number): string =>
  jsonLine({ ...written(event), n, at: iso(at) });

function written(event: PlayEvent): JsonObject {
  if (event.event !== 'end' || event.decisions === undefined) return { ...event };
  return { ...event, decisions: roundedOff(event.decisions) };
}

/** Reads one line, whatever it is. */
export function readLine(text: string): Line {
  if (text.trim() === '') return { kind: 'blank' };
  const value = parse(text);
  if (!isObject(value) || !isText(value['event'])) return { kind: 'torn' };
  const { event, n } = value;
  if (n !== undefined && !isCount(n)) return { kind: 'torn' };
  if (event === 'start' || event === 'continue')
    return (
      readHead(value) ?? { kind: isCount(value['format']) && value['format'] > FORMAT ? 'newer' : 'torn' }
    );
  const number = n === undefined ? {} : { n };
  const name = knownEvent(event);
  if (name === undefined) return { kind: 'unknown', ...number };
  const read = readEvent(name, value);
  if (read === undefined) return { kind: 'torn' };
  return read.kind === 'argument' ? read : { ...read, ...number, at: readTime(value['at']) };
}
