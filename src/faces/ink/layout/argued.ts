import type { Argument } from '../../../session/index.ts';
import { type Drawing, measure } from './drawing.ts';
import { hanging, type Lines } from './text.ts';

/** What the player has said against a decision or the run, a point each. */
export function argumentLines(said: readonly Argument[], drawing: Drawing): Lines {
  const { bullet } = drawing.look.glyphs;
  return said.flatMap(({ text }) => hanging(`${bullet} `, text, measure(drawing)));
}
