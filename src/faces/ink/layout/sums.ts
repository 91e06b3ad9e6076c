import type { Review } from '../../../review/index.ts';
import { points, signed } from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { type Lines, padded, stringWidth, wrapped } from './text.ts';

interface Sum {
  readonly name: string;
  readonly review: Review;
}

interface Setting {
  readonly width: number;
  readonly look: Look;
}

/** What the figures of a sum are called, at length and in short. */
const HEADS = [
  ['Score', 'best play', 'lost', 'luck', 'Judgement'],
  ['Score', 'best', 'lost', 'luck', 'Judged'],
] as const;
/** What stands between them. */
const SIGNS = [' = ', ' − ', ' + ', '  '] as const;
/** “100.0” */
const LEAST_COLUMN = 5;
const GAP = 3;

/** The sums of several runs under each other, figure under figure; the names at their left or above them. */
export function sumTable(sums: readonly Sum[], { width, look }: Setting): Lines {
  const { theme } = look;
  const names = Math.max(...sums.map(({ name }) => stringWidth(name)));
  const beside = HEADS.find((heads) => names + GAP + lineWidth(heads) <= width);
  if (beside !== undefined) {
    const lead = (name: string) => padded(name, names + GAP);
    const rows = sums.map(({ name, review }) => lead(name) + figureLine(figuresOf(review), beside));
    return [lead('') + theme.quiet(headLine(beside)), ...rows];
  }
  const above = HEADS.find((heads) => lineWidth(heads) <= width);
  const figures = ({ review }: Sum): Lines =>
    above === undefined ? wrapped(identity(review), width) : [figureLine(figuresOf(review), above)];
  return [
    ...(above === undefined ? [] : [theme.quiet(headLine(above))]),
    ...sums.flatMap((sum) => [...wrapped(theme.strong(sum.name), width), ...figures(sum)]),
  ];
}

type Heads = (typeof HEADS)[number];

const columnOf = (head: string): number => Math.max(LEAST_COLUMN, head.length);

function lineWidth(heads: Heads): number {
  return stringWidth(headLine(heads));
}

function headLine(heads: Heads): string {
  return joined(heads, heads, (sign) => ' '.repeat(sign.length));
}

function figureLine(figures: readonly string[], heads: Heads): string {
  return joined(figures, heads, (sign) => sign);
}

function joined(cells: readonly string[], heads: Heads, between: (sign: string) => string): string {
  return heads
    .map((head, index) => {
      const sign = SIGNS[index - 1];
      return (sign === undefined ? '' : between(sign)) + padded(cells[index] ?? '', columnOf(head), 'left');
    })
    .join('');
}

function figuresOf({ value, startValue, lost, luck, accuracy }: Review): readonly string[] {
  const judged = accuracy === null ? 'none' : `${Math.round(accuracy)} %`;
  return [points(value), points(startValue), points(lost), signed(luck).replace('+', ''), judged];
}

function identity(review: Review): string {
  const [score = '', best = '', lost = '', luck = '', judged = ''] = figuresOf(review);
  return `Score ${score} = best play ${best} − lost ${lost} + luck ${luck}, judgement ${judged}`;
}
