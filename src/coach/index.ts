export { evidenceOf, nameOf } from './evidence.ts';
export { type CoachContext, type Insight, type InsightKind } from './finding.ts';
export { insights, leading } from './insights.ts';
export { openingSentence } from './opening.ts';
export { type PrincipleRecord, principlesOf } from './principles.ts';
export { GLYPHS, type Mark, markOf, shareLine, type Signs } from './share.ts';
export { EXACT_FOR, MARK_WORDS, points, signed, sumWords } from './say.ts';
