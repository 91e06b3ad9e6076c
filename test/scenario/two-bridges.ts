import { readFileSync } from 'node:fs';
import { readPrinciples, readScenario, type Problem, type Scenario } from '../../src/scenario/index.ts';

/** A small scenario in which nothing is wrong and every feature of the format is used. */
export const TWO_BRIDGES = readFileSync(
  new URL('../fixtures/scenarios/two-bridges.json', import.meta.url),
  'utf8',
);

const PRINCIPLES = readPrinciples(
  JSON.stringify(
    ['behaviour', 'price'].map((id) => ({ id, name: 'A name', says: 'It says.', source: 'A source' })),
  ),
);

export function read(text: string) {
  if (!PRINCIPLES.ok) throw new Error('the principles of the tests are wrong');
  return readScenario(text, { name: 'two-bridges', principles: PRINCIPLES.principles });
}

export function problemsIn(text: string): readonly Problem[] {
  const reading = read(text);
  return reading.ok ? [] : reading.problems;
}

export function scenarioIn(text: string): Scenario {
  const reading = read(text);
  if (!reading.ok)
    throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return reading.scenario;
}

/** The text with one place of it changed; the place must be the only one of its kind. */
export function edited(text: string, from: string, to: string): string {
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`not found exactly once: ${from}`);
  return before + to + after;
}

/** Line and column of the first place that looks so. */
export function placeOf(text: string, mark: string | RegExp): { line: number; column: number } {
  const offset = typeof mark === 'string' ? text.indexOf(mark) : text.search(mark);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
