import type { Block } from '../../scenario/index.ts';
import {
  chosenOf,
  costliest,
  freeDecisions,
  isWeak,
  mostFirst,
  type Placed,
  total,
  WORTH_TELLING,
} from '../decisions.ts';
import { evidenceOf } from '../evidence.ts';
import type { CoachContext, Finding } from '../finding.ts';

/**
 * Whether the player looked at what decides. Where the player has named a block: named with a good choice, named
 * with a weak one, missed with a weak one. Where nothing was named for the costliest loss: what stood there.
 */
export function evidence({ review, answers = NO_ANSWERS }: CoachContext): readonly Finding[] {
  const asked = freeDecisions(review)
    .filter(({ decision }) => answers.has(decision))
    .flatMap((placed) => answered(placed, answers.get(placed.decision)));
  const weak = asked.filter(({ at }) => isWeak(at));
  return [...named(asked), ...weak.map(misread), ...there(costliest(review), answers)];
}

const NO_ANSWERS: ReadonlyMap<number, Block | undefined> = new Map();

interface Answered extends Placed {
  /** What decides, as far as it was shown; one block at least. */
  readonly evidence: readonly Block[];
  /** What the player named; undefined for something else. */
  readonly said: Block | undefined;
  /** Whether that is evidence. */
  readonly isRight: boolean;
}

function answered(placed: Placed, said: Block | undefined): readonly Answered[] {
  const shown = evidenceOf(placed.at);
  if (shown.length === 0) return [];
  return [{ ...placed, evidence: shown, said, isRight: said !== undefined && shown.includes(said) }];
}

/** The decision in which reading was worth most, beside a blind pick among the options. */
function named(asked: readonly Answered[]): readonly Finding[] {
  const right = asked.filter(({ isRight }) => isRight);
  const good = right.filter(({ at }) => !isWeak(at));
  const [most] = mostFirst(good, worthOfReading);
  if (most?.said === undefined || worthOfReading(most) < WORTH_TELLING) return [];
  const { decision, at, said } = most;
  const count = { times: right.length, of: asked.length };
  const facts = { decision, at, points: worthOfReading(most), evidence: said, ...count };
  return [{ kind: 'evidence-named', facts }];
}

/** What the choice was worth above the mean of the open options, in points. */
function worthOfReading({ at }: Placed): number {
  return chosenOf(at).value - total(at.options, ({ value }) => value) / at.options.length;
}

function misread({ decision, at, evidence: shown, said, isRight }: Answered): Finding {
  const found = { decision, at, points: at.loss };
  if (isRight && said !== undefined) return { kind: 'evidence-unused', facts: { ...found, evidence: said } };
  return { kind: 'evidence-missed', facts: { ...found, named: said, evidence: shown } };
}

function there(
  most: Placed | undefined,
  answers: ReadonlyMap<number, Block | undefined>,
): readonly Finding[] {
  if (most === undefined || !isWeak(most.at) || answers.has(most.decision)) return [];
  const shown = evidenceOf(most.at);
  if (shown.length === 0) return [];
  return [{ kind: 'evidence-there', facts: { ...most, points: most.at.loss, evidence: shown } }];
}
