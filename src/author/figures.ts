import type { VariantChoice } from '../engine/index.ts';
import type { Scenario, SceneId } from '../scenario/index.ts';
import { finish, POLICIES, policyChoice, type PolicyName } from '../solver/index.ts';
import { bestOptions } from './best.ts';
import { changedByChain } from './chain.ts';
import { keeps, type Limit, LIMITS } from './limits.ts';
import { strawMen } from './measured.ts';
import { rareEndings } from './rare.ts';
import { passed, type Survey, type Telling, type TwinTelling } from './survey.ts';
import { turningScenes } from './turning-scenes.ts';

/** What is measured of a case. */
export type FigureName =
  /** A policy's grade. */
  | `grade-${PolicyName}`
  /** States of perfect play in which the longest option is best, in percent. */
  | 'longest'
  /** Perfect play over play by chance, in points. */
  | 'edge'
  /** Of the decisions that perfect play passes, each with the largest stake on its way: the smallest, in points. */
  | 'stake'
  /** Options that are never near the best: the most in one scene, and in percent of all options. */
  | 'straw-men-of-a-scene'
  | 'straw-men'
  /** States of perfect play in which the pull of the chain changes the best options. */
  | 'chain'
  /** Scenes in which a twin turns the best choice. */
  | 'turnings'
  /** Endings that play by chance hardly ever reaches. */
  | 'rare-endings'
  /** Decision states of the exact solution. */
  | 'states';

/** A figure and whether it is as it should be. */
export interface Figure {
  readonly name: FigureName;
  /** Null where there is nothing to measure. */
  readonly value: number | null;
  /** What was counted, and among how many. */
  readonly counted?: Counted;
  /** None where any figure will do. */
  readonly limit?: Limit;
  readonly holds: boolean;
}

export interface Counted {
  readonly part: number;
  readonly whole: number;
}

/** The figures of the base, or of a twin. */
export interface TellingFigures {
  readonly variant: VariantChoice;
  readonly figures: readonly Figure[];
  /** How many options of each decision are never near the best, in the order of the story. */
  readonly strawMen: ReadonlyMap<SceneId, number>;
}

/** The figures of a case: the base, then its twins in file order. */
export interface CaseFigures {
  readonly scenario: Scenario;
  readonly tellings: readonly TellingFigures[];
}

/** All figures of a case, with their limits. A tutorial may be as easy as it likes, so that it has few. */
export function figuresOf(survey: Survey): CaseFigures {
  return finish(figuresInSteps(survey));
}

/** The same in steps: what the chain changes has to be solved anew. */
export function* figuresInSteps({ scenario, base, twins }: Survey): Generator<unknown, CaseFigures> {
  const tellings = [ofTelling(base, yield* ofAny(base))];
  for (const twin of twins) tellings.push(ofTelling(twin, yield* ofTwin(twin)));
  return { scenario, tellings };
}

/** A figure with its verdict; without one where there is no limit, or nothing to measure. */
export function figure(
  name: FigureName,
  value: number | null,
  more: Pick<Figure, 'counted' | 'limit'> = {},
): Figure {
  const { limit } = more;
  return { name, value, ...more, holds: value === null || limit === undefined || keeps(value, limit) };
}

/** So many of so many in percent; null of none. */
export const percentOf = ({ part, whole }: Counted): number | null =>
  whole === 0 ? null : (100 * part) / whole;

function ofTelling(telling: Telling, figures: readonly Figure[]): TellingFigures {
  const { variant, measured, solution } = telling;
  return {
    variant,
    figures: solution.scenario.tutorial ? figures.map(freed) : figures,
    strawMen: new Map(measured.map((each) => [each.scene.id, strawMen(each).length])),
  };
}

/** A figure of a tutorial: only its states have to be few all the same. */
function freed(each: Figure): Figure {
  const { limit: _, ...free } = each;
  return each.name === 'states' ? each : { ...free, holds: true };
}

function* ofTwin(twin: TwinTelling): Generator<unknown, readonly Figure[]> {
  return [
    ...(yield* ofAny(twin)),
    figure('turnings', turningScenes(twin).length, { limit: LIMITS.turnings }),
  ];
}

function* ofAny(telling: Telling): Generator<unknown, readonly Figure[]> {
  const { policies, solution, measured, endings } = telling;
  const stakes = measured.filter(({ isPassed }) => isPassed).map(({ stake }) => stake.figure);
  const rare = { part: rareEndings(endings).length, whole: endings.length };
  return [
    ...POLICIES.map((name) =>
      figure(`grade-${name}`, policies.get(name)?.grade ?? null, { limit: LIMITS.grade }),
    ),
    ofTexts(telling),
    figure('edge', solution.value - solution.random, { limit: LIMITS.edge }),
    figure('stake', stakes.length === 0 ? null : Math.min(...stakes), { limit: LIMITS.stakePassed }),
    ...ofStrawMen(telling),
    yield* ofChain(telling),
    figure('rare-endings', rare.part, { counted: rare, limit: LIMITS.rareEndings }),
    figure('states', solution.states, { limit: LIMITS.states }),
  ];
}

function ofTexts(telling: Telling): Figure {
  const states = passed(telling);
  const longest = states.filter(({ state, options }) =>
    bestOptions(options).includes(policyChoice(telling.solution, state, 'longest')),
  );
  const counted = { part: longest.length, whole: states.length };
  return figure('longest', percentOf(counted), { counted });
}

function ofStrawMen({ measured }: Telling): readonly Figure[] {
  const weak = measured.map((each) => strawMen(each).length);
  const counted = {
    part: weak.reduce((sum, each) => sum + each, 0),
    whole: measured.reduce((sum, { closest }) => sum + closest.length, 0),
  };
  return [
    figure('straw-men-of-a-scene', Math.max(0, ...weak), { limit: LIMITS.strawMen }),
    figure('straw-men', percentOf(counted), { counted }),
  ];
}

function* ofChain(telling: Telling): Generator<unknown, Figure> {
  const states = passed(telling);
  const part = telling.isChainFelt === false ? 0 : yield* changedByChain(telling.solution, states);
  if (part === undefined || states.length === 0) return figure('chain', null, { limit: LIMITS.chain });
  return figure('chain', part, { counted: { part, whole: states.length }, limit: LIMITS.chain });
}
