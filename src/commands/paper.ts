import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Context } from './context.ts';

/** What text for a person is written on. */
export interface Paper {
  /** Columns. */
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Standard output as paper: as wide as the terminal, in pipes as a usual one. */
export function paperOf({ stdout, env }: Pick<Context, 'stdout' | 'env'>): Paper {
  // Some terminals say that they have no columns.
  const width = (stdout.isTTY && stdout.columns) || USUAL_WIDTH;
  const style = (format: 'bold' | 'dim') => (text: string) =>
    text === '' ? '' : styleText(format, text, { validateStream: false });
  const plain = (text: string) => text;
  const coloured = hasColour(stdout.isTTY, env);
  return {
    width: Math.max(LEAST_WIDTH, width),
    bold: coloured ? style('bold') : plain,
    dim: coloured ? style('dim') : plain,
  };
}

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 20;
/** Columns of running text. Longer lines are hard to read. */
const MEASURE = 80;
/** Below so many columns a term stands above its text, not beside it. */
const NARROW = 60;

/** FORCE_COLOR has the last word, as in Node; then NO_COLOR; then whether there is a terminal to show it. */
function hasColour(isTerminal: boolean, env: Context['env']): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && (none === undefined || none === '') && terminal !== 'dumb';
}

/** Text in lines that fit, each set in by so many columns. */
export function folded(text: string, { width }: Paper, indent = 0): readonly string[] {
  const lines = wrapAnsi(text, Math.min(width, MEASURE) - indent).split('\n');
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
}

/** A term, and what is said of it, a paragraph each. */
export interface Entry {
  readonly term: string;
  readonly says: readonly string[];
}

/** The columns of the widest term. */
export function widestOf(entries: readonly Entry[]): number {
  return Math.max(0, ...entries.map(({ term }) => stringWidth(term)));
}

/** Terms on the left and what is said of them on the right; where the paper is narrow, below them. */
export function columns(
  entries: readonly Entry[],
  paper: Paper,
  widest = widestOf(entries),
): readonly string[] {
  const left = widest + 4;
  const isNarrow = paper.width < NARROW || left > Math.min(paper.width, MEASURE) / 2;
  return entries.flatMap(({ term, says }) => {
    const text = says.flatMap((paragraph) => folded(paragraph, paper, isNarrow ? 4 : left));
    if (isNarrow) return [...folded(term, paper, 2), ...text];
    const [first = '', ...others] = text;
    return [`  ${term}${first.slice(2 + stringWidth(term))}`, ...others];
  });
}
