import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replay } from '../../src/engine/index.ts';
import { review } from '../../src/review/index.ts';
import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { finish, solving } from '../../src/solver/index.ts';

const inPack = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');
const fixed = (number: number) => number.toFixed(4);

function firstDay(): Scenario {
  const principles = readPrinciples(inPack('principles.json'));
  if (!principles.ok) throw new Error('the principles of the pack are refused');
  const reading = readScenario(inPack('first-day.json'), { name: 'first-day', ...principles });
  if (!reading.ok) throw new Error('the tutorial is refused');
  return reading.scenario;
}

test('the run that the author’s guide works out by hand is reviewed with the same numbers', () => {
  const scenario = firstDay();
  const solution = finish(solving(scenario));
  const choices = ['build-search', 'six-first', 'invite-neighbours'];
  const run = replay(scenario, { variant: 'base', seed: 0, choices });
  if (!run.ok || solution === undefined) throw new Error('the run of the guide can’t be played any more');
  const { startValue, value, lost, luck, accuracy, decisions } = review(solution, run);
  const guide = inPack('README.md').replaceAll(/\s+/g, ' ');
  expect(guide).toContain(
    `${fixed(startValue)} − ${fixed(lost)} + ${fixed(luck)} = ${fixed(value)}, the score`,
  );
  expect(guide).toContain(`= ${accuracy?.toFixed(1)} percent`);
  for (const { best, loss, stake, luck: own, options } of decisions) {
    const row = [`\`${best.option.id}\``, fixed(best.value), fixed(loss), fixed(stake), signed(own)];
    expect(guide).toContain(row.join(' | '));
    for (const { option, value: worth } of options)
      expect(guide).toMatch(new RegExp(`${option.id}.*${fixed(worth)}`));
  }
});

const signed = (luck: number): string => `${Math.abs(luck) < 0.00005 ? '' : '+'}${fixed(Math.abs(luck))}`;
