import { points, signed } from '../coach/index.ts';
import { BASE } from '../engine/index.ts';
import type { Meters } from '../scenario/index.ts';
import { argumentPieces } from './argument-pieces.ts';
import type { Document, Piece } from './document.ts';
import type { Argument } from './reviewed.ts';
import { metersWords } from './words.ts';

/** What the record keeps of a run that can't be played again. */
export interface KeptRun {
  /** A label that is safe to print. */
  readonly title: string;
  readonly variant: string;
  readonly seed: number;
  /** The number of decisions. */
  readonly decisions: number;
  readonly ended?: {
    readonly ending: string;
    readonly score: number;
    /** In points; kept since there are reviews. */
    readonly lost?: number;
    readonly luck?: number;
    /** Percent. */
    readonly accuracy?: number | null;
    readonly meters: Meters;
  };
  /** Why there is no more, in a sentence. */
  readonly why: string;
  /** What the player said against it. */
  readonly arguments?: readonly Argument[];
}

/** The summary of a run of which the full review is gone. */
export function keptDocument({ title, variant, seed, decisions, ended, why, ...rest }: KeptRun): Document {
  const made = `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`;
  const where = `${variant === BASE ? '' : 'With one fact changed. '}Seed ${seed}.`;
  return {
    title: `Review: ${title}`,
    pieces: [
      ...(ended === undefined
        ? [text(`This run is not over: ${made} so far. ${where}`)]
        : [text(summary(ended)), text(`${where} ${made}. In the end: ${metersWords(ended.meters)}.`)]),
      { kind: 'heading', level: 2, text: 'Why the full review is gone' },
      text(`${why.charAt(0).toUpperCase()}${why.slice(1)}`),
      ...argumentPieces(rest.arguments ?? [], () => false),
    ],
  };
}

const text = (words: string): Piece => ({ kind: 'paragraph', text: words });

function summary({ ending, score, lost, luck, accuracy }: NonNullable<KeptRun['ended']>): string {
  const parts =
    lost === undefined || luck === undefined ? '' : ` (lost ${points(lost)}, luck ${signed(luck)})`;
  const judgement =
    accuracy === undefined || accuracy === null ? '' : ` **Judgement ${Math.round(accuracy)}\u00a0%.**`;
  return `Score ${points(score)}${parts}, as it was reckoned then.${judgement} It ended at “${ending.replaceAll('-', ' ')}”.`;
}
