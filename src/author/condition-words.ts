import { METERS } from '../scenario/index.ts';
import { at, itemsAt, numberAt } from './loose.ts';

/** So deep are conditions told; a file that was not checked may nest them for ever. */
const DEEPEST = 8;

/** A condition of a file in words, to stand after “if”: “customer is at least 55 and crowd is set”. */
export function conditionWords(condition: unknown): string {
  return words(condition, 0);
}

function words(condition: unknown, depth: number): string {
  if (depth > DEEPEST) return '…';
  const any = itemsAt(condition, 'any').map((member) => words(member, depth + 1));
  const parts = [
    ...METERS.flatMap((meter) => boundWords(meter, at(at(condition, 'meters'), meter))),
    ...flagWords(itemsAt(condition, 'flags'), 'set'),
    ...flagWords(itemsAt(condition, 'without'), 'not set'),
    ...(any.length > 1 ? [`(${any.join(' or ')})`] : any),
  ];
  return parts.length === 0 ? 'something holds' : parts.join(' and ');
}

function boundWords(meter: string, bound: unknown): readonly string[] {
  const [from, below] = [numberAt(bound, 'atLeast'), numberAt(bound, 'below')];
  if (from !== undefined && below !== undefined) return [`${meter} is ${from} to ${below - 1}`];
  if (from !== undefined) return [`${meter} is at least ${from}`];
  return below === undefined ? [] : [`${meter} is under ${below}`];
}

function flagWords(flags: readonly unknown[], what: string): readonly string[] {
  return flags.map((flag) => `${String(flag)} is ${what}`);
}
