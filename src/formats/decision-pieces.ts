import { turnName } from '../scenario/index.ts';
import { evidenceOf, points, sumWords } from '../coach/index.ts';
import { visible } from '../engine/index.ts';
import type { DecisionReview } from '../review/index.ts';
import { blockPieces } from './blocks.ts';
import type { Choices, Piece } from './document.ts';
import type { Reviewed } from './reviewed.ts';
import { markWords } from './words.ts';

/** One decision opened: its verdict, what in the scene decided it, every option with its worth, the principle. */
export function decisionPieces(
  { solution, principles }: Reviewed,
  decision: DecisionReview,
  index: number,
): readonly Piece[] {
  const tested = principles.find(({ id }) => id === decision.scene.principle);
  const evidence = blockPieces(evidenceOf(decision));
  return [
    { kind: 'heading', level: 3, text: `${turnName(solution.scenario, index + 1)} · decision ${index + 1}` },
    paragraph(markWords(decision), sumWords(decision)),
    ...(evidence.length === 0 ? [] : [{ kind: 'paragraph' as const, text: 'The evidence in the scene:' }]),
    ...evidence,
    choices(decision, index + 1),
    ...(tested === undefined
      ? []
      : [paragraph(`Principle ${decision.principle ?? 'tested'}`, `*${tested.name}.* ${tested.says}`)]),
  ];
}

const paragraph = (label: string, text: string): Piece => ({ kind: 'paragraph', label, text });

function choices({ options, chose, best, turn }: DecisionReview, number: number): Choices {
  const marksOf = (id: string): readonly string[] => [
    ...(id === chose.id ? ['your choice'] : []),
    ...(id === best.option.id && options.length > 1 ? ['best'] : []),
  ];
  return {
    kind: 'choices',
    caption: `The options of decision ${number}, by what they were worth`,
    choices: options
      .toSorted((a, b) => b.value - a.value)
      .map(({ option, value }) => ({
        text: option.text,
        worth: points(value),
        marks: marksOf(option.id),
        coach: blockPieces(visible(option.coach, turn.before)),
      })),
  };
}
