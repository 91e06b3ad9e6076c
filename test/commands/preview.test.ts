import { readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { FERRY, PRINCIPLES } from '../session/ferry.ts';
import { course, withPacks } from './course.ts';
import { child, eventsIn, ferryPack, folder, interlock, UNSAFE } from './desk.ts';

/** The ferry in a file of its own pack. */
const written = (changes: object = {}): string => join(ferryPack(changes), 'the-ferry.json');

test('a case is played in practice, with the same luck each time, and nothing of it is recorded', async () => {
  const [path, home] = [written(), folder()];
  const plays = [1, 2].map(() => interlock(['preview', path], { home, input: '1\n1\n' }));
  const [one, other] = await Promise.all(plays);
  expect([one?.exit, one?.err]).toEqual([0, '']);
  expect(one?.out).toBe(other?.out);
  expect(one?.out).toMatch(
    /^Note: This is a preview, and nothing of it is kept in your record\. Save the-ferry\.json while you play, and the story goes on as you wrote it\.\n/,
  );
  expect(one?.out).toMatch(/The coach:[^]*Score: [^]*\nThe review\.\n/);
  expect([eventsIn(home), readdirSync(home)]).toEqual([[], []]);
});

test('another seed and a twin can be asked for', async () => {
  const options = ['--variant', 'in-storm', '--seed', '7'];
  const { out } = await interlock(['preview', written(), ...options], { input: '1\n' });
  expect(out).toContain('A storm has come.');
});

test.each([
  [['--seed', 'x'], '--seed takes a whole number'],
  [['--variant', 'in-strom'], 'Did you mean in-storm?'],
])('%j is wrong usage', async (options, why) => {
  const { exit, out, err } = await interlock(['preview', written(), ...options]);
  expect([exit, out, err.includes(why)]).toEqual([2, '', true]);
});

test('a file that is refused is told of with its first mistakes, and how many there are', async () => {
  const path = written({ minutes: 'two', title: 3, level: 'x', turn: 1, tags: 'none' });
  const { exit, out, err } = await interlock(['preview', path]);
  const lines = err.trimEnd().split('\n');
  expect([exit, out, lines.length]).toEqual([3, '', 5]);
  expect(lines[0]).toBe('interlock: the-ferry.json has 5 mistakes.');
  for (const line of lines.slice(1, 4)) expect(line).toMatch(/^interlock: \S+the-ferry\.json:1:\d+: \S/);
  expect(lines[4]).toMatch(/And 2 more/);
});

test('a file that is not there can not be previewed', async () => {
  const { exit, err } = await interlock(['preview', join(folder(), 'none.json')]);
  expect([exit, err]).toEqual([3, expect.stringContaining('There is no such file.')]);
});

const TAKEN_OVER = 'goes on as it is written now.';

test('what is saved while somebody plays in lines is taken over, and what is broken is told', async () => {
  const [path, home] = [written(), folder()];
  const { stdin, shows, ended } = child(['preview', path], { home });
  await shows('Your choice (1-2, ? for help): ');
  writeFileSync(path, JSON.stringify({ ...FERRY, title: 3 }));
  await shows('Note: the-ferry.json has 1 mistake. What you saved before goes on meanwhile.\n');
  const text = JSON.stringify(FERRY).replace('"Sail now."', '"Sail at dawn."');
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
  await shows(TAKEN_OVER);
  await shows('Sail at dawn.');
  stdin.end('1\n1\n');
  const { exit, out, err } = await ended;
  expect([exit, err, eventsIn(home)]).toEqual([0, '', []]);
  expect(out).toContain('The review.');
});

test('a text of the file that drives terminals is not shown as it is', async () => {
  const path = written();
  const { stdin, shows, ended } = child(['preview', path]);
  await shows('Your choice');
  writeFileSync(path, JSON.stringify({ ...FERRY, 'a\u001B[31m\u009B2J\u202E': 1 }));
  await shows('mistake');
  stdin.end();
  const { out } = await ended;
  expect(UNSAFE.test(out)).toBe(false);
});

test('a file that is taken away is told of, and goes on when it is there again', async () => {
  const path = written();
  const { stdin, shows, ended } = child(['preview', path]);
  await shows('Your choice');
  renameSync(path, `${path}.away`);
  await shows('There is no such file. What you saved before goes on meanwhile.');
  writeFileSync(path, JSON.stringify({ ...FERRY, title: 'The Boat' }));
  await shows(TAKEN_OVER);
  stdin.end('1\n');
  expect((await ended).exit).toBe(0);
});

test('a case that tests a new principle goes on when that is saved too', async () => {
  const path = written();
  const { stdin, shows, ended } = child(['preview', path]);
  await shows('Your choice');
  const [known] = PRINCIPLES;
  writeFileSync(
    path,
    JSON.stringify(FERRY).replaceAll(`"principle":"${known?.id}"`, '"principle":"a-new-one"'),
  );
  await shows('There is no principle `a-new-one` in this pack.');
  const shelf = JSON.stringify([...PRINCIPLES, { ...known, id: 'a-new-one' }]);
  writeFileSync(join(dirname(path), 'principles.json'), shelf);
  await shows(TAKEN_OVER);
  stdin.end('1\n1\n');
  expect((await ended).exit).toBe(0);
});

/** Another ferry in the place of a case of a pack, by a link. */
function linked(path: string): void {
  rmSync(path);
  symlinkSync(written({ title: 'From Elsewhere' }), path);
}

test('a link in a pack is not followed', async () => {
  const path = written();
  linked(path);
  const { exit, out, err } = await interlock(['preview', path]);
  expect([exit, out, err]).toEqual([3, '', expect.stringContaining('This is a link to another place.')]);
});

test('nor is one that comes while the case is played', async () => {
  const path = written();
  const { stdin, shows, ended } = child(['preview', path]);
  await shows('Your choice');
  linked(path);
  await shows('This is a link to another place.');
  stdin.end('1\n1\n');
  expect((await ended).out).not.toContain('From Elsewhere');
});

test('runs of a case of a pack can be laid beside its preview', async () => {
  const place = await withPacks(course());
  await interlock(['play', 'course/the-ferry', '--choices', 'wait,rest', '--save'], place);
  const asked = { ...place, terminal: true, input: ['1\n', '1\n', '1\n', 'c\n'] };
  const { out } = await interlock(['preview', 'course/the-ferry', '--plain'], asked);
  expect(out).toContain('Compare with which? (1');
});
