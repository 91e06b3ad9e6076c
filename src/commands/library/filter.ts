import { LEVELS, PRODUCTS } from '../../scenario/index.ts';
import { BEST_BANDS, type Filter, LENGTHS } from '../../session/index.ts';
import { EXIT, failed, type Result } from '../context.ts';
import { unknown } from '../unknown.ts';
import type { PrincipleName } from './facts.ts';

/** A filter as it is typed. */
export interface FilterOptions {
  readonly level?: string;
  readonly product?: string;
  readonly principle?: string;
  readonly length?: string;
  readonly best?: string;
  readonly unplayed?: boolean;
}

/** The filter that options and words mean; or the first that is mistyped, with what may be meant. */
export function filterIn(
  principles: readonly PrincipleName[],
  words: readonly string[],
  options: FilterOptions,
): Result<{ filter: Filter }> {
  const ids = principles.map(({ id }): string => id);
  const level = oneOf(LEVELS, 'level', options.level);
  const product = oneOf(PRODUCTS, 'product', options.product);
  const principle = oneOf(ids, 'principle', options.principle);
  const length = oneOf(LENGTHS, 'value of --length', options.length);
  const best = oneOf(BEST_BANDS, 'value of --best', options.best);
  if (!level.ok) return level;
  if (!product.ok) return product;
  if (!principle.ok) return principle;
  if (!length.ok) return length;
  if (!best.ok) return best;
  const filter = {
    level: level.value,
    product: product.value,
    principle: principle.value,
    length: length.value,
    best: best.value,
    unplayed: options.unplayed === true,
    query: words.join(' ').trim(),
  };
  return { ok: true, filter };
}

/** The value that a word means; undefined where none is typed. */
function oneOf<T extends string>(
  values: readonly T[],
  what: string,
  word: string | undefined,
): Result<{ value: T | undefined }> {
  const value = values.find((each) => each === word);
  if (word === undefined || value !== undefined) return { ok: true, value };
  return failed(EXIT.usage, unknown(what, word, values));
}
