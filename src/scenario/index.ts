export * from './types.ts';
export { decodeUtf8 } from './decode.ts';
export { MAX_FILE_BYTES } from './limits.ts';
export { linksOf, longestPath } from './longest-path.ts';
export { nearest } from './nearest.ts';
export { RULES, type Problem, type Rule } from './problem.ts';
export { readPack, readPrinciples, readScenario, type Reading } from './read.ts';
export { sha256Hex } from './sha256.ts';
