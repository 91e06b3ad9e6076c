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

export const levels = (): Candidates =>
  listed(LEVELS.map((level) => ({ value: level, says: LEVEL_NAMES[level] })));

export const products = (): Candidates =>
  listed(PRODUCTS.map((product) => ({ value: product, says: PRODUCT_NAMES[product] })));

export const lengths = (): Candidates =>
  listed(LENGTHS.map((length) => ({ value: length, says: LENGTH_NAMES[length] })));

export const bestBands = (): Candidates =>
  listed(BEST_BANDS.map((band) => ({ value: band, says: BEST_NAMES[band] })));
