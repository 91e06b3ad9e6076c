import { turnName } from '../scenario/index.ts';
import { insights, leading, openingSentence, EXACT_FOR, points, signed } from '../coach/index.ts';
import { decisionPieces } from './decision-pieces.ts';
import type { Document, Graph, Piece, Table } from './document.ts';
import { identity, judgement, runWords, tradeOff } from './identity.ts';
import { principlePieces } from './principle-pieces.ts';
import type { Reviewed } from './reviewed.ts';
import { markWords } from './words.ts';

/** A review in full, in the order in which it is read: what to take from it first, then each decision. */
export function reviewDocument(reviewed: Reviewed): Document {
  const { solution, review, notes } = reviewed;
  const { decisions } = review;
  const all = insights(reviewed);
  return {
    title: `Review: ${solution.scenario.title}`,
    pieces: [
      text(openingSentence(review, all)),
      { kind: 'paragraph', label: judgement(review), text: identity(review) },
      text(runWords(reviewed)),
      ...[tradeOff(reviewed)].filter((words) => words !== undefined).map(text),
      ...notes.map(text),
      ...insightPieces(leading(all)),
      ...(decisions.length === 0 ? [] : [heading('The decisions'), graph(reviewed), table(reviewed)]),
      ...decisions.flatMap((decision, index) => decisionPieces(reviewed, decision, index)),
      ...principlePieces(reviewed),
      heading('About these numbers'),
      text(EXACT_FOR),
    ],
  };
}

const text = (words: string): Piece => ({ kind: 'paragraph', text: words });
const heading = (words: string): Piece => ({ kind: 'heading', level: 2, text: words });

function insightPieces(found: ReturnType<typeof leading>): readonly Piece[] {
  if (found.length === 0) return [];
  const items = found.map(({ title, detail, tip }) => `**${title}** ${detail} *${tip}*`);
  return [heading('What to take from it'), { kind: 'list', items }];
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
      markWords(decision),
      points(decision.loss),
      signed(decision.luck),
      points(decision.after),
    ]),
  };
}
