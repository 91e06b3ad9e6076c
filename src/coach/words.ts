import { type Effects, METER_NAMES, METERS } from '../scenario/index.ts';
import type { Repeated } from './finding.ts';

/** A number of points, one decimal. */
export function number(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return value < 0 && text !== '0.0' ? `−${text}` : text;
}

/** “7.1 points”. */
export function points(value: number): string {
  return `${number(value)} points`;
}

/** The words of an option or a caption in quotation marks, on one line and without the last full stop. */
export function quoted(text: string): string {
  const within = oneLine(text).replaceAll(/["“”]/g, "'");
  return `“${within.replace(/(?<!\.)\.$/, '')}”`;
}

/** A decision as the review numbers it, from 1. */
export function decisionName(decision: number): string {
  return `decision ${decision + 1}`;
}

/** “1 decision”, “3 decisions”. */
export function decisionCount(count: number): string {
  return count === 1 ? '1 decision' : `${count} decisions`;
}

/** The part of the costliest of several decisions, to follow a sum of points. */
export function partly({ decision, points: sum, times, most }: Repeated): string {
  const where = `in ${decisionName(decision)}`;
  if (times === 1) return ` ${where}`;
  return number(most) === number(sum) ? `, all of it ${where}` : `, ${number(most)} of them ${where}`;
}

/** The first words of a paragraph without its markup, with an ellipsis where there are more. */
export function beginning(text: string, most = FIRST_WORDS): string {
  const words = oneLine(text.replace(MARKED, '$1$2')).split(' ');
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')}…`;
}
const FIRST_WORDS = 6;
/** `**bold**` and `*italic*`. */
const MARKED = /\*\*([^*]+)\*\*|\*([^*]+)\*/g;

/** “a, b and c”. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** “Customer −2, Revenue +8”, of effects in hundredths; at most one decimal. */
export function effectWords(effects: Effects): string {
  const moved = METERS.filter((meter) => effects[meter] !== 0);
  return moved.map((meter) => `${METER_NAMES[meter]} ${signed(effects[meter] / 100)}`).join(', ');
}

function signed(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? '−' : '+'}${Number.isInteger(size) ? size : size.toFixed(1)}`;
}

/** On one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
