export * from './types.ts';
export { RULES, type Problem, type Rule } from './problem.ts';
