export { beats, type Hindsight, hindsight, type Reachable, TRADED, type Traded } from './hindsight.ts';
export { unpack } from './packed.ts';
export { POLICIES, type PolicyName } from './policies.ts';
export {
  finish,
  optionsOf,
  policyChoice,
  type OptionWorth,
  policyScores,
  type PolicyScore,
  type Solution,
  type Solving,
  solving,
  USUAL_BUDGET,
  valueOf,
} from './solution.ts';
export { trailTo, type TrailStep } from './trail.ts';
export { AS_GOOD, firstTurning, type Pair, type Turning, turnings } from './twins.ts';
export { type Ended, endings, type Play, reach, type Visited, visits } from './visit.ts';
