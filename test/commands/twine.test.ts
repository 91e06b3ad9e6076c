import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '../harness/tries.ts';
import { ferryPack, folder, interlock, SCENARIOS, UNSAFE } from './desk.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A folder with a story in it. */
function story(text: string, name = 'the-cave.twee'): { readonly cwd: string; readonly path: string } {
  const cwd = folder();
  writeFileSync(join(cwd, name), text);
  return { cwd, path: join(cwd, name) };
}

const CAVE = ':: Start\nA cave.\n\n[[In]]\n[[Out]]\n:: In\nDark.\n:: Out\nLight.';

test.each(['first-day', 'sales-prevention'])('%s goes to Twine and comes back', async (name) => {
  const cwd = folder();
  const path = join(cwd, `${name}.twee`);
  expect(await interlock(['export', name, '--format', 'twee', '--out', path])).toEqual({
    exit: 0,
    out: `${path} is written.\n`,
    err: '',
  });
  const { exit, out, err } = await interlock(['import', path]);
  expect([exit, out, err]).toEqual([0, `${join(cwd, `${name}.json`)} is written.\n`, '']);
  expect(read(join(cwd, `${name}.json`))).toEqual(read(join(SCENARIOS, `${name}.json`)));
  expect((await interlock(['check', join(cwd, `${name}.json`)])).out).toContain('1 file');
});

test('without a file to write to, the story is printed', async () => {
  const { exit, out } = await interlock(['export', 'first-day']);
  expect([exit, UNSAFE.test(out)]).toEqual([0, false]);
  expect(out).toMatch(/^:: StoryTitle\nYour First Day\n/);
});

test('the same case has the same number in all its stories', async () => {
  const ifid = async (name: string) => /"ifid": "(.*)"/.exec((await interlock(['export', name])).out)?.[1];
  expect(await ifid('first-day')).toMatch(
    /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
  );
  expect(await ifid('first-day')).toBe(await ifid('first-day'));
  expect(await ifid('first-day')).not.toBe(await ifid('sales-prevention'));
});

test('a case with mistakes does not go to Twine', async () => {
  const { exit, out, err } = await interlock([
    'export',
    join(ferryPack({ opening: 'nowhere' }), 'the-ferry.json'),
  ]);
  expect([exit, out]).toEqual([3, '']);
  expect(err).toContain('"interlock check" tells all.');
});

test('a format that is not there', async () => {
  const { exit, err } = await interlock(['export', 'first-day', '--format', 'twine']);
  expect([exit, err]).toEqual([2, 'interlock: there is no format "twine". There are: twee.\n']);
});

test('a story of somebody else becomes a draft, with a list of what to look at', async () => {
  const { cwd, path } = story(CAVE);
  const { exit, out, err } = await interlock(['import', path]);
  expect([exit, out]).toEqual([0, `${join(cwd, 'the-cave.json')} is written.\n`]);
  const [title, ...lines] = err.trimEnd().split('\n');
  expect(title).toBe('What to look at:');
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^- [A-Z0-9].*\.$/);
  expect(lines.at(-1)).toBe(
    `interlock: it has 1 mistake. To see each with its place: interlock check ${join(cwd, 'the-cave.json')}`,
  );
  expect((await interlock(['check', join(cwd, 'the-cave.json')])).out).toContain('unknown-principle');
});

test('a draft with a principle is a case that can be played', async () => {
  const { cwd, path } = story(CAVE);
  await interlock(['import', path]);
  const file = join(cwd, 'the-cave.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"todo"', '"weakest-link"'));
  expect((await interlock(['play', file, '--seed', '1', '--choices', 'in', '--json'])).exit).toBe(0);
});

test('a case that is there is kept, unless its loss is asked for', async () => {
  const { cwd, path } = story(CAVE);
  writeFileSync(join(cwd, 'the-cave.json'), 'mine');
  const refused = await interlock(['import', path]);
  expect([refused.exit, readFileSync(join(cwd, 'the-cave.json'), 'utf8')]).toEqual([2, 'mine']);
  expect((await interlock(['import', path, '--force'])).exit).toBe(0);
  expect(read(join(cwd, 'the-cave.json'))).toMatchObject({ id: 'the-cave' });
});

test('a case has the id of the file that it is written to', async () => {
  const { cwd, path } = story(CAVE);
  await interlock(['import', path, '--out', 'my-case.json'], { cwd });
  expect(read(join(cwd, 'my-case.json'))).toMatchObject({ id: 'my-case' });
  await interlock(['export', 'first-day', '--out', 'a.twee'], { cwd });
  await interlock(['import', join(cwd, 'a.twee'), '--out', 'my-day.json'], { cwd });
  expect(read(join(cwd, 'my-day.json'))).toMatchObject({ id: 'my-day', title: 'Your First Day' });
});

test('a name that can be no id is told', async () => {
  const { cwd, path } = story(CAVE);
  const { err } = await interlock(['import', path, '--out', 'My Case.json'], { cwd });
  expect(err).toContain(
    '- Call the file "my-case.json": a case is found by its id, which is its file\'s name.',
  );
});

test('a story is not written over by its own draft', async () => {
  const { cwd, path } = story(CAVE);
  const { exit } = await interlock(['import', path, '--out', 'the-cave.twee', '--force'], { cwd });
  expect([exit, readFileSync(path, 'utf8')]).toEqual([2, CAVE]);
});

test('a folder to write to that is not there, and a story that is not there', async () => {
  const { cwd, path } = story(CAVE);
  const { exit, err } = await interlock(['import', path, '--out', 'no/case.json'], { cwd });
  expect([exit, err.includes('there is no such folder')]).toEqual([3, true]);
  expect(await interlock(['import', join(cwd, 'none.twee')])).toMatchObject({ exit: 3, out: '' });
  mkdirSync(join(cwd, 'folder'));
  expect(await interlock(['import', join(cwd, 'folder')])).toMatchObject({ exit: 3, out: '' });
});

test('characters that hide or drive a terminal are left out and told', async () => {
  const { cwd, path } = story(':: Start\nA\u001B[2J \u202Ecave\u200B.\tOh.\n\n[[In\u0007]]\n:: In\u0007\nx');
  const { err } = await interlock(['import', path]);
  expect(err).toContain("- 5 characters that can't be seen, or that drive a terminal, are left out.");
  expect(read(join(cwd, 'the-cave.json'))).toMatchObject({
    scenes: { start: { text: ['A[2J cave. Oh.'], next: 'in' }, in: {} },
  });
});

test('one such character is told as one', async () => {
  const { path } = story(':: Start\nA cave\u200B.');
  const { err } = await interlock(['import', path]);
  expect(err).toContain("- 1 character that can't be seen, or that drives a terminal, is left out.");
});

test('what is told of a story drives no terminal', async () => {
  const { path } = story(':: Start\nx\n\n<!-- interlock option {"id":"\\u001b[2J"} -->\n[[a\u001B]]');
  const { out, err } = await interlock(['import', path]);
  expect([UNSAFE.test(out), UNSAFE.test(err)]).toEqual([false, false]);
});

test('no text of a story makes a case that hides something', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
      const { cwd, path } = story(`:: Start\nA ${words}`);
      await interlock(['import', path]);
      const { out } = await interlock(['check', join(cwd, 'the-cave.json')]);
      expect(out).not.toContain('unsafe-text');
    }),
    { numRuns: tries(15, 200) },
  );
});

test('a page that Twine has built is refused, and it is told what to take', async () => {
  const { cwd, path } = story('<!DOCTYPE html>\n<html></html>', 'the-cave.html');
  const { exit, err } = await interlock(['import', path]);
  expect([exit, err]).toEqual([
    3,
    `interlock: ${path}: This is a page, not Twee. In Twine, choose "Build", then "Export As Twee".\n`,
  ]);
  expect(readdirSync(cwd)).toEqual(['the-cave.html']);
});

test('a story with too many passages is refused, and nothing is written', async () => {
  const { cwd, path } = story(Array.from({ length: 10_000 }, (_, number) => `:: P${number}\nx`).join('\n'));
  const since = performance.now();
  const { exit, err } = await interlock(['import', path]);
  expect(performance.now() - since).toBeLessThan(2_000);
  expect([exit, existsSync(join(cwd, 'the-cave.json'))]).toEqual([3, false]);
  expect(err).toContain('It would have 10,000 scenes, and a case has at most 500.');
});

test('a story that is larger than what comes back says so when it is written', async () => {
  const pack = ferryPack();
  const words = 'word '.repeat(380);
  const scenes = Object.fromEntries(
    Array.from({ length: 480 }, (_, number) => [
      `s${number}`,
      { text: [`${words}[[x]]`], next: number < 479 ? `s${number + 1}` : 'end' },
    ]),
  );
  const end = { text: ['x'], ending: { title: 'x' } };
  const path = join(pack, 'the-ferry.json');
  const ferry = Object(read(path));
  writeFileSync(path, JSON.stringify({ ...ferry, variants: [], opening: 's0', scenes: { ...scenes, end } }));
  const { exit, err } = await interlock(['export', path, '--out', 'x.twee'], { cwd: pack });
  expect([exit, err.includes('"import" will not take it back')]).toEqual([0, true]);
});

test('a copy of a case in another folder goes to Twine too', async () => {
  const path = join(folder(), 'first-day.json');
  copyFileSync(join(SCENARIOS, 'first-day.json'), path);
  expect((await interlock(['export', path])).exit).toBe(0);
});

test('a case is no story, and what reads it is told', async () => {
  const { cwd, path } = story('\uFEFF{ "format": 1 }', 'My Case.json');
  const { exit, err } = await interlock(['import', path]);
  expect([exit, readdirSync(cwd)]).toEqual([3, ['My Case.json']]);
  expect(err).toBe(
    `interlock: ${path}: This is a case already, and no story of Twine. To read it: interlock check "${path}"\n`,
  );
});

test('a story that is not in UTF-8 is told with its line', async () => {
  const cwd = folder();
  const path = join(cwd, 'cave.twee');
  writeFileSync(path, Buffer.from(':: Start\nA caf\u00e9.', 'latin1'));
  const { exit, err } = await interlock(['import', path]);
  expect([exit, err]).toEqual([
    3,
    `interlock: ${path}:2:6: From here on the file is not text in UTF-8. Save it as UTF-8.\n`,
  ]);
});

test('the mark at the start of a file is no character that is left out', async () => {
  const { path } = story(`\uFEFF${CAVE}`);
  expect((await interlock(['import', path])).err).not.toContain('left out');
});

test('a file with spaces in its name is told as it is typed', async () => {
  const { cwd, path } = story(CAVE);
  const { err } = await interlock(['import', path, '--out', 'My Case.json'], { cwd });
  expect(err).toContain('To see each with its place: interlock check "My Case.json"\n');
});
