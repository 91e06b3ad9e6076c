import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRINCIPLES } from '../session/ferry.ts';
import { folder, interlock, json, SCENARIOS, UNSAFE, type World } from './desk.ts';

const made = (cwd: string, name = 'my-case.json'): Record<string, unknown> =>
  JSON.parse(readFileSync(join(cwd, name), 'utf8'));

const neu = (cwd: string, args: readonly string[], world: World = {}) =>
  interlock(['new', ...args], { cwd, ...world });

test('a new case is written with the schema beside it, and it is said what to do next', async () => {
  const cwd = folder();
  const { exit, out, err } = await neu(cwd, ['my-case', '--yes']);
  expect([exit, err]).toEqual([0, '']);
  expect(readdirSync(cwd)).toEqual(['my-case.json', 'schema.json']);
  expect(made(cwd)).toMatchObject({ $schema: './schema.json', id: 'my-case', title: 'My Case' });
  expect(out.trimEnd().split('\n').slice(-3)).toEqual([
    '  interlock check my-case.json    what there is to mend',
    '  interlock preview my-case.json  play it while you write',
    '  interlock solve my-case.json    what each choice is worth',
  ]);
});

test('there is nothing to mend in it', async () => {
  const cwd = folder();
  await neu(cwd, ['my-case', '--yes']);
  const path = join(cwd, 'my-case.json');
  expect(await json(['check', path, '--strict'])).toEqual({ files: [{ path, ok: true, findings: [] }] });
});

test('flags say what would be asked', async () => {
  const cwd = folder();
  const flags = [
    ['--title', 'The Long Ferry'],
    ['--company', 'Nordfart, which runs ferries.'],
    ['--level', 'Senior'],
    ['--product', 'service'],
    ['--turn', 'season'],
    ['--person', 'Ida Berg, Harbour master'],
  ];
  const { out } = await neu(cwd, ['my-case', ...flags.flat()]);
  expect(out).not.toContain('[The Long Ferry]');
  expect(made(cwd)).toMatchObject({
    title: 'The Long Ferry',
    level: 'senior',
    product: 'service',
    turn: 'season',
    cast: { ida: { name: 'Ida Berg', role: 'Harbour master' } },
    brief: expect.arrayContaining([expect.stringMatching(/at Nordfart, which runs ferries\. \[/)]),
  });
});

test('what flags do not say is asked in lines, with what is usual in brackets', async () => {
  const cwd = folder();
  const input = 'The Long Ferry\n\nsenior\nseason\nIda Berg, Harbour master\n';
  const { exit, out } = await neu(cwd, ['my-case', '--product', 'service'], { input });
  expect(exit).toBe(0);
  expect(out).toContain('The title of the case [My Case]: The Long Ferry\n');
  expect(out).toContain('For whom: apm, pm, senior or executive [pm]: senior\n');
  expect(out).not.toContain('kind of product');
  expect(made(cwd)).toMatchObject({ title: 'The Long Ferry', level: 'senior', turn: 'season' });
});

test('on a terminal the same is asked', async () => {
  const cwd = folder();
  const { exit, out } = await neu(cwd, ['my-case'], { input: '\n\n\n\n\n\n', terminal: true });
  expect([exit, made(cwd)['title']]).toEqual([0, 'My Case']);
  expect(UNSAFE.test(out)).toBe(false);
});

test.each([
  ['no level', ['', '', 'chief', 'pm', '', '', ''], 'There is no level "chief".'],
  ['nearly a level', ['', '', 'senoir', '', '', '', ''], 'Did you mean senior?'],
  ['a person without a role', ['', '', '', '', '', 'Ida', ''], 'Type the name, a comma and the role'],
  ['a control character', ['a\u0007b', '', '', '', '', '', ''], 'characters that can not be seen'],
  ['a novel', ['x'.repeat(500), '', '', '', '', '', ''], 'has 500 characters; at most 160'],
])('%s is not taken, and asked again', async (_, lines, why) => {
  const cwd = folder();
  const { exit, out } = await neu(cwd, ['my-case'], { input: lines.map((line) => `${line}\n`).join('') });
  expect([exit, out.includes(why), UNSAFE.test(out)]).toEqual([0, true, false]);
  expect(made(cwd)).toMatchObject({ title: 'My Case', level: 'pm' });
});

test('where the input ends before the last answer nothing is written', async () => {
  const cwd = folder();
  const { exit, err } = await neu(cwd, ['my-case'], { input: 'The Long Ferry\n' });
  expect([exit, readdirSync(cwd)]).toEqual([2, []]);
  expect(err).toContain('nothing is written. --yes answers');
});

test.each([
  [['--level', 'chief'], '--level: There is no level "chief".'],
  [['--product', 'b2x'], '--product: There is no kind of product "b2x". Did you mean b2c?'],
  [['--title', ''], '--title is empty.'],
  [['--turn', 'a very long word for a turn'], '--turn: This has 27 characters; at most 24 fit'],
  [['--person', 'Ida'], '--person: Type the name, a comma and the role'],
])('%j is refused', async (flags, why) => {
  const cwd = folder();
  const { exit, err } = await neu(cwd, ['my-case', '--yes', ...flags]);
  expect([exit, err.includes(why), readdirSync(cwd)]).toEqual([2, true, []]);
});

test.each([
  ['My Case', ' For example: interlock new my-case\n'],
  ["Zoë's Café.json", ' For example: interlock new zoes-cafe\n'],
  ['cases/my_case', ' For example: interlock new my-case --out cases\n'],
  ['客户', 'at most.\n'],
  ['-', 'at most.\n'],
  ['a--b', ' For example: interlock new a-b\n'],
  ['x'.repeat(65), ` For example: interlock new ${'x'.repeat(64)}\n`],
])('%j is no name; one that is near is proposed', async (name, end) => {
  const cwd = folder();
  const { exit, err } = await neu(cwd, ['--yes', '--', name]);
  expect([exit, err.slice(-end.length), readdirSync(cwd)]).toEqual([2, end, []]);
});

test.each(['pack', 'principles', 'schema.json'])('%s would be taken for a file of a pack', async (name) => {
  const { exit, err } = await neu(folder(), [name, '--yes']);
  expect([exit, err]).toEqual([2, expect.stringContaining('is a file beside the cases of a pack')]);
});

test('a name may end as its file does', async () => {
  const cwd = folder();
  await neu(cwd, ['my-case.json', '--yes']);
  expect(made(cwd)['id']).toBe('my-case');
});

test('nothing is written over, and nothing asked in vain', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'my-case.json'), 'mine');
  const { exit, out, err } = await neu(cwd, ['my-case']);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('"my-case.json" is there already. Take another name, or write over it with --force.');
  expect(readFileSync(join(cwd, 'my-case.json'), 'utf8')).toBe('mine');
});

test('--force writes over a case, but not over a schema', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'my-case.json'), 'mine');
  writeFileSync(join(cwd, 'schema.json'), 'mine too');
  expect((await neu(cwd, ['my-case', '--yes', '--force'])).exit).toBe(0);
  expect(made(cwd)['id']).toBe('my-case');
  expect(readFileSync(join(cwd, 'schema.json'), 'utf8')).toBe('mine too');
});

test('a folder is made where there is none', async () => {
  const cwd = folder();
  const { out } = await neu(cwd, ['my-case', '--yes', '--out', 'my cases/first']);
  expect(made(join(cwd, 'my cases', 'first'))['id']).toBe('my-case');
  expect(out).toContain('interlock check "my cases/first/my-case.json"');
});

test.each([
  ['the $HOME `id`', "'the $HOME `id`/my-case.json'"],
  ["it's $1", String.raw`'it'\''s $1/my-case.json'`],
  ["it's one", '"it\'s one/my-case.json"'],
])('what a shell would read in %s is told so that it does not', async (out, typed) => {
  const { out: told } = await neu(folder(), ['my-case', '--yes', '--out', out]);
  expect(told).toContain(`interlock check ${typed}\n`);
});

test.each([
  ['taken', 'this is a file'],
  ['taken/x', 'a part of its path is a file'],
])('where no folder can be made, as in %s, it is said why', async (out, why) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'taken'), '');
  const { exit, err } = await neu(cwd, ['my-case', '--yes', '--out', out]);
  const path = join(cwd, out);
  expect([exit, err]).toEqual([3, `interlock: the folder "${path}" can't be made: ${why}.\n`]);
});

test('in the folder of a pack the case tests the principles of that pack', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'pack.json'), '{}');
  writeFileSync(join(cwd, 'principles.json'), JSON.stringify(PRINCIPLES));
  expect((await neu(cwd, ['my-case', '--yes'])).exit).toBe(0);
  const path = join(cwd, 'my-case.json');
  expect(await json(['check', path])).toMatchObject({ files: [{ path, ok: true, findings: [] }] });
});

test.each([
  ['no principles', '[]', 'has no principles yet'],
  ['broken principles', '[', 'principles.json'],
])('in a pack with %s there is nothing to test', async (_, text, why) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'pack.json'), '{}');
  writeFileSync(join(cwd, 'principles.json'), text);
  const { exit, err } = await neu(cwd, ['my-case', '--yes']);
  expect([exit, err.includes(why)]).toEqual([3, true]);
});

test('the schema beside it is that of the built-in pack', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'out'));
  await neu(cwd, ['my-case', '--yes', '--out', 'out']);
  expect(readFileSync(join(cwd, 'out', 'schema.json'), 'utf8')).toBe(
    readFileSync(join(SCENARIOS, 'schema.json'), 'utf8'),
  );
});

test.each([30, 80, 200])('what is said fits into %i columns', async (columns) => {
  const { out } = await neu(folder(), ['my-case', '--yes'], { terminal: true, columns });
  expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
});

test('at a terminal a case without a name is asked for it until it has one that is free', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'taken.json'), 'mine');
  const input = ['\n', 'My Case\n', 'pack\n', 'taken\n', 'my-case\n', '\n\n\n\n\n\n'];
  const { exit, out, err } = await neu(cwd, [], { input, terminal: true });
  expect([exit, err, made(cwd)['title']]).toEqual([0, '', 'My Case']);
  const said = out.replaceAll(/\s+/g, ' ');
  for (const why of ['Type a name:', 'For example: my-case', 'Take another name.', '"taken.json" is there'])
    expect(said).toContain(why);
});

test.each([
  ['through a pipe', [], { input: 'my-case\n' }],
  ['with --yes', ['--yes'], { input: 'my-case\n', terminal: true }],
])('%s nobody is asked for a name', async (_, args, world) => {
  const cwd = folder();
  expect(await neu(cwd, args, world)).toEqual({
    exit: 2,
    out: '',
    err: `interlock: missing required argument 'name'. "interlock --help" shows what there is.\n`,
  });
  expect(readdirSync(cwd)).toEqual([]);
});

test('where the input ends before there is a name nothing is written', async () => {
  const cwd = folder();
  const { exit, err } = await neu(cwd, [], { input: '', terminal: true });
  expect([exit, err, readdirSync(cwd)]).toEqual([2, expect.stringContaining('nothing is written'), []]);
});

test('keys that move a cursor are no part of an answer', async () => {
  const cwd = folder();
  const input = '\u001B[D\u001B[DThe \u001B[1;5CLong Ferry\u001BOA\n\n\n\n\n\n';
  const { exit, out } = await neu(cwd, ['my-case'], { input, terminal: true });
  expect([exit, made(cwd)['title'], out.includes('can not be seen')]).toEqual([0, 'The Long Ferry', false]);
});

test('cursor keys alone answer nothing: there is no list to point at', async () => {
  const cwd = folder();
  const input = '\n\n\u001B[B\nsenior\n\n\n\n';
  const { out } = await neu(cwd, ['my-case'], { input, terminal: true });
  expect(out).toContain('Arrow keys do nothing here: please type an answer.');
  expect(made(cwd)['level']).toBe('senior');
});

test('a name that a case of the program has is told of, and the case is written', async () => {
  const cwd = folder();
  const { exit, err } = await neu(cwd, ['first-day', '--yes']);
  expect([exit, made(cwd, 'first-day.json')['id']]).toEqual([0, 'first-day']);
  expect(err).toBe(
    'interlock: a case that comes with the program is called "first-day" too, and that name goes on meaning it. Yours is meant by its file: interlock play first-day.json\n',
  );
});
