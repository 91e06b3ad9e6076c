import { type PastRun, points, runJudgement, runKinds } from '../../../session/index.ts';
import { spoken } from '../spoken.ts';

/** “71 percent”. */
export const percent = (value: number): string => `${Math.round(value)} percent`;

/** “1 run”, “3 runs”. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Points with their direction, one decimal: “up 1.2”, “down 7.1”; “none” where they round to nothing. */
export function upOrDown(value: number): string {
  const size = points(Math.abs(value));
  if (Number(size) === 0) return 'none';
  return `${value > 0 ? 'up' : 'down'} ${size}`;
}

/** With a full stop, where it ends without a mark. */
export const sentence = (text: string): string => (/[.!?…:]”?$/u.test(text) ? text : `${text}.`);

/** Its first letter large. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A run in a list of the runs of its case: when it was, and how it went. */
export function runWords(run: PastRun): string {
  return [run.when, ...runKinds(run), ...resultWords(run)].join(', ');
}

/** A run in a list of the runs of many cases. */
export const runOfWords = (run: PastRun): string => `${run.title}, ${runWords(run)}`;

function resultWords({ score, judgement, lost, luck, decisions }: PastRun): readonly string[] {
  if (score === undefined) return ['not finished', `${counted(decisions, 'decision')} made`];
  return [
    `score ${points(score)}`,
    spoken(runJudgement({ judgement })),
    ...(lost === undefined ? [] : [`${points(lost)} points lost`]),
    ...(luck === undefined ? [] : [`luck ${upOrDown(luck)}`]),
  ];
}
