import { describe, expect, it } from 'vitest';
import { placeOf, type Place } from '../../src/store/index.ts';

type Case = readonly [NodeJS.Platform, Record<string, string>, string];

const at = (place: Place): string => (place.kind === 'folder' ? place.root : '');

describe('the learner’s data lie', () => {
  const cases: readonly Case[] = [
    ['linux', { HOME: '/home/kim' }, '/home/kim/.local/share/interlock'],
    ['linux', { HOME: '/home/kim', XDG_DATA_HOME: '/data' }, '/data/interlock'],
    ['linux', { HOME: '/home/kim', XDG_DATA_HOME: 'data' }, '/home/kim/.local/share/interlock'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/interlock'],
    ['freebsd', { HOME: '/home/kim' }, '/home/kim/.local/share/interlock'],
    ['darwin', { HOME: '/Users/kim' }, '/Users/kim/Library/Application Support/interlock'],
    ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\interlock\\Data'],
    ['win32', { USERPROFILE: 'C:\\Users\\kim' }, 'C:\\Users\\kim\\AppData\\Local\\interlock\\Data'],
  ];
  it.each(cases)('on %s with %o in %s', (platform, env, root) => {
    expect(at(placeOf({ env, platform }))).toBe(root);
  });

  it('where INTERLOCK_HOME says, and --data-dir over it', () => {
    const env = { HOME: '/home/kim', INTERLOCK_HOME: '/course' };
    expect(at(placeOf({ env, platform: 'linux' }))).toBe('/course');
    expect(at(placeOf({ env, platform: 'linux', dataDir: '/mine' }))).toBe('/mine');
  });

  it.each(['linux', 'darwin', 'win32'] as const)(
    'nowhere on %s without a home, and it says what to do',
    (platform) => {
      const place = placeOf({ env: { HOME: '', XDG_DATA_HOME: '', INTERLOCK_HOME: '' }, platform });
      expect(place).toMatchObject({ kind: 'nowhere', why: expect.stringContaining('INTERLOCK_HOME') });
    },
  );
});
