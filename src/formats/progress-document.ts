import {
  EXACT_FOR,
  judgedWords,
  luckWords,
  practisedWords,
  type Progress,
  recentWords,
  STREAK_MEANING,
  streakWords,
  unreviewedWords,
} from '../coach/index.ts';
import type { Document, Piece } from './document.ts';
import { latestRuns } from './progress-latest.ts';
import { coursePieces, habitPieces, rulePieces, weeksTable } from './progress-pieces.ts';
import type { FinishedRun } from './progress-run.ts';

/** What goes with the progress. */
export interface ProgressPaper {
  /** The latest first. */
  readonly latest: readonly FinishedRun[];
  /** What a person types to call the program. */
  readonly called: string;
}

/** A learner's progress, in the order in which it is read: whether they judge better, then what to practise. */
export function progressDocument(progress: Progress, { latest, called }: ProgressPaper): Document {
  const title = 'Your progress';
  const runs = latestRuns(latest, called);
  if (progress.runs === 0) return { title, pieces: [...beginning(progress, called), ...runs] };
  return {
    title,
    pieces: [
      text(progress.course),
      ...figures(progress),
      ...coursePieces(progress),
      ...rulePieces(progress.principles),
      ...habitPieces(progress.habits),
      ...practice(progress),
      ...runs,
      { kind: 'quote', label: 'To play what fits you next', text: bare(called) },
      heading('About these numbers'),
      text(JUDGEMENT),
      text(EXACT_FOR),
    ],
  };
}

const JUDGEMENT =
  'Judgement is the share of the points that hung on your decisions which you kept. Luck is no part of it. Study runs and unfinished ones are left out.';

/** npm's own script wants no dashes where nothing follows them. */
const bare = (called: string): string => called.replace(/ --$/, '');

const text = (words: string): Piece => ({ kind: 'paragraph', text: words });
const heading = (words: string): Piece => ({ kind: 'heading', level: 2, text: words });

function beginning({ course }: Progress, called: string): readonly Piece[] {
  return [
    text(course),
    { kind: 'quote', label: 'A first one takes a few minutes', text: `${called} play first-day` },
  ];
}

function figures(progress: Progress): readonly Piece[] {
  const [judged = '', ...more] = judgedWords(progress);
  const isJudged = progress.decisions > 0;
  return [
    isJudged ? [`**${judged}**`, ...more].join(' · ') : '',
    practisedWords(progress),
    isJudged ? luckWords(progress) : '',
    unreviewedWords(progress),
  ]
    .filter((each) => each !== '')
    .map(text);
}

function practice({ calendar }: Progress): readonly Piece[] {
  return [
    heading('Practice'),
    text(`${streakWords(calendar)} ${recentWords(calendar)}`),
    ...weeksTable(calendar),
    text(STREAK_MEANING),
  ];
}
