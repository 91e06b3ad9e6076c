import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { eventsIn, ferryPack, folder, interlock } from './desk.ts';

/** A pack whose tutorial is the ferry under the tutorial's name, and the ferry itself. */
function pack(changes: object = {}): string {
  const scenarios = ferryPack(changes);
  const tutorial = { ...FERRY, id: 'first-day', title: 'The First Day', tutorial: true };
  writeFileSync(join(scenarios, 'first-day.json'), JSON.stringify(tutorial));
  return scenarios;
}
/** Somebody at a terminal is asked after the first decision what decided it; an empty line passes over. */
const onTerminal = (home: string, input: string, scenarios = pack()) =>
  interlock(['--plain'], { home, input, scenarios, terminal: true });

/** A home where the tutorial has been played. */
async function experienced(): Promise<string> {
  const home = folder();
  await onTerminal(home, '1\n\n1\n');
  return home;
}

test('a pipe plays the tutorial, asks only for decisions, and ends', async () => {
  const home = folder();
  const { exit, out, err } = await interlock([], { home, input: '1\n2\n3\n' });
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(/^Your First Day\n/);
  expect(out).toMatch(/Score: \d/);
  expect(eventsIn(home)).toEqual(['start', 'choice', 'choice', 'choice', 'end']);
});

test('a pipe that ends early leaves the run kept', async () => {
  const home = folder();
  const { exit, out } = await interlock([], { home, input: '1\n' });
  expect([exit, eventsIn(home)]).toEqual([0, ['start', 'choice']]);
  expect(out).toContain('Your run is kept. To go on: interlock play first-day');
});

test('a pipe with nothing in it ends at the first decision', async () => {
  const home = folder();
  const { exit, out } = await interlock([], { home });
  expect([exit, out.endsWith('? for help): \n'), eventsIn(home)]).toEqual([0, true, []]);
});

test('on a terminal the tutorial comes first, then the list', async () => {
  const { out } = await onTerminal(folder(), '1\n\n1\n\nq\n');
  expect(out).toMatch(/^The First Day\n[^]*Score: [^]*\nThe cases:\n/);
});

test('who leaves the tutorial leaves the program', async () => {
  const { exit, out } = await onTerminal(folder(), 'q\n');
  expect([exit, out.includes('The cases:')]).toEqual([0, false]);
});

test('the tutorial is taken up where it was left', async () => {
  const home = folder();
  await onTerminal(home, '1\nq\n');
  const { out } = await onTerminal(home, 'q\n');
  expect(out).toMatch(/^Note: You go on with the run/);
});

test('who has played the tutorial gets the list', async () => {
  const { out } = await onTerminal(await experienced(), 'q\n');
  expect(out).toMatch(
    /^\nThe cases:\n\n1\. The First Day\..*\n.*played once\.\n\n2\. The Ferry\..*\n.*not played yet\.\n/,
  );
});

test('an unfinished run comes before the list', async () => {
  const home = await experienced();
  await interlock(['play', 'the-ferry'], { home, input: '1\n', scenarios: pack() });
  const { out } = await onTerminal(home, '1\nq\n');
  expect(out).toMatch(
    /^Note: You go on with [^]*interlock\s+play\s+the-ferry\s+--new\nThe Ferry\n[^]*The cases:/,
  );
});

test('an unfinished run is marked in the list', async () => {
  const home = await experienced();
  await interlock(['play', 'the-ferry'], { home, input: '1\n', scenarios: pack() });
  await interlock(['play', 'first-day'], { home, input: '1\n', scenarios: pack() });
  const { out } = await onTerminal(home, '1\nq\n');
  expect(out).toMatch(/2\. The Ferry\..*\n.*unfinished\.\n/);
});

test('an unfinished run of a changed case is passed over without harm, and said with the next play', async () => {
  const home = await experienced();
  await interlock(['play', 'the-ferry'], { home, input: '1\n', scenarios: pack() });
  const changed = pack({ start: { ...FERRY.start, customer: 40 } });
  const { exit, out } = await onTerminal(home, '2\n1\nq\n', changed);
  expect(exit).toBe(0);
  expect(out.split("can't go on").length - 1).toBe(1);
});

test('an unfinished run of a stranger’s file does not stand in the way', async () => {
  const home = await experienced();
  await interlock(['play', join(ferryPack(), 'the-ferry.json')], { home, input: '1\n' });
  const { exit, out } = await interlock(['--plain'], { home, input: 'q\n', terminal: true });
  expect([exit, out.includes('The cases:')]).toEqual([0, true]);
});

test('one case after another is played from the list until the player leaves', async () => {
  const home = await experienced();
  const { out } = await onTerminal(home, '2\n1\n\n1\n\n2\n1\n\n1\n\nq\n');
  expect(out.split('Score: ').length - 1).toBe(2);
});

test('a pack that is not there is refused', async () => {
  const { exit, out, err } = await interlock([], { scenarios: join(folder(), 'none') });
  expect([exit, out, err.split('\n').length]).toEqual([3, '', 2]);
});
