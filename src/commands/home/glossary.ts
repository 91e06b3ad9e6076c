import { type Glossary, TERMS } from '../../session/index.ts';
import type { Context } from '../context.ts';
import { principlesFor } from '../library/library.ts';

/** The words of the game, and the principles that the built-in cases test; without those where they can't be read. */
export function glossaryOf(context: Context): Glossary {
  const shelf = principlesFor(context, context.scenarios);
  return { terms: TERMS, principles: shelf.ok ? shelf.principles : [] };
}
