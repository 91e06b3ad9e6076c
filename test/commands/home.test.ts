import { rmSync, writeFileSync } from 'node:fs';
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
  await onTerminal(home, '\n1\n\n1\n\nq\n');
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

test('on a terminal home offers the tutorial first, then a case', async () => {
  const { exit, out } = await onTerminal(folder(), '\n1\n\n1\n\nq\n');
  expect(exit).toBe(0);
  expect(out).toMatch(
    /What to do next: Begin with a short first day\.[^]*Score: [^]*What to do next: (?!Begin with a short)[^]*“The Ferry”/,
  );
});

test('who leaves a play goes home, and from there out', async () => {
  const { exit, out } = await onTerminal(folder(), '\nq\nq\n');
  expect([exit, out.split('What next? (').length - 1]).toEqual([0, 2]);
});

test('home offers to go on with a tutorial that was left', async () => {
  const home = folder();
  const { out } = await onTerminal(home, '\n1\nq\nq\n');
  expect(eventsIn(home)).toEqual(['start', 'choice']);
  expect(out).toContain('Go on with your first day.');
});

test('the tutorial is taken up where it was left', async () => {
  const home = folder();
  await onTerminal(home, '\n1\nq\nq\n');
  const { out } = await onTerminal(home, '\nq\nq\n');
  expect(out).toContain('Note: You go on with the run');
});

test('an unfinished run comes before all other cases', async () => {
  const home = await experienced();
  await interlock(['play', 'the-ferry'], { home, input: '1\n', scenarios: pack() });
  const { out } = await onTerminal(home, '\n1\n\nq\n');
  expect(out).toMatch(/1\. Go on with it\.[^]*Note: You go on with [^]*Score: /);
  expect(eventsIn(home).filter((event) => event === 'continue')).toHaveLength(1);
});

test('of several unfinished runs home offers the one that was left last', async () => {
  const home = await experienced();
  const scenarios = pack();
  writeFileSync(join(scenarios, 'a-boat.json'), JSON.stringify({ ...FERRY, id: 'a-boat', title: 'A Boat' }));
  for (const name of ['a-boat', 'the-ferry'])
    await interlock(['play', name], { home, input: '1\n', scenarios });
  expect((await onTerminal(home, 'q\n', scenarios)).out).toContain('Go on with “The Ferry”');
  await interlock(['play', 'a-boat', '--new'], { home, input: '1\n', scenarios });
  expect((await onTerminal(home, 'q\n', scenarios)).out).toContain('Go on with “A Boat”');
});

test('a damaged record is told with the way to mend it', async () => {
  const home = await experienced();
  writeFileSync(join(home, 'settings.json'), '{{');
  const { out } = await onTerminal(home, 'q\n');
  expect(out.replaceAll(/\s+/g, ' ')).toContain('to mend what can be mended: interlock data doctor');
});

test('an unfinished run is marked among the cases', async () => {
  const home = await experienced();
  await interlock(['play', 'the-ferry'], { home, input: '1\n', scenarios: pack() });
  const { out } = await onTerminal(home, '2\nq\nq\n');
  expect(out).toMatch(/2\. The Ferry\.[^]*?a run is\s+unfinished/);
});

test('an unfinished run of a changed case is passed over without harm, and said with the next play', async () => {
  const home = await experienced();
  await interlock(['play', 'the-ferry'], { home, input: '1\n', scenarios: pack() });
  const changed = pack({ start: { ...FERRY.start, customer: 40 } });
  const { exit, out } = await onTerminal(home, '1\nq\nq\n', changed);
  expect(exit).toBe(0);
  expect(out).not.toContain('Go on with it');
  expect(out.split("can't go on").length - 1).toBe(1);
});

test('an unfinished run of a stranger’s file does not stand in the way', async () => {
  const home = await experienced();
  await interlock(['play', join(ferryPack(), 'the-ferry.json')], { home, input: '1\n' });
  const { exit, out } = await interlock(['--plain'], { home, input: 'q\n', terminal: true });
  expect([exit, out.includes('Go on with it')]).toEqual([0, false]);
});

test('one case after another is played until the learner leaves', async () => {
  const home = await experienced();
  const { out } = await onTerminal(home, '\n1\n\n1\n\n\n1\n\n1\n\nq\n');
  expect(out.split('Score: ').length - 1).toBe(2);
});

test('the review of an old run is opened again, and what is said against it kept', async () => {
  const home = await experienced();
  const { out } = await onTerminal(home, '3\n1\na 1\nShe was in a hurry.\n\n\nq\n');
  expect(out).toMatch(/The review\.[^]*Your argument is kept with the run\./);
  expect(eventsIn(home)).toContain('argue');
});

test('a run of a case that is gone is told as far as it is known', async () => {
  const home = await experienced();
  await interlock(['play', 'the-ferry'], { home, input: '1\n1\n', scenarios: pack() });
  const without = pack();
  rmSync(join(without, 'the-ferry.json'));
  const { exit, out } = await onTerminal(home, '3\n1\n\nq\n', without);
  expect(exit).toBe(0);
  expect(out).toContain('Why the full review is gone');
});

test('a case is played as a twin from the list', async () => {
  const home = await experienced();
  const { out } = await onTerminal(home, '2\n2\nt\nq\nq\nq\n');
  expect(out).toContain('The Ferry');
});

test('an exam from the list has no coach', async () => {
  const home = await experienced();
  const { out } = await onTerminal(home, '2\n2\nx\n1\n1\n\nq\nq\nq\n');
  expect(out).not.toContain('The coach:');
});

test('a setting that is changed at home holds for the next play', async () => {
  const home = await experienced();
  await onTerminal(home, '4\ncoach end\n\nq\n');
  const { out } = await onTerminal(home, '\n1\n\n1\n\nq\n');
  expect(out.indexOf('The coach:')).toBeGreaterThan(out.indexOf('The coach, decision by decision'));
});

test('a pack that is not there is refused', async () => {
  const { exit, out, err } = await interlock([], { scenarios: join(folder(), 'none') });
  expect([exit, out, err.split('\n').length]).toEqual([3, '', 2]);
});
