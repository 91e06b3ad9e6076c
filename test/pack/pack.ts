import { readdirSync, readFileSync } from 'node:fs';
import { type Survey, type Telling } from '../../src/author/index.ts';
import { type Decision, readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { type Visited, visits } from '../../src/solver/index.ts';
import { surveyOf } from '../author/surveyed.ts';

const PACK = new URL('../../scenarios/', import.meta.url);
const inPack = (name: string) => readFileSync(new URL(name, PACK), 'utf8');

const known = readPrinciples(inPack('principles.json'));
if (!known.ok) throw new Error(JSON.stringify(known.problems));

/** The principles of the built-in pack. */
export const { principles } = known;

const OTHER = new Set(['pack.json', 'principles.json', 'schema.json']);

/** The built-in cases, the tutorial too, by name. */
export const scenarios: readonly Scenario[] = readdirSync(PACK)
  .filter((file) => file.endsWith('.json') && !OTHER.has(file))
  .toSorted()
  .map((file) => {
    const reading = readScenario(inPack(file), { name: file.replace(/\.json$/, ''), principles });
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.scenario;
  });

/** Those that are more than a tutorial. */
export const cases: readonly Scenario[] = scenarios.filter(({ tutorial }) => !tutorial);

const surveys = new Map<Scenario, Survey>();

/** A case, solved in all its variants, once. */
export function solved(scenario: Scenario): Survey {
  const survey = surveys.get(scenario) ?? surveyOf(scenario);
  surveys.set(scenario, survey);
  return survey;
}

export const decisionsIn = ({ scenes }: Scenario): readonly Decision[] =>
  [...scenes.values()].flatMap((scene) => (scene.kind === 'decision' ? [scene] : []));

/** The decision states that perfect play passes. */
export const passedBest = ({ solution, perfect }: Telling): readonly Visited[] =>
  [...visits(solution)].filter(({ id }) => (perfect[id] ?? 0) > 0);
