import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/commands/settings/kinds.ts';
import { folder, interlock, json } from './desk.ts';

describe('settings', () => {
  test('are shown with where each comes from and where things are', async () => {
    const { exit, out, err } = await interlock(['settings', '--no-motion'], {
      home: 'record-folder',
      env: { INTERLOCK_COACH: 'end' },
      scenarios: 'cases-folder',
    });
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatchSnapshot();
  });

  test('are shown one by one, with what each value means', async () => {
    expect((await interlock(['settings', 'theme'])).out).toMatchSnapshot();
  });

  test('are set for good', async () => {
    const home = folder();
    expect(await interlock(['settings', 'text-width', '66'], { home })).toEqual({
      exit: 0,
      out: 'text-width is 66 from now on.\n',
      err: '',
    });
    expect(await json(['settings', 'text-width'], { home })).toMatchObject({ value: '66', from: 'kept' });
  });

  test('are set whatever the size of the letters', async () => {
    const home = folder();
    expect((await interlock(['settings', 'theme', 'LIGHT'], { home })).out).toBe(
      'theme is light from now on.\n',
    );
  });

  test('that are set say what has the last word all the same', async () => {
    const { out } = await interlock(['settings', 'theme', 'light'], { env: { INTERLOCK_THEME: 'none' } });
    expect(out).toBe('theme is light from now on. Here and now INTERLOCK_THEME=none has the last word.\n');
  });

  test('are one document', async () => {
    const home = folder();
    const document = await json(['settings'], { home });
    expect(document).toMatchObject({
      settings: KINDS.map(({ key }) => ({ key, from: 'usual', heldBy: null })),
      places: expect.arrayContaining([{ name: 'Your record', path: home }]),
    });
  });

  test.each([
    [['thme'], 'there is no setting "thme". Did you mean theme?'],
    [['theme', 'lihgt'], 'there is no value "lihgt". Did you mean light?'],
    [['text-width', '6.6'], 'from 40 to 120, not "6.6". Did you mean 40?'],
    [['text-width', 'wide'], 'from 40 to 120, not "wide".'],
    [['theme', '--reset'], 'leave out the name'],
    [['--yes'], '--yes goes with --reset'],
    [['--reset', '--json'], 'exclude each other'],
    [['--reset'], 'nobody can be asked here. To reset all settings: interlock settings --reset --yes'],
  ])('%j is wrong usage', async (args, message) => {
    const { exit, out, err } = await interlock(['settings', ...args]);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('that can not be kept are told', async () => {
    const home = join(folder(), 'file');
    writeFileSync(home, '');
    const { exit, out, err } = await interlock(['settings', 'theme', 'light'], { home });
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('theme could not be kept');
  });

  test('tell what the environment says wrongly', async () => {
    const { exit, err } = await interlock(['settings'], { env: { INTERLOCK_ASK: 'yes' } });
    expect([exit, err]).toEqual([0, expect.stringContaining('INTERLOCK_ASK: there is no value "yes".')]);
  });
});

describe('a reset', () => {
  test('makes all settings the usual ones, keeps what they were, and what else the file says', async () => {
    const before = '{"theme":"light","tutorialDone":true,"of-later":1}';
    const home = folder();
    writeFileSync(join(home, 'settings.json'), before);
    const { exit, out } = await interlock(['settings', '--reset', '--yes'], { home });
    const names = readdirSync(home).filter((name) => name.startsWith('settings.json.before-'));
    expect([exit, names.length]).toEqual([0, 1]);
    expect(out).toContain(`What they were is kept in:\n  ${join(home, names[0] ?? '')}\n`);
    expect(readFileSync(join(home, names[0] ?? ''), 'utf8')).toBe(before);
    expect(JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))).toEqual({
      tutorialDone: true,
      'of-later': 1,
    });
    expect(await json(['settings', 'theme'], { home })).toMatchObject({ value: 'dark', from: 'usual' });
  });

  test.each([
    ['y\n', 'dark'],
    ['what?\nyes\n', 'dark'],
    ['n\n', 'light'],
    ['', 'light'],
  ])('after the answer %j leaves the theme %s', async (input, theme) => {
    const home = folder();
    await interlock(['settings', 'theme', 'light'], { home });
    const { exit } = await interlock(['settings', '--reset'], { home, input, terminal: true });
    expect(exit).toBe(0);
    expect(await json(['settings', 'theme'], { home })).toMatchObject({ value: theme });
  });

  test('of nothing makes nothing', async () => {
    const home = folder();
    const { out } = await interlock(['settings', '--reset', '--yes'], { home });
    expect([out, readdirSync(home)]).toEqual(['You had set none: all are the usual ones.\n', []]);
  });
});
