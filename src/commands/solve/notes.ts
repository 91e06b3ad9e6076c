import type { DecisionFigures } from '../../author/index.ts';
import type { Decision } from '../../scenario/index.ts';
import type { Turning } from '../../solver/index.ts';
import type { Sheet } from './sheet.ts';
import { turnWords } from './turns.ts';
import { often } from './words.ts';
import { shown } from '../text.ts';

/** A decision with its figures in each of the variants, undefined where perfect play does not meet it. */
export interface OfSides {
  readonly scene: Decision;
  readonly all: readonly (DecisionFigures | undefined)[];
}

/** What is said below a decision: how often it comes, which options are closed at times, whether the twin turns it. */
export function notes(
  { scene, all }: OfSides,
  { sheet, turned }: { readonly sheet: Sheet; readonly turned: readonly Turning[] },
): readonly string[] {
  const sides = sheet.sides.map(({ name }, nth) => ({
    where: name === '' ? '' : ` in the ${name}`,
    figures: all[nth],
  }));
  const isMet = all.every((figures) => figures !== undefined);
  const turns = turned
    .filter((turning) => turning.scene === scene.id)
    .flatMap((turning) => [
      sheet.paper.bold(`◆ The best choice ${turnWords(turning)}.`),
      ...(isMet ? [] : ["The twin comes here along the base's best options."]),
    ]);
  return [...metWords(sides), ...openWords(sides), ...turns];
}

interface NamedSide {
  /** “ in the twin” */
  readonly where: string;
  readonly figures: DecisionFigures | undefined;
}

/** How often perfect play meets the decision, where that is not always. */
function metWords(sides: readonly NamedSide[]): readonly string[] {
  const met = sides.map(({ where, figures }) => ({ where, times: times(figures?.reached ?? 0) }));
  if (met.every((side) => side.times === ALWAYS)) return [];
  const [here, ...others] = met.filter((side) => side.times !== NEVER);
  if (here?.times === ALWAYS && others.length === 0) return [`Perfect play comes here${here.where} only.`];
  return [`Perfect play comes here ${met.map((side) => `${side.times}${side.where}`).join(', ')}.`];
}

/** How often an option can be chosen, where that is neither always nor never. */
function openWords(sides: readonly NamedSide[]): readonly string[] {
  return sides.flatMap(({ where, figures }) =>
    (figures?.options ?? [])
      .map(({ option, open }) => ({ id: option.id, open: times(open) }))
      .filter(({ open }) => open !== ALWAYS)
      .map(({ id, open }) => `${shown(id)} is open ${open}${where}.`),
  );
}

const ALWAYS = often(1);
const NEVER = often(0);

/** “always”, “60.0 % of the time”. */
function times(share: number): string {
  const words = often(share);
  return words === ALWAYS || words === NEVER ? words : `${words} of the time`;
}
