import { BASE } from '../../../engine/index.ts';
import { type Browsed, type Card, type PastRun, points, runJudgement } from '../../../session/index.ts';

/** Something that can be done with a case. */
export interface CaseRow {
  /** The letter that does it; empty where only the list does. */
  readonly key: string;
  readonly words: string;
  /** Beside it, a cell each. */
  readonly notes: readonly string[];
  /** What enter does with it, in a word or two. */
  readonly does: string;
  readonly brief?: string;
  readonly wish: Exclude<Browsed['wish'], { kind: 'leave' }>;
}

/** What can be done with a case: to play it in its forms, and to open the reviews of its runs again. */
export function caseRowsOf(card: Card, runs: readonly PastRun[]): readonly CaseRow[] {
  return [...playRows(card), ...runRows(card, runs)];
}

/** What can be played. */
function playRows(card: Card): readonly CaseRow[] {
  const play = { kind: 'play' as const, case: card.id, variant: BASE, exam: false };
  const goOn: CaseRow = {
    key: 'o',
    words: 'Go on with the unfinished run',
    notes: [],
    does: 'go on',
    wish: { kind: 'go-on', case: card.id },
  };
  return [
    ...(card.unfinished ? [goOn] : []),
    {
      key: 'p',
      words: card.attempts > 0 ? 'Play it again' : card.unfinished ? 'Play it anew' : 'Play it',
      notes: [],
      does: 'play',
      wish: play,
    },
    ...card.variants.map((variant) => ({
      key: 't',
      words: `Play ${twinName(card, variant)}: one fact changed`,
      notes: [card.played.includes(variant) ? 'played' : 'not played yet'],
      does: 'play',
      wish: { ...play, variant },
    })),
    {
      key: 'x',
      words: 'Play it as an exam: the story alone',
      notes: [],
      does: 'play',
      wish: { ...play, exam: true },
    },
  ];
}

/** “the twin”, “twin 2”; nothing is told of its fact. */
function twinName({ variants }: Card, variant: string): string {
  return variants.length === 1 ? 'the twin' : `twin ${variants.indexOf(variant) + 1}`;
}

/** Which twin a run was of; that has a number only where there are several. */
const runOf = (card: Card, variant: string): string =>
  card.variants.length > 1 && card.variants.includes(variant) ? twinName(card, variant) : 'twin';

/** The runs that are over; the one that is not can be gone on with. */
function runRows(card: Card, runs: readonly PastRun[]): readonly CaseRow[] {
  return runs.flatMap(({ id, when, score, judgement, variant, exam, study }) => {
    if (score === undefined) return [];
    const which = variant === BASE ? '' : runOf(card, variant);
    const how = [which, exam ? 'exam' : '', study ? 'study' : ''].filter((words) => words !== '');
    return {
      key: '',
      words: when,
      notes: [`score ${points(score)}`, runJudgement({ judgement }), how.join(', ')],
      does: 'open the review',
      brief: 'review',
      wish: { kind: 'review' as const, run: id },
    };
  });
}
