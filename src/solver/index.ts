export { GROUP } from './cost.ts';
export { beats, type Hindsight, hindsight, type Reachable, TRADED, type Traded } from './hindsight.ts';
export type { Integers } from './growing.ts';
export { SHIFT, unpack } from './packed.ts';
export { POLICIES, type PolicyName } from './policies.ts';
export { type Residual, residual, test } from './residual.ts';
export {
  finish,
  optionsOf,
  policyChoice,
  type OptionWorth,
  policyScores,
  reach,
  reaching,
  type PolicyScore,
  type Solution,
  type Solving,
  solving,
  USUAL_BUDGET,
  valueOf,
} from './solution.ts';
export { trailTo, type TrailStep } from './trail.ts';
export { AS_GOOD } from './induct.ts';
export { firstTurning, type Pair, seekingTurnings, type Turning, turnings } from './twins.ts';
export { type Play } from './reach.ts';
export { type Ended, endings, type Visited, visits } from './visit.ts';
