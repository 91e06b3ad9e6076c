import { begin, type Session } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { ferry, PRACTICE } from '../../session/ferry.ts';
import { played, type Sitting, type SittingOptions } from './typist.ts';

export const SESSION: Session = begin(
  ferry(),
  { variant: 'base', seed: 1 },
  { ...PRACTICE, asksEvidence: true },
);
export const judge = judgeOf(SESSION);

interface Reviewing extends SittingOptions {
  /** What is said to have decided the first decision: the table, unless it is told. */
  readonly answer?: string;
}

/** A play of two decisions, and these lines at its review; of its text what follows the score. */
export async function atReview(
  lines: readonly string[],
  { answer = '2', ...options }: Reviewing = {},
): Promise<Sitting> {
  const typed = ['1', answer, '1', ...lines];
  const sitting = await played(SESSION, typed, { judge, isInteractive: true, ...options });
  return { ...sitting, text: sitting.text.slice(sitting.text.indexOf('\nThe review.\n')) };
}

/** How often one text stands in another. */
export const times = (text: string, part: string): number => text.split(part).length - 1;

/** What drives a terminal, or hides or reorders text. */
export const UNSAFE = /[[\p{Cc}--\n]\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/v;
