import { type Block, type Option, turnName } from '../scenario/index.ts';
import { evidenceOf, markOf, nameOf, points, sumWords, trapIn } from '../coach/index.ts';
import { visible } from '../engine/index.ts';
import type { DecisionReview } from '../review/index.ts';
import { argumentsOn } from './argument-pieces.ts';
import { blockPieces } from './blocks.ts';
import type { Choices, Piece } from './document.ts';
import type { Reviewed } from './reviewed.ts';

/** One decision opened: its verdict, the scene and what in it decided, every option with its worth, what to learn. */
export function decisionPieces(
  reviewed: Reviewed,
  decision: DecisionReview,
  index: number,
): readonly Piece[] {
  const { scenario } = reviewed.solution;
  return [
    { kind: 'heading', level: 3, text: `${turnName(scenario, index + 1)} · decision ${index + 1}` },
    { kind: 'verdict', mark: markOf(decision), text: sumWords(decision) },
    ...scenePieces(reviewed, decision, index),
    choices(decision, index + 1, trapIn(decision, reviewed.solution)),
    ...principlePieces(reviewed, decision),
    ...interviewPieces(decision),
    ...argumentsOn(reviewed, index),
  ];
}

/** What the player read, what decided set apart in it; then what the player said had decided it. */
function scenePieces({ answers }: Reviewed, decision: DecisionReview, index: number): readonly Piece[] {
  const evidence = evidenceOf(decision);
  const shown = visible(decision.scene.text, decision.turn.before);
  const named = answers.has(index) ? [namedWords(answers.get(index), evidence)] : [];
  return [
    { kind: 'exhibit', label: 'The scene', isEvidence: false, pieces: sceneBlocks(shown, evidence) },
    ...named.map((words) => paragraph('What decided it for you', words)),
  ];
}

/** Blocks in their order; those beside each other that are evidence together. */
function sceneBlocks(shown: readonly Block[], evidence: readonly Block[]): readonly Piece[] {
  const isEvidence = (block: Block | undefined): boolean => block !== undefined && evidence.includes(block);
  const starts = shown.flatMap((block, index) =>
    index === 0 || isEvidence(block) !== isEvidence(shown[index - 1]) ? [index] : [],
  );
  return starts.flatMap((from, nth): readonly Piece[] => {
    const pieces = blockPieces(shown.slice(from, starts[nth + 1]));
    if (!isEvidence(shown[from])) return pieces;
    return [{ kind: 'exhibit', label: 'The evidence', isEvidence: true, pieces }];
  });
}

function namedWords(named: Block | undefined, evidence: readonly Block[]): string {
  if (named === undefined) return 'something else, and none of the evidence.';
  if (evidence.includes(named)) return `${nameOf(named)}. You named the evidence.`;
  return `${nameOf(named)}. You named something else than the evidence.`;
}

const paragraph = (label: string, text: string): Piece => ({ kind: 'paragraph', label, text });

function principlePieces({ principles }: Reviewed, { scene, principle }: DecisionReview): readonly Piece[] {
  const tested = principles.find(({ id }) => id === scene.principle);
  if (tested === undefined) return [];
  return [paragraph(`Principle ${principle ?? 'tested'}`, `*${tested.name}.* ${tested.says}`)];
}

function interviewPieces({ scene: { interview } }: DecisionReview): readonly Piece[] {
  if (interview === undefined) return [];
  return [
    paragraph('In an interview', `“${interview.question}”`),
    { kind: 'list', label: 'A good answer', items: interview.listenFor, isChecklist: true },
  ];
}

function choices(
  { options, chose, best, turn }: DecisionReview,
  number: number,
  trap: Option | undefined,
): Choices {
  return {
    kind: 'choices',
    caption: `The options of decision ${number}, by what they were worth`,
    choices: options
      .toSorted((a, b) => b.value - a.value)
      .map(({ option, value }) => ({
        text: option.text,
        worth: points(value),
        less: lessWords(best.value - value),
        isYours: option === chose,
        isBest: option === best.option && options.length > 1,
        isTrap: option === trap,
        coach: blockPieces(visible(option.coach, turn.before)),
      })),
  };
}

function lessWords(loss: number): string {
  const shown = points(loss);
  return Number(shown) === 0 ? '' : `−${shown}`;
}
