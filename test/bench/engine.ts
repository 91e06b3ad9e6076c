// How many choices a second the engine takes, and inkjs in the same story: available options, chance, and all that
// follows of a choice, against `Continue` up to the choices and `ChooseChoiceIndex`. Run with
// `node test/bench/engine.ts`; it fails under the ratio that is wanted.
import { isDeepStrictEqual } from 'node:util';
import type { Story } from 'inkjs';
import { available, BASE, draw, start, take } from '../../src/engine/index.ts';
import { METERS, type Scenario } from '../../src/scenario/index.ts';
import { read } from '../engine/build.ts';
import { pick } from '../engine/play.ts';
import { inkStory } from './ink.ts';
import { drawsChance, LAYERS, layers, OPTIONS } from './layers.ts';
import { median } from './median.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 100);
const WARM_UP = 100;
const WANTED = 50;

/** Which option is taken next: a place among four. */
type Chooser = () => number;

/** A run from the start to the ending; it returns the meters there. */
type Player = (choose: Chooser) => readonly unknown[];

function enginePlayer(scenario: Scenario): Player {
  let seed = 0;
  return (choose) => {
    let { state } = start(scenario, BASE);
    seed += 1;
    for (let options = available(scenario, state); options.length > 0; options = available(scenario, state)) {
      const option = pick(options, choose());
      ({ state } = take(scenario, state, option, draw(seed, state.scene, option)));
    }
    return METERS.map((meter) => state.meters[meter]);
  };
}

function inkPlayer(story: Story): Player {
  return (choose) => {
    story.ResetState();
    for (;;) {
      while (story.canContinue) story.Continue();
      if (story.currentChoices.length === 0) break;
      story.ChooseChoiceIndex(choose());
    }
    return METERS.map((meter) => story.variablesState.$(meter));
  };
}

/** Chance from a seed (the constants are those of Numerical Recipes), of which the two highest bits choose. */
function randomChooser(seed: number): Chooser {
  let line = seed;
  return () => {
    line = (Math.imul(line, 1_664_525) + 1_013_904_223) >>> 0;
    return line >>> 30;
  };
}

/** Options that draw no chance, the nth of them in each layer. */
function certainChooser(nth: number): Chooser {
  const places = Array.from({ length: LAYERS }, (_, layer) =>
    OPTIONS.map((_id, place) => place).filter((place) => !drawsChance(layer, place)),
  ).values();
  return () => places.next().value?.[nth] ?? 0;
}

/** Choices a second in some runs. */
function rate(player: Player, runs: number, choose: Chooser): number {
  const begun = performance.now();
  for (let run = 0; run < runs; run += 1) player(choose);
  return (runs * LAYERS * 1000) / (performance.now() - begun);
}

const engine = enginePlayer(read(layers()));
const ink = inkPlayer(inkStory(layers()));

for (const nth of [0, 1, 2]) {
  const ends = [engine, ink].map((player) => player(certainChooser(nth)));
  if (!isDeepStrictEqual(ends[0], ends[1])) throw new Error(`not the same story: ${JSON.stringify(ends)}`);
}

const rates: { engine: number; ink: number }[] = [];
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  const both = { engine: rate(engine, 2000, randomChooser(round)), ink: rate(ink, 20, randomChooser(round)) };
  if (round >= 0) rates.push(both);
}

const shown = (choices: number): string => Math.round(choices).toLocaleString('en').padStart(12);
const ratio = median(rates.map((each) => each.engine / each.ink));
console.log(`Node ${process.version}, ${ROUNDS} rounds, medians\n`);
console.log(`engine ${shown(median(rates.map((each) => each.engine)))} choices a second`);
console.log(`inkjs  ${shown(median(rates.map((each) => each.ink)))} choices a second`);
console.log(`\nengine / inkjs: ${ratio.toFixed(1)}, wanted: ${WANTED}`);
process.exitCode = ratio < WANTED ? 1 : 0;
