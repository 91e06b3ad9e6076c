import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Common, Context } from '../../src/commands/context.ts';
import { openLearnerRecord } from '../../src/commands/record.ts';
import { settingsBoard } from '../../src/commands/settings/board.ts';
import { environmentFlaws, settingsIn } from '../../src/commands/settings/held.ts';
import { KINDS } from '../../src/commands/settings/kinds.ts';
import { contextIn } from './at-desk.ts';
import { folder, interlock } from './desk.ts';

type Env = Readonly<Record<string, string>>;

/** The world of a learner with these settings in their file. */
function world(kept: object, { env = {}, flags = {} }: { env?: Env; flags?: Common } = {}) {
  const home = folder();
  writeFileSync(join(home, 'settings.json'), JSON.stringify(kept));
  const { env: own, ...context } = contextIn({ home });
  const around: Context = { ...context, env: { ...own, ...env }, flags };
  return { home, context: around, record: openLearnerRecord(around, {}) };
}

describe('a setting', () => {
  test.each([
    ['is the usual one where nothing says it', {}, {}, {}, 'dark'],
    ['is what is kept', { theme: 'light' }, {}, {}, 'light'],
    [
      'in the environment counts before what is kept',
      { theme: 'light' },
      { INTERLOCK_THEME: 'none' },
      {},
      'none',
    ],
    [
      'in an option counts before all',
      { theme: 'light' },
      { INTERLOCK_THEME: 'none' },
      { theme: 'high-contrast' },
      'high-contrast',
    ],
    [
      'that makes no sense in the environment is passed over',
      { theme: 'light' },
      { INTERLOCK_THEME: 'x' },
      {},
      'light',
    ],
    ['that is empty in the environment is passed over', {}, { INTERLOCK_THEME: '' }, {}, 'dark'],
    ['in the environment may have capital letters', {}, { INTERLOCK_THEME: ' Light' }, {}, 'light'],
    ['in an option may have capital letters', {}, {}, { theme: 'LIGHT' }, 'light'],
    ['is none where there are no colours', { theme: 'light' }, { NO_COLOR: '1' }, { theme: 'dark' }, 'none'],
    ['is none without colours by an option', {}, {}, { color: false }, 'none'],
    ['is none where colours are forced off', {}, { FORCE_COLOR: '0' }, {}, 'none'],
    ['stays where colours are forced on', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, {}, 'dark'],
  ])('%s', (_, kept, env, flags, theme) => {
    const { context, record } = world(kept, { env, flags });
    expect(settingsIn(context, record).theme).toBe(theme);
  });

  const words = KINDS.map((kind) =>
    fc.record({
      kind: fc.constant(kind),
      flag: fc.option(fc.constantFrom(...kind.choices), { nil: undefined }),
      variable: fc.option(fc.constantFrom(...kind.choices), { nil: undefined }),
      kept: fc.option(fc.constantFrom(...kind.choices), { nil: undefined }),
    }),
  );

  test('is said by the first that says it, whatever the others say', () => {
    fc.assert(
      fc.property(fc.tuple(...words), (said) => {
        const flags = Object.fromEntries(
          said.flatMap(({ kind, flag }) => (flag === undefined ? [] : [flagOf(kind.key, flag.value)])),
        );
        const env = Object.fromEntries(
          said.flatMap(({ kind: { key }, variable }) =>
            variable === undefined
              ? []
              : [[`INTERLOCK_${key.replace('-', '_').toUpperCase()}`, variable.value]],
          ),
        );
        const changes = said.map(({ kind, kept }) => (kept === undefined ? {} : kind.read(kept.value)));
        const { context, record } = world(Object.assign({}, ...changes), { env, flags });
        const board = settingsBoard(context, record).settings();
        const usual = ['dark', 'unicode', 'on', 'each', 'on', '72'];
        expect(board.map(({ value }) => value)).toEqual(
          said.map(({ flag, variable, kept }, at) => (flag ?? variable ?? kept)?.value ?? usual[at]),
        );
      }),
      { numRuns: 50 },
    );
  });
});

/** As the program reads an option: `--no-motion` says that there is none. */
function flagOf(key: string, value: string): readonly [string, string | boolean] {
  const name = key === 'text-width' ? 'textWidth' : key;
  return [name, value === 'on' || value === 'off' ? value === 'on' : value];
}

test.each<[string, Env, 'unicode' | 'ascii']>([
  ['a locale of C', { LANG: 'C' }, 'ascii'],
  ['a locale of POSIX', { LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, 'ascii'],
  ['an encoding that is not Unicode', { LANG: 'de_DE.ISO-8859-1@euro' }, 'ascii'],
  ['the console of Linux', { TERM: 'linux', LANG: 'en_GB.UTF-8' }, 'ascii'],
  ['an encoding that is Unicode', { LANG: 'C.utf8' }, 'unicode'],
  ['an empty variable before one that is Unicode', { LC_ALL: '', LANG: 'en_GB.UTF-8' }, 'unicode'],
  ['no locale', {}, 'unicode'],
  ['a locale without an encoding', { LANG: 'en_GB' }, 'unicode'],
])('%s: glyphs are %j alone', (_, env, glyphs) => {
  const usual = world({}, { env });
  expect(settingsIn(usual.context, usual.record).glyphs).toBe(glyphs);
  const set = world({ glyphs: 'unicode' }, { env });
  expect(settingsIn(set.context, set.record).glyphs).toBe('unicode');
});

test('what the environment says wrongly is told, with what may be meant', () => {
  const env = { INTERLOCK_THEME: 'drak', INTERLOCK_TEXT_WIDTH: '12', INTERLOCK_MOTION: 'off' };
  expect(environmentFlaws({ env })).toEqual([
    'INTERLOCK_THEME: there is no value "drak". Did you mean dark? There are: dark, light, high-contrast, none. It is passed over.',
    'INTERLOCK_TEXT_WIDTH takes a whole number of columns from 40 to 120, not "12". Did you mean 40? It is passed over.',
  ]);
});

test('a play tells it on its first page, and goes on', async () => {
  const { exit, out } = await interlock(['play', 'first-day'], { env: { INTERLOCK_COACH: 'ever' } });
  expect(exit).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('INTERLOCK_COACH: there is no value "ever".');
});

describe('the board', () => {
  test('says what has the last word, as it is typed', () => {
    const { context, record } = world(
      {},
      { env: { INTERLOCK_MOTION: 'off' }, flags: { textWidth: '66', ask: false } },
    );
    const held = settingsBoard(context, record)
      .settings()
      .map(({ key, heldBy }) => [key, heldBy]);
    expect(Object.fromEntries(held)).toEqual({
      theme: undefined,
      glyphs: undefined,
      motion: 'INTERLOCK_MOTION=off',
      coach: undefined,
      ask: '--no-ask',
      'text-width': '--text-width 66',
    });
  });

  test('changes a setting at once and for good', async () => {
    const { home, context, record } = world({});
    const board = settingsBoard(context, record);
    const saved = board.change('theme', 'light');
    expect(board.appearance().theme).toBe('light');
    expect(await saved).toEqual({ ok: true });
    expect(openLearnerRecord(contextIn({ home }), {}).settings.get().theme).toBe('light');
  });

  test('keeps what is changed also where something else has the last word', async () => {
    const { home, context, record } = world({}, { flags: { theme: 'dark' } });
    const board = settingsBoard(context, record);
    await board.change('theme', 'light');
    expect(board.appearance().theme).toBe('dark');
    expect(openLearnerRecord(contextIn({ home }), {}).settings.get().theme).toBe('light');
  });

  test('offers the value that holds among the others', () => {
    const { context, record } = world({ textWidth: 66 });
    const width = settingsBoard(context, record).settings().at(-1);
    expect(width?.choices.map(({ value }) => value)).toEqual([
      '40',
      '50',
      '60',
      '66',
      '72',
      '80',
      '100',
      '120',
    ]);
  });

  test.each([
    ['thme', 'dark', 'Did you mean theme?'],
    ['theme', 'drak', 'Did you mean dark?'],
    ['text-width', '121', 'Did you mean 120?'],
  ])('does not set %s to %s', async (key, value, why) => {
    const { context, record } = world({});
    const saved = await settingsBoard(context, record).change(key, value);
    expect(saved).toEqual({ ok: false, why: expect.stringContaining(why) });
  });

  test('says why nothing is kept where there is no place for it', () => {
    const context = { ...contextIn(), env: {} };
    const { places } = settingsBoard(context, openLearnerRecord(context, {}));
    expect(places[0]).toEqual({
      name: 'Your record',
      path: expect.stringContaining('there is no home folder'),
    });
  });

  test('shows a folder with a strange name so that no terminal obeys it', () => {
    const context = { ...contextIn(), env: { INTERLOCK_HOME: '/tmp/\u001B[31m' } };
    const { places } = settingsBoard(context, openLearnerRecord(context, {}));
    expect(places.map(({ path }) => path).join('')).not.toMatch(/\p{C}/v);
  });
});
