import { brand } from '../brand.ts';
import type { DecisionFile, NextFile, OptionFile, OutcomeFile, SceneFile } from '../schema/scenes.ts';
import type { Decision, Effects, Option, Outcome, Route, Scene } from '../types.ts';
import { blocksOf, type Cast } from './blocks.ts';
import { conditionOf, flagsOf, whenOf } from './conditions.ts';

const NO_EFFECTS: Effects = { customer: 0, strategy: 0, product: 0, revenue: 0 };
const WHOLE_WORTH = 100;
const CERTAIN = 100;

/** A scene with its kind, complete effects and at least one outcome for each option. */
export function sceneOf(cast: Cast, id: string, scene: SceneFile): Scene {
  const base = { id: brand<'scene'>(id), text: blocksOf(cast, scene.text) };
  if ('options' in scene) return { kind: 'decision', ...base, ...decisionOf(cast, scene) };
  if ('ending' in scene) return { kind: 'ending', ...base, worth: WHOLE_WORTH, ...scene.ending };
  const { effects, sets, next } = scene;
  return {
    kind: 'passage',
    ...base,
    effects: { ...NO_EFFECTS, ...effects },
    sets: flagsOf(sets),
    next: routesOf(next),
  };
}

function decisionOf(
  cast: Cast,
  { principle, options, evidence = [], hint, interview }: DecisionFile,
): Omit<Decision, 'kind' | 'id' | 'text'> {
  return {
    principle: brand<'principle'>(principle),
    options: options.map((option) => optionOf(cast, option)),
    evidence: evidence.map((id) => brand<'block'>(id)),
    ...(hint === undefined ? {} : { hint }),
    ...(interview === undefined ? {} : { interview }),
  };
}

function optionOf(cast: Cast, option: OptionFile): Option {
  const { id, text, coach, when, outcomes = [{ chance: CERTAIN }] } = option;
  const next = option.next === undefined ? undefined : routesOf(option.next);
  return {
    id: brand<'option'>(id),
    text,
    coach: blocksOf(cast, coach),
    ...whenOf(when),
    ...consequencesOf(cast, option),
    ...(next === undefined ? {} : { next }),
    outcomes: outcomes.map((outcome) => outcomeOf(cast, outcome, next)),
  };
}

function outcomeOf(
  cast: Cast,
  outcome: Partial<OutcomeFile> & { chance: number },
  ofOption: readonly Route[] = [],
): Outcome {
  const next = outcome.next === undefined ? ofOption : routesOf(outcome.next);
  return { chance: outcome.chance, ...consequencesOf(cast, outcome), next };
}

type Consequences = Pick<Outcome, 'effects' | 'depends' | 'later' | 'sets' | 'result'>;

function consequencesOf(
  cast: Cast,
  { effects, depends = [], later = [], sets, result }: Partial<OutcomeFile>,
): Consequences {
  return {
    effects: { ...NO_EFFECTS, ...effects },
    depends: depends.map((each) => ({
      when: conditionOf(each.when),
      effects: { ...NO_EFFECTS, ...each.effects },
      result: blocksOf(cast, each.result),
    })),
    later: later.map((each) => ({
      in: each.in,
      ...whenOf(each.when),
      effects: { ...NO_EFFECTS, ...each.effects },
      result: blocksOf(cast, each.result),
    })),
    sets: flagsOf(sets),
    result: blocksOf(cast, result),
  };
}

function routesOf(next: NextFile): readonly Route[] {
  const routes = typeof next === 'string' ? [{ scene: next }] : next;
  return routes.map(({ when, scene }) => ({ ...whenOf(when), scene: brand<'scene'>(scene) }));
}
