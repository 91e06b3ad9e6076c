/** The laws that hold whatever is done to a file. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { score, standing } from '../../src/engine/index.ts';
import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { PRINCIPLE, textOf } from '../engine/build.ts';
import { playedOut } from '../engine/play.ts';
import { misplaced, UNSHOWN } from './placed.ts';
import { textDamage } from './text-damage.ts';
import { treeDamage } from './tree-damage.ts';

const inPack = (name: string): string =>
  readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');

/** A good file before anything is done to it, and the name that it has. */
export interface Whole {
  readonly name: string;
  readonly text: string;
}

/** Two cases of the built-in pack, and stories that are made up. */
export const wholes: Readonly<Record<string, fc.Arbitrary<Whole>>> = {
  'first-day': fc.constant({ name: 'first-day', text: inPack('first-day.json') }),
  'sales-prevention': fc.constant({ name: 'sales-prevention', text: inPack('sales-prevention.json') }),
  'a made-up story': aStory().map((story) => ({ name: 'made-up', text: textOf(story) })),
};

function principlesOf(): Extract<ReturnType<typeof readPrinciples>, { ok: true }> {
  const own = { id: PRINCIPLE, name: 'A principle', says: 'So it is.', source: 'A test' };
  const built: unknown = JSON.parse(inPack('principles.json'));
  const all = readPrinciples(JSON.stringify(Array.isArray(built) ? [...built, own] : [own]));
  if (!all.ok) throw new Error('the principles of the pack are refused');
  return all;
}
const { principles } = principlesOf();

/** Files whose text is damaged; each that is read all the same is played so often. */
export const damagedTexts = (whole: fc.Arbitrary<Whole>, runs: number) =>
  fc.property(whole, textDamage, ({ name, text }, damage) => expectRead({ name, text: damage(text) }, runs));

/** Files whose parts were lost, moved or made others. */
export const damagedTrees = (whole: fc.Arbitrary<Whole>, runs: number) =>
  fc.property(whole, treeDamage, ({ name, text }, damage) => {
    const damaged: unknown = damage(JSON.parse(text));
    expectRead({ name, text: JSON.stringify(damaged, undefined, 1) ?? '' }, runs);
  });

/**
 * Whatever a file holds, it is read or refused. What is said of a refused one stands in the file and can be shown;
 * an accepted one is played to its end, in all its variants, so many times.
 */
function expectRead({ name, text }: Whole, runs: number): void {
  const reading = readScenario(text, { name, principles });
  if (reading.ok) expectPlayed(reading.scenario, runs);
  else {
    const { problems } = reading;
    expect(problems).not.toEqual([]);
    const wrong = problems.filter(
      (problem) => misplaced(text, problem) || UNSHOWN.test(problem.message + problem.path),
    );
    expect(wrong).toEqual([]);
  }
}

function expectPlayed(scenario: Scenario, runs: number): void {
  for (let nth = 0; nth < runs; nth += 1) {
    const picks = Array.from({ length: 40 }, (_, turn) => lot(nth, turn));
    const { state } = playedOut(scenario, { seed: nth, twin: nth % (scenario.variants.length + 1), picks });
    expect(standing(scenario, state).kind).toBe('ending');
    const points = score(scenario, state);
    if (!(points >= 0 && points <= 100)) expect(points).toBe('a score from 0 to 100');
  }
}

/** A number that looks like chance and is the same each time. */
const lot = (nth: number, turn: number): number => (Math.imul(nth * 41 + turn + 1, 0x9e3779b1) >>> 16) % 60;
