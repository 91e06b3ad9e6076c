import { GLYPHS, type Mark, MARK_WORDS } from '../coach/index.ts';
import { METER_NAMES, METERS, type Meters } from '../scenario/index.ts';
import type { Cell, Choice, Sum } from './document.ts';

/** A verdict with its sign: “✗ blunder”. */
export function markWords(mark: Mark): string {
  return `${GLYPHS.unicode[mark]} ${MARK_WORDS[mark]}`;
}

/** A cell of a table as a text, which may have markup. */
export function cellWords(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  const verdict = markWords(cell.mark);
  return cell.text === '' ? verdict : `${verdict}: ${cell.text}`;
}

/** What an option of a decision is marked with. */
export type ChoiceMark = 'yours' | 'best' | 'trap';

export const CHOICE_MARKS: Readonly<Record<ChoiceMark, string>> = {
  yours: 'your choice',
  best: 'best',
  trap: 'a trap: best at first sight',
};

export function marksOf({ isYours, isBest, isTrap }: Choice): readonly ChoiceMark[] {
  const marks = [isYours && 'yours', isBest && 'best', isTrap && 'trap'] as const;
  return marks.filter((mark) => mark !== false);
}

/** “your choice, best”; empty where nothing marks an option. */
export function choiceWords(choice: Choice): string {
  return marksOf(choice)
    .map((mark) => CHOICE_MARKS[mark])
    .join(', ');
}

/** What is said before a sum: “Judgement 81 %”. */
export function leadWords({ lead: { name, figure } }: Sum): string {
  return `${name} ${figure}`.trim();
}

/** “Score 67.4 = best play 78.9 − lost 9.6 + luck −1.9” */
export function sumLine({ terms }: Sum): string {
  return terms.map(({ sign, name, figure }) => `${sign} ${name} ${figure}`.trim()).join(' ');
}

/** “Customer 64, Strategy 67, Product 46, Revenue 59” */
export function metersWords(meters: Meters): string {
  return METERS.map((meter) => `${METER_NAMES[meter]} ${meters[meter]}`).join(', ');
}
