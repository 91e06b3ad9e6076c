import { epilogue, type Replay, score, standing, type State, type Turn } from '../engine/index.ts';
import type { Decision, Meters, Option, OptionId, SceneId } from '../scenario/index.ts';
import {
  type Hindsight,
  optionsOf,
  type OptionWorth,
  type Solution,
  TRADED,
  valueOf,
} from '../solver/index.ts';
import { BROKEN, HONOURED, isKey, type Verdict, verdictOn } from './verdict.ts';

/** One decision of a run beside what else was possible. All numbers in points of final score. */
export interface DecisionReview {
  readonly turn: Turn;
  readonly scene: Decision;
  readonly chose: Option;
  /** The options that were open, in file order, each with what it was worth. */
  readonly options: readonly OptionWorth[];
  /** The best of them; of equals the one chosen, else the first. */
  readonly best: OptionWorth;
  readonly verdict: Verdict;
  /** True where the only good option was chosen. */
  readonly key: boolean;
  /** What hung on the decision: the best value less the worst. */
  readonly stake: number;
  /** The best value less that of the choice; never negative. */
  readonly loss: number;
  /** What the draw of chance added or took away. */
  readonly luck: number;
  /** Whether the principle that the decision tests was honoured or broken; undefined between, and where nothing could be chosen. */
  readonly principle: 'honoured' | 'broken' | undefined;
  /** The expected score after the decision and its luck. */
  readonly after: number;
}

/** How a run ended. */
export interface Ended {
  readonly ending: SceneId;
  readonly score: number;
  /** After the epilogue. */
  readonly meters: Meters;
  /** Whether no other ending with the same luck beats it in customer, strategy and revenue. */
  readonly onFront: boolean | undefined;
}

/**
 * A run beside perfect play: `score = startValue − lost + luck`, exactly. An unfinished run is reviewed up to where
 * it stands, with the value there in the score's place.
 */
export interface Review {
  readonly startValue: number;
  readonly decisions: readonly DecisionReview[];
  readonly lost: number;
  readonly luck: number;
  /** 100 × (1 − lost ÷ all stakes); null where nothing was at stake. */
  readonly accuracy: number | null;
  /** The score, or the expected score of a run that is not over. */
  readonly value: number;
  /** Undefined while the run is not over. */
  readonly ended: Ended | undefined;
  readonly hindsight: Hindsight | undefined;
}

type Replayed = Extract<Replay, { readonly ok: true }>;

/** What a run was worth, decision by decision. The solution must be that of the run's scenario and variant. */
export function review(solution: Solution, run: Replayed, hindsight?: Hindsight): Review {
  const decisions = run.turns.map((turn) => decisionReview(solution, turn));
  const lost = sum(decisions.map(({ loss }) => loss));
  const stakes = sum(decisions.map(({ stake }) => stake));
  const startValue = valueOf(solution, run.opening.state);
  return {
    startValue,
    decisions,
    lost,
    luck: sum(decisions.map(({ luck }) => luck)),
    accuracy: stakes < NO_STAKE ? null : 100 * (1 - lost / stakes),
    value: decisions.at(-1)?.after ?? startValue,
    ended: endedAt(solution, run.state, hindsight),
    hindsight,
  };
}

/** Below this the stakes of a run are nothing, and its accuracy would be a matter of rounding. */
const NO_STAKE = 0.005;

function decisionReview(solution: Solution, turn: Turn): DecisionReview {
  const { before, option, state } = turn;
  const scene = standing(solution.scenario, before);
  if (scene.kind === 'ending') throw new Error(`a decision was made at the ending ${scene.id}`);
  const options = optionsOf(solution, before);
  const chosen = worthOf(options, option.id);
  const best = options.reduce((highest, each) => (each.value > highest.value ? each : highest), chosen);
  const loss = best.value - chosen.value;
  const verdict = verdictOn(loss, options.length);
  const others = options.filter((each) => each !== chosen).map(({ value }) => best.value - value);
  const after = valueOf(solution, state);
  return {
    turn,
    scene,
    chose: option,
    options,
    best,
    verdict,
    key: isKey(verdict, others),
    stake: best.value - Math.min(...options.map(({ value }) => value)),
    loss,
    luck: after - chosen.value,
    principle:
      verdict === 'forced' ? undefined : loss < HONOURED ? 'honoured' : loss >= BROKEN ? 'broken' : undefined,
    after,
  };
}

function worthOf(options: readonly OptionWorth[], id: OptionId): OptionWorth {
  const found = options.find(({ option }) => option.id === id);
  if (found === undefined) throw new Error(`${id} was not open`);
  return found;
}

function endedAt(solution: Solution, state: State, hindsight: Hindsight | undefined): Ended | undefined {
  const { scenario } = solution;
  if (standing(scenario, state).kind !== 'ending') return undefined;
  const meters = epilogue(scenario, state).final;
  const onFront = hindsight?.front.some((point) => TRADED.every((meter) => point[meter] === meters[meter]));
  return { ending: state.scene, score: score(scenario, state), meters, onFront };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
