import {
  BASE,
  draw,
  available,
  replay,
  start,
  take,
  variantOf,
  type Arrival,
  type Run,
  type State,
  type Turn,
} from '../../src/engine/index.ts';
import type { Block, Scenario } from '../../src/scenario/index.ts';

/** Where the story stands before the first choice. */
export function begin(scenario: Scenario, variant = 'base'): Arrival {
  const known = variantOf(scenario, variant);
  if (known === undefined) throw new Error(`no variant ${variant}`);
  return start(scenario, known);
}

/** The turn in which that option is taken and turns out in its nth way, from 0, whatever the luck. */
export function choose(scenario: Scenario, before: State, [id, nth = 0]: readonly [string, number?]): Turn {
  const option = available(scenario, before).find((each) => each.id === id);
  const outcome = option?.outcomes[nth];
  if (option === undefined || outcome === undefined) throw new Error(`no option ${id} that has a way ${nth}`);
  return take(scenario, before, option, outcome);
}

/** The turns of these choices from the start of the base; options with chance are better taken with `choose`. */
export function turnsOf(scenario: Scenario, ...choices: readonly string[]): readonly Turn[] {
  const played = replay(scenario, { variant: 'base', seed: 0, choices });
  if (!played.ok) throw new Error(JSON.stringify(played));
  return played.turns;
}

/** The last of those turns. */
export function lastOf(scenario: Scenario, ...choices: readonly string[]): Turn {
  const turn = turnsOf(scenario, ...choices).at(-1);
  if (turn === undefined) throw new Error('no choice');
  return turn;
}

/** How a story is played: with which luck, which of the twins, and which of the options that are available. */
export interface Play {
  readonly seed: number;
  /** 0: the base; n: the nth variant, where there are as many. */
  readonly twin: number;
  /** One number a turn: the place of the option among those available, counted around. */
  readonly picks: readonly number[];
}

export interface Played {
  readonly opening: Arrival;
  readonly turns: readonly Turn[];
  /** At an ending. */
  readonly state: State;
  readonly run: Pick<Run, 'variant' | 'seed' | 'choices'>;
}

/** Plays a scenario to its end, turn by turn. */
export function playedOut(scenario: Scenario, { seed, twin, picks }: Play): Played {
  const variant = scenario.variants[twin - 1]?.id ?? BASE;
  const opening = start(scenario, variant);
  const turns: Turn[] = [];
  let { state } = opening;
  for (let options = available(scenario, state); options.length > 0; options = available(scenario, state)) {
    const option = pick(options, picks[turns.length]);
    const turn = take(scenario, state, option, draw(seed, state.scene, option));
    turns.push(turn);
    ({ state } = turn);
  }
  return { opening, turns, state, run: { variant, seed, choices: turns.map((turn) => turn.option.id) } };
}

/** The option at a place counted around. */
export function pick<Option>(options: readonly Option[], place = 0): Option {
  const option = options[place % options.length];
  if (option === undefined) throw new Error('nothing to choose');
  return option;
}

/** What paragraphs say. */
export function words(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));
}
