import { type Survey, surveying } from '../../src/author/index.ts';
import type { Check } from '../../src/author/checks.ts';
import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { finish } from '../../src/solver/index.ts';
import { ending, meters, PRINCIPLE, textOf } from '../engine/build.ts';

const pack = readPrinciples(
  JSON.stringify([{ id: PRINCIPLE, name: 'A', says: 'So it is.', source: 'A test' }]),
);
const principles = pack.ok ? pack.principles : [];

/** The text of a file of these scenes, with blocks of any kind. It opens with the first; nothing moves by itself. */
export function fileOf(scenes: Readonly<Record<string, object>>, rest: object = {}): string {
  const [opening = 'end'] = Object.keys(scenes);
  const frame: object = JSON.parse(
    textOf({ start: meters(50, 50, 50, 50), weights: meters(25, 25, 25, 25), opening, scenes: {} }),
  );
  const chain = { pull: 0, epilogue: 0 };
  const cast = { ann: { name: 'Ann Lee', role: 'Sales' } };
  return JSON.stringify({
    ...frame,
    chain,
    cast,
    scenes: { ...scenes, end: scenes['end'] ?? ending() },
    ...rest,
  });
}

/** The scenario in the text of a file. Throws with its problems where it is refused. */
export function scenarioIn(text: string): Scenario {
  const reading = readScenario(text, { name: 'made-up', principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, undefined, 2));
  return reading.scenario;
}

/** A scenario that is small enough, solved in all its variants. */
export function surveyOf(scenario: Scenario): Survey {
  const survey = finish(surveying(scenario));
  if (survey === undefined) throw new Error('over the budget');
  return survey;
}

/** What a check says of a story of these scenes: the place of each finding, its message and its proof. */
export function told(
  check: Check,
  scenes: Readonly<Record<string, object>>,
  rest: object = {},
): readonly (readonly string[])[] {
  const found = check(surveyOf(scenarioIn(fileOf(scenes, rest))));
  return found.map(({ path, message, proof = [] }) => [path, message, ...proof]);
}

/** The places of its findings. */
export function placesOf(check: Check, scenes: Readonly<Record<string, object>>, rest: object = {}) {
  return told(check, scenes, rest).map(([path]) => path);
}
