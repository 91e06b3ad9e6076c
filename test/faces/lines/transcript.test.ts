import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPrinciples, readScenario } from '../../../src/scenario/index.ts';
import { begin } from '../../../src/session/index.ts';
import { PRACTICE } from '../../session/ferry.ts';
import { played } from './typist.ts';

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../scenarios/${name}.json`, import.meta.url)), 'utf8');

function tutorial() {
  const principles = readPrinciples(read('principles'));
  if (!principles.ok) throw new Error(JSON.stringify(principles.problems));
  const reading = readScenario(read('first-day'), { name: 'first-day', principles: principles.principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

test('the tutorial in lines, from the brief to the score', async () => {
  const session = begin(tutorial(), { variant: 'base', seed: 7 }, PRACTICE);
  const { text, left } = await played(session, ['?', '1', 'u', '1', '2', 'h', '1']);
  expect(left.how).toBe('finished');
  expect(text).toMatchSnapshot();
});
