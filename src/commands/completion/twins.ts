import { BASE } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { find } from '../library/library.ts';
import { type Candidates, listed } from './candidates.ts';
import type { Typed } from './typed.ts';

/** The twins of the case that was typed. */
export function variants(context: Context, { words: [called] }: Typed): Candidates {
  const found = called === undefined ? undefined : find(context, called);
  if (found?.ok !== true) return listed([]);
  const twins = found.scenario.variants.map(({ id, fact }) => ({ value: id, says: fact }));
  return listed([{ value: BASE, says: 'as the case is' }, ...twins]);
}
