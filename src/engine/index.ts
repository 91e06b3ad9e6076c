export { argumentText, LONGEST_ARGUMENT } from './argument.ts';
export { draw, lot, MAX_SEED, shownOrder } from './chance.ts';
export { pulled, weakestValue } from './meters.ts';
export { replay, type Replay } from './replay.ts';
export { BASE, type Run, type VariantChoice, variantOf } from './run.ts';
export { epilogue, type Epilogue, harmonicMean, score } from './score.ts';
export { holds, type Pending, type State, visible } from './state.ts';
export { story } from './story.ts';
export { type Arrival, available, type Passed, sceneOf, standing, start, take, type Turn } from './turn.ts';
