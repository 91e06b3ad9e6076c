import { nameOf } from '../../../coach/index.ts';
import type { DecisionView } from '../../../session/index.ts';
import { blockLines } from './blocks.ts';
import { type Drawing, measure } from './drawing.ts';
import { indented, type Lines, wrapped } from './text.ts';

/** What in the scene decided it, and what the player said had decided it. */
export function evidenceLines(view: DecisionView, drawing: Drawing): Lines {
  const { theme } = drawing.look;
  const named = namedWords(view);
  const said = named === undefined ? [] : wrapped(named, measure(drawing) - 2);
  if (view.evidence.length === 0) return [];
  return [
    ...wrapped(theme.coach('What there was to see'), measure(drawing)),
    ...(said.length === 0 ? [] : [...indented(said, 2), '']),
    ...blockLines(view.evidence, drawing),
  ];
}

/** What the player named; undefined where that was not asked. */
function namedWords({ answer, evidence }: DecisionView): string | undefined {
  if (answer === undefined) return undefined;
  const { block } = answer;
  if (block === undefined) return 'You said that something else decided it; the scene turned on this:';
  return `You named ${nameOf(block)}${evidence.includes(block) ? ': it decides.' : '; it turned on this:'}`;
}
