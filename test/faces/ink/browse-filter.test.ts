import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { atCases } from './at-cases.ts';
import { SIZES } from './resized.ts';

test('f lists what can be filtered by, and what is chosen of each', async () => {
  const { type, shows } = await atCases();
  type('f');
  const screen = await shows('Which cases to show');
  expect(screen).toMatch(/❯ 1 {2}Level +every level\n/);
  expect(screen).toMatch(/6 {2}Played +played or not\n/);
  expect(screen).toContain('5 of 5 cases');
});

test('each choice says how many cases it leaves, and which holds now', async () => {
  const { type, shows } = await atCases();
  type('f\r');
  const screen = await shows('── Level');
  expect(screen).toMatch(/❯ 1 {2}● every level +5 cases\n/);
  expect(screen).toMatch(/2 {2}○ Associate PM +2 cases\n/);
  expect(screen).toMatch(/4 {2}○ Senior PM +1 case\n/);
});

test('digits and enter alone choose what is shown, and the list says what is on', async () => {
  const { type, shows, browsed } = await atCases();
  type('f1\r2\rq');
  const screen = await shows(/Associate PM · every product +2 of 5\n/);
  expect(screen).toContain('❯ 1  Your First Day');
  type('q');
  expect((await browsed).at.filter).toEqual({ ...NO_FILTER, level: 'apm' });
});

test('two filters count together, and a third is named beside the usual ones', async () => {
  const { type, shows } = await atCases();
  type('f1\r2\r3\r2\r');
  await shows(/Principle +The weakest link/);
  type('q');
  expect(await shows('enter open')).toMatch(
    /Associate PM · every product · The weakest link sets the price +1 of 5\n/,
  );
});

test('q leaves the choices with nothing changed', async () => {
  const { type, shows } = await atCases();
  type('f\r3q');
  expect(await shows('Which cases to show')).toMatch(/Level +every level/);
});

test('x shows all cases again, and is there only where less is shown', async () => {
  const { type, shows, drawn } = await atCases();
  expect(await drawn()).not.toContain('· x ');
  type('f1\r2\rq');
  expect(await shows(/ 2 of 5\n/)).toContain('· x all');
  type('x');
  expect(await shows((screen) => !screen.includes('2 of 5'))).toContain('every level · every product\n');
});

test('where no case fits, it is said what to leave out, and enter does that', async () => {
  const place = { filter: { ...NO_FILTER, level: 'executive' as const, best: '80-up' as const } };
  const { type, drawn, shows } = await atCases({ place });
  const screen = await drawn();
  expect(screen).toContain('No case fits all of that.');
  expect(screen).toMatch(/❯ 1 {2}Leave out .+ 1 case/);
  expect(screen).toContain('Press x to see all cases again.');
  type('2\r');
  expect(await shows('enter open')).toContain('1 of 5');
});

test('x shows all cases also where none fits', async () => {
  const place = { filter: { ...NO_FILTER, level: 'executive' as const, best: '80-up' as const } };
  const { type, shows } = await atCases({ place });
  type('x');
  expect(await shows('enter open')).toContain('❯ 1  Your First Day');
});

test('the key list of the filters is honest', async () => {
  const { type, shows } = await atCases();
  type('f?');
  const list = await shows('Keys on this screen');
  for (const line of [/1-6 +point/, /enter, right +choose/, /q, escape, left, f +to the cases/])
    expect(list).toMatch(line);
});

test.each([...SIZES, [30, 10]] as const)('what is filtered by at %i×%i', async (columns, rows) => {
  const { type, drawn, shows } = await atCases({}, { columns, rows });
  type(`f1\r2\r3`);
  await shows('❯ 3');
  const filters = await drawn();
  type(KEY.enter);
  await shows('enter take');
  expect(`\n${filters}\n\n\n${await drawn()}\n`).toMatchSnapshot();
});
