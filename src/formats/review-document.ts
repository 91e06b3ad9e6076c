import { turnName } from '../scenario/index.ts';
import {
  EXACT_FOR,
  insights,
  leading,
  markOf,
  openingSentence,
  points,
  shareLine,
  signed,
} from '../coach/index.ts';
import { argumentPieces } from './argument-pieces.ts';
import { decisionPieces } from './decision-pieces.ts';
import type { Document, Graph, Piece, Table } from './document.ts';
import { frontPieces } from './front-pieces.ts';
import { identity, metersBars, runWords, tradeOff } from './identity.ts';
import { principlePieces } from './principle-pieces.ts';
import type { Reviewed } from './reviewed.ts';

/** A review in full, in the order in which it is read: what to take from it first, then each decision. */
export function reviewDocument(reviewed: Reviewed): Document {
  const { solution, review, notes } = reviewed;
  const { decisions } = review;
  const { title } = solution.scenario;
  const all = insights(reviewed);
  return {
    title: `Review: ${title}`,
    pieces: [
      text(openingSentence(review, all)),
      identity(review),
      text(runWords(reviewed)),
      metersBars(reviewed),
      ...[tradeOff(reviewed)].filter((words) => words !== undefined).map(text),
      ...notes.map(text),
      ...lessonPieces(leading(all)),
      ...(decisions.length === 0 ? [] : [heading('The decisions'), graph(reviewed), table(reviewed)]),
      ...decisions.flatMap((decision, index) => decisionPieces(reviewed, decision, index)),
      ...principlePieces(reviewed),
      ...frontPieces(reviewed),
      ...argumentPieces(reviewed.arguments, (decision) => decision < decisions.length),
      heading('About these numbers'),
      text(EXACT_FOR),
      { kind: 'quote', label: 'To share', text: shareLine(title, review) },
    ],
  };
}

const text = (words: string): Piece => ({ kind: 'paragraph', text: words });
const heading = (words: string): Piece => ({ kind: 'heading', level: 2, text: words });

function lessonPieces(lessons: ReturnType<typeof leading>): readonly Piece[] {
  return lessons.length === 0 ? [] : [heading('What to take from it'), { kind: 'lessons', lessons }];
}

function graph({ solution, review }: Reviewed): Graph {
  return {
    kind: 'graph',
    caption: 'Expected score after each step',
    start: review.startValue,
    steps: review.decisions.map(({ loss, luck, after }, index) => ({
      name: turnName(solution.scenario, index + 1),
      lost: loss,
      luck,
      after,
    })),
  };
}

function table({ review }: Reviewed): Table {
  return {
    kind: 'table',
    caption: 'Every decision, in points of the final score',
    columns: [
      { title: '#', isNumber: true },
      { title: 'You chose', isNumber: false },
      { title: 'Verdict', isNumber: false },
      { title: 'Lost', isNumber: true },
      { title: 'Luck', isNumber: true },
      { title: 'Expected', isNumber: true },
    ],
    rows: review.decisions.map((decision, index) => [
      String(index + 1),
      decision.chose.text,
      { mark: markOf(decision), text: '' },
      points(decision.loss),
      signed(decision.luck),
      points(decision.after),
    ]),
  };
}
