import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { eventsIn, ferryPack, folder, interlock, journals, UNSAFE, type World } from './desk.ts';

const world = () => ({ scenarios: ferryPack(), home: folder() });
const play = (where: World, input: string, ...options: readonly string[]) =>
  interlock(['play', 'the-ferry', ...options], { ...where, input });

test('a case is played in lines from a pipe, with the answers in the transcript', async () => {
  const where = world();
  const { exit, out, err } = await play(where, '1\n2\n');
  expect([exit, err]).toEqual([0, '']);
  expect(out).toContain('Your choice (1-2, ? for help): 1\n');
  expect(out).toMatch(/Score: \d+\.\d of 100\./);
  expect(eventsIn(where.home)).toEqual(['start', 'choice', 'choice', 'end']);
});

test('at the end of the input the run is kept, and it is said how to go on', async () => {
  const where = world();
  const { exit, out } = await play(where, '1\n');
  expect([exit, eventsIn(where.home)]).toEqual([0, ['start', 'choice']]);
  expect(out).toMatch(/\nYour run is kept\. To go on: interlock play the-ferry\n$/);
});

test('where nothing was decided, nothing is kept and nothing is said of it', async () => {
  const where = world();
  const { out } = await play(where, '');
  expect([out.includes('kept'), eventsIn(where.home)]).toEqual([false, []]);
});

test('an unfinished run is taken up, with a notice of when it was begun and how to begin anew', async () => {
  const where = { ...world(), now: () => Date.UTC(2026, 4, 3, 12) };
  await play(where, '1\n');
  const { out } = await play(where, '1\n');
  expect(out).toMatch(
    /^Note: You go on with the run that you began on \d+ May 2026 at \d\d:\d\d\. To begin anew: interlock play the-ferry --new\n/,
  );
  expect(out).toContain('What you decided so far');
  expect(eventsIn(where.home)).toEqual(['start', 'choice', 'continue', 'choice', 'end']);
});

test.each([['--new'], ['--seed', '3'], ['--variant', 'in-storm'], ['--exam']])(
  '%j begins anew where a run is unfinished',
  async (...options) => {
    const where = world();
    await play(where, '1\n');
    const { out } = await play(where, '1\n', ...options);
    expect([out.includes('You go on'), out.includes('The brief.')]).toEqual([false, true]);
    expect(eventsIn(where.home)).toEqual(['start', 'choice', 'start', 'choice']);
  },
);

test('a run that was only looked at again leaves nothing behind', async () => {
  const where = world();
  await play(where, '1\n');
  await play(where, '');
  expect(eventsIn(where.home)).toEqual(['start', 'choice']);
});

test('an unfinished run of an earlier version is passed over, and that is said until something else was played', async () => {
  const home = folder();
  await play({ home, scenarios: ferryPack() }, '1\n');
  const changed = { home, scenarios: ferryPack({ start: { ...FERRY.start, customer: 40 } }) };
  const first = await play(changed, '1\n');
  const second = await play(changed, '');
  expect(first.out).toMatch(/^Note: Your unfinished run of .* can't go on: The Ferry is not the same story/);
  expect(second.out).not.toContain("can't go on");
  expect(second.out).toContain('You go on');
});

test('an unfinished run goes on where only words have changed', async () => {
  const home = folder();
  await play({ home, scenarios: ferryPack() }, '1\n');
  const { out } = await play({ home, scenarios: ferryPack({ title: 'The Boat' }) }, '');
  expect(out).toContain('You go on');
});

test('a journal whose choices make no sense is passed over', async () => {
  const where = world();
  await play(where, '1\n');
  const [head = '', choice = ''] = journals(where.home);
  const { run } = JSON.parse(head);
  const month = JSON.parse(head).at.slice(0, 7);
  writeFileSync(
    join(where.home, 'runs', month, `${run}.ndjson`),
    `${head}\n${choice.replace(/"option":"[^"]*"/, '"option":"fly"')}\n`,
  );
  const { exit, out } = await play(where, '1\n2\n');
  expect([exit, out.includes("can't go on"), out.includes('Score:')]).toEqual([0, true, true]);
});

test('where nothing can be written, play goes on and says so', async () => {
  const { exit, out } = await play({ scenarios: ferryPack(), home: '/dev/null/home' }, '1\n1\n');
  expect([exit, out.includes('Score:')]).toEqual([0, true]);
  expect(out.match(/^Note: your decisions are not being saved: .*\. You can play on\.$/gm)).toHaveLength(1);
  expect(out).toMatch(/\nNot all of it could be saved: .*\n$/);
});

test('in an exam the transcript has the story alone', async () => {
  const { out } = await play(world(), 'h\nu\n1\n1\n', '--exam', '--seed', '1');
  expect(out).not.toMatch(/The coach|meters move|chain pulls|goes on pulling|How deep/);
});

test.each(['--plain', 'ACCESSIBLE', 'TERM'])('%s gives lines on a terminal', async (by) => {
  const env: Record<string, string> =
    by === 'TERM' ? { TERM: 'dumb' } : by === 'ACCESSIBLE' ? { ACCESSIBLE: '1' } : {};
  const args = ['play', 'the-ferry', ...(by === '--plain' ? [by] : [])];
  const { exit, out } = await interlock(args, { ...world(), env, terminal: true, input: '1\n\n1\n' });
  expect([exit, out.includes('Score:'), UNSAFE.test(out)]).toEqual([0, true, false]);
});

const TEN_MEGABYTES = 10_000_000;
test.each<[string, () => Iterable<string>]>([
  ['CRLF, empty lines and a byte order mark', () => ['\uFEFF1\r\n\r\n\n', '2\r\n']],
  ['NUL bytes', () => ['\0\0\n1\n\0', '\n2\n']],
  ['a very long line', () => ['x'.repeat(TEN_MEGABYTES), '\n1\n2\n']],
  ['escape codes', () => ['\u001B[31m\u009B2J\n1\n\u202E\n2\n']],
])('%s on standard input do no harm', async (_, input) => {
  const { exit, out } = await interlock(['play', 'the-ferry'], { ...world(), input: input() });
  expect([exit, out.includes('Score:'), UNSAFE.test(out)]).toEqual([0, true, false]);
});

test('ten megabytes of garbage are not answered for ever', async () => {
  const { exit, out } = await interlock(['play', 'the-ferry'], {
    ...world(),
    input: ['?!\u001B\n'.repeat(TEN_MEGABYTES / 4)],
  });
  expect([exit, out.includes('does not look like answers'), out.length < 500_000]).toEqual([0, true, true]);
});

test('a stranger’s file in a folder without a pack is played with the built-in principles', async () => {
  const path = join(folder(), 'the-ferry.json');
  const text = JSON.stringify(FERRY).replaceAll('"care"', '"weakest-link"');
  writeFileSync(path, text);
  const home = folder();
  const { exit, out } = await interlock(['play', path], { home, input: '1\n' });
  expect([exit, out.includes(`To go on: interlock play ${path}`)]).toEqual([0, true]);
  expect((await interlock(['play', path], { home, input: '' })).out).toContain(
    `interlock play ${path} --new`,
  );
});

test('a pipe gets the review after the score, and the end is kept once, with its figures', async () => {
  const where = world();
  const { out } = await play(where, '1\n2\n');
  expect(out).toMatch(/Score: [^]*\nThe review\.\n[^]*Score \d+\.\d equals best play/);
  const ends = journals(where.home).filter((line) => line.includes('"event":"end"'));
  expect(ends.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      lost: expect.any(Number),
      luck: expect.any(Number),
      accuracy: expect.any(Number),
    }),
  ]);
});

test('an exam ends with its review too', async () => {
  const { out } = await play(world(), '1\n1\n', '--exam');
  expect(out).toMatch(/Score: [^]*\nThe review\./);
});
