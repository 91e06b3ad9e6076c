import { LEVELS, PRODUCTS } from '../../scenario/index.ts';
import {
  BEST_BANDS,
  BEST_NAMES,
  LENGTH_NAMES,
  LENGTHS,
  LEVEL_NAMES,
  PRODUCT_NAMES,
} from '../../session/index.ts';
import { type Candidates, listed } from './candidates.ts';

/** The values of `--level`. */
export const levels = (): Candidates =>
  listed(LEVELS.map((level) => ({ value: level, says: LEVEL_NAMES[level] })));

/** The values of `--product`. */
export const products = (): Candidates =>
  listed(PRODUCTS.map((product) => ({ value: product, says: PRODUCT_NAMES[product] })));

/** The values of `--length`. */
export const lengths = (): Candidates =>
  listed(LENGTHS.map((length) => ({ value: length, says: LENGTH_NAMES[length] })));

/** The values of `--best`. */
export const bestBands = (): Candidates =>
  listed(BEST_BANDS.map((band) => ({ value: band, says: BEST_NAMES[band] })));
