import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deepStory } from '../bench/deep.ts';
import { PRINCIPLE, textOf } from '../engine/build.ts';
import { freshHome } from '../harness/home.ts';
import { BIN } from '../harness/pty.ts';
import { ferryPack, folder, interlock, SCENARIOS, UNSAFE } from './desk.ts';

test('a built-in case for Mermaid, with the way of best play', async () => {
  const { exit, out, err } = await interlock(['graph', 'first-day']);
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(/^flowchart TD\n/);
  expect(out).toContain('★ 80 %');
});

test.each([
  ['mermaid', /^flowchart TD\n/],
  ['dot', /^digraph story \{\n/],
  ['svg', /^<svg [^]*<\/svg>\n$/],
])('the format %s', async (format, begins) => {
  const { exit, out } = await interlock(['graph', 'sales-prevention', '--format', format]);
  expect([exit, begins.test(out), UNSAFE.test(out)]).toEqual([0, true, false]);
});

test('a format that is not there', async () => {
  const { exit, err } = await interlock(['graph', 'first-day', '--format', 'sgv']);
  expect([exit, err]).toEqual([
    2,
    'interlock: there is no format "sgv". Did you mean svg? There are: mermaid, dot, svg.\n',
  ]);
});

test('a case that is not there', async () => {
  expect(await interlock(['graph', 'none'])).toMatchObject({ exit: 2, out: '' });
  expect(await interlock(['graph', './none.json'])).toMatchObject({ exit: 3, out: '' });
});

test('a file with mistakes is drawn without the way of best play, and that is said', async () => {
  const path = join(ferryPack({ opening: 'nowhere' }), 'the-ferry.json');
  const { exit, out, err } = await interlock(['graph', path]);
  expect([exit, out.includes('★'), out.includes('There is no such scene')]).toEqual([0, false, true]);
  expect(err).toMatch(
    /has \d+ mistakes?, and is drawn without the way of best play; "interlock check" tells them\.\n$/,
  );
});

test('a file that is no JSON is refused, with the place', async () => {
  const path = join(folder(), 'broken.json');
  writeFileSync(path, '{ "title": }');
  const { exit, out, err } = await interlock(['graph', path]);
  expect([exit, out]).toEqual([3, '']);
  expect(err).toContain(`${path}:1:12: `);
});

test.each(['\t', '\u0001', '\u001B'])(
  'a raw %j inside a text is a mistake that leaves the story drawn',
  async (sign) => {
    const path = join(ferryPack({ title: 'By SIGN ferry' }), 'the-ferry.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('SIGN', sign));
    const { exit, out, err } = await interlock(['graph', path]);
    expect([exit, out.includes('By ferry'), UNSAFE.test(out)]).toEqual([0, true, false]);
    expect(err).toContain('has 1 mistake, and is drawn without the way of best play');
  },
);

test('a file that begins with a byte order mark is drawn as any other', async () => {
  const path = join(ferryPack(), 'the-ferry.json');
  writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
  expect(await interlock(['graph', path])).toMatchObject({ exit: 0, err: '' });
});

test('whatever a file with mistakes holds, nothing of it drives a terminal', async () => {
  const path = join(ferryPack({ title: '\u001B[2J\u009B', opening: '\u202E' }), 'the-ferry.json');
  for (const format of ['mermaid', 'dot', 'svg']) {
    const { out, err } = await interlock(['graph', path, '--format', format]);
    expect([UNSAFE.test(out), UNSAFE.test(err)]).toEqual([false, false]);
  }
});

test('a story over the budget is drawn without the way of best play', async () => {
  const path = join(ferryPack(), 'made-up.json');
  const story = textOf(deepStory({ layers: 12, options: 4 }));
  writeFileSync(path, story.replaceAll(`"${PRINCIPLE}"`, '"care"'));
  const { exit, out, err } = await interlock(['graph', path]);
  expect([exit, out.includes('★')]).toEqual([0, false]);
  expect(err).toContain(
    'too large to be weighed exactly: what can come about in it takes more than the budget of 2,000,000 states, and',
  );
});

test('it is written to a new file', async () => {
  const cwd = folder();
  const { exit, out } = await interlock(['graph', 'first-day', '--out', 'day.mmd'], { cwd });
  expect([exit, out]).toEqual([0, 'day.mmd is written.\n']);
  expect(readFileSync(join(cwd, 'day.mmd'), 'utf8')).toMatch(/^flowchart TD\n/);
});

test.each([
  ['day.svg', /^<svg /],
  ['day.SVG', /^<svg /],
  ['day.dot', /^digraph story /],
  ['day.gv', /^digraph story /],
  ['day.mermaid', /^flowchart TD\n/],
  ['day.md', /^```mermaid\nflowchart TD\n[^]*\n```\n$/],
])('%s is drawn as its ending says', async (name, begins) => {
  const cwd = folder();
  expect(await interlock(['graph', 'first-day', '--out', name], { cwd })).toMatchObject({
    exit: 0,
    out: `${name} is written.\n`,
  });
  expect(readFileSync(join(cwd, name), 'utf8')).toMatch(begins);
});

test('with a format, a file may be called as one likes, but not as another format is', async () => {
  const cwd = folder();
  const args = ['graph', 'first-day', '--format', 'dot', '--out'];
  expect(await interlock([...args, 'day.txt'], { cwd })).toMatchObject({ exit: 0 });
  expect(await interlock([...args, 'day.svg'], { cwd })).toEqual({
    exit: 2,
    out: '',
    err: 'interlock: "day.svg" ends as a file of the format svg, and --format asks for dot. Leave --format out, or let the name end with .dot or .gv.\n',
  });
  expect(readdirSync(cwd)).toEqual(['day.txt']);
});

test.each([
  ['day.png', 'A picture can\'t be written as ".png".'],
  ['day', 'The name of the file has no ending.'],
])('%s tells no format, and is not written', async (name, why) => {
  const cwd = folder();
  const { exit, err } = await interlock(['graph', 'first-day', '--out', name], { cwd });
  expect([exit, readdirSync(cwd)]).toEqual([2, []]);
  expect(err).toBe(
    `interlock: "${name}": ${why} Let the name end with .svg, .dot, .gv, .mmd, .mermaid or .md (browsers open .svg), or add --format.\n`,
  );
});

test('a file that is there is kept, unless its loss is asked for', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'day.mmd'), 'mine');
  const refused = await interlock(['graph', 'first-day', '--out', 'day.mmd'], { cwd });
  expect([refused.exit, readFileSync(join(cwd, 'day.mmd'), 'utf8')]).toEqual([2, 'mine']);
  expect(refused.err).toContain(
    'this is there already; give another name with --out, or --force to write over it',
  );
  const forced = await interlock(['graph', 'first-day', '--out', 'day.mmd', '--force'], { cwd });
  expect(forced.exit).toBe(0);
  expect(readFileSync(join(cwd, 'day.mmd'), 'utf8')).toMatch(/^flowchart TD\n/);
  expect(readdirSync(cwd)).toEqual(['day.mmd']);
});

test('a folder is no file to write to, and one that is not there holds none', async () => {
  const cwd = folder();
  expect(await interlock(['graph', 'first-day', '--out', '.'], { cwd })).toMatchObject({ exit: 2 });
  expect(await interlock(['graph', 'first-day', '--out', '.', '--force'], { cwd })).not.toMatchObject({
    exit: 0,
  });
  const { exit, err } = await interlock(['graph', 'first-day', '--out', 'no/day.svg'], { cwd });
  expect([exit, err.includes('there is no such folder')]).toEqual([3, true]);
  expect(existsSync(join(cwd, 'no'))).toBe(false);
});

test('a story that is too large for Mermaid is drawn, and that is said', async () => {
  const path = join(folder(), 'long.json');
  const scenes = Object.fromEntries(
    Array.from({ length: 501 }, (_, number) => [`s${number}`, { text: ['x'], next: `s${number + 1}` }]),
  );
  writeFileSync(path, JSON.stringify({ title: 'x', opening: 's0', scenes }));
  expect((await interlock(['graph', path])).err).toContain(
    'refuses to draw more than 50,000 characters or 500 lines',
  );
});

/** The files of packages that a process of the built program has loaded. */
function loadedBy(args: readonly string[]): readonly string[] {
  const coverage = freshHome();
  const env = { ...process.env, INTERLOCK_HOME: freshHome(), NODE_V8_COVERAGE: coverage };
  spawnSync(process.execPath, [BIN, ...args], { input: '', env });
  return readdirSync(coverage).flatMap((name) =>
    Array.from(
      readFileSync(join(coverage, name), 'utf8').matchAll(/"url":"file:[^"]*node_modules\/([^"]+)"/g),
      ([, file = '']) => file,
    ),
  );
}

test.each([
  [['--help']],
  [['list']],
  [['play', 'first-day']],
  [['check', join(SCENARIOS, 'first-day.json')]],
  [['graph', 'first-day']],
])('%s loads no Graphviz', (args) => {
  expect(loadedBy(args)).toEqual([]);
});

test('a picture loads it', () => {
  expect(loadedBy(['graph', 'first-day', '--format', 'svg'])).toEqual(['@viz-js/viz/dist/viz.cjs']);
});

test('a file in a folder without a pack is drawn with shares', async () => {
  const path = join(folder(), 'first-day.json');
  copyFileSync(join(SCENARIOS, 'first-day.json'), path);
  expect((await interlock(['graph', path])).out).toContain('★ 100 %');
});
