import { expect, test } from 'vitest';
import { ferryPack, folder, interlock } from './desk.ts';

/** As npm says it to the program of a checkout, where there is no command `interlock` to type. */
const env = { npm_lifecycle_event: 'start' };

test.each([
  [['play', 'first-day'], 'To go on: npm start -- play first-day'],
  [['list'], 'npm start -- play first-day'],
  [['--help'], '  begin here: home'],
  [['--help'], 'npm start -- list'],
  [['play', '--help'], 'npm start -- play first-day --exam'],
])('started by npm, %j says what to type there', async (args, says) => {
  const { out } = await interlock(args, { env, input: '1\n' });
  expect(out).toContain(says);
  expect(out).not.toMatch(/interlock (?:play|list|check|data|--help)/);
});

test('started by npm, a run that goes on says how to begin anew there', async () => {
  const home = folder();
  await interlock(['play', 'first-day'], { home, env, input: '1\n' });
  const { out } = await interlock(['play', 'first-day'], { home, env });
  expect(out).toContain('To begin anew: npm start -- play first-day --new');
});

test.each([
  [['play'], '"npm start -- list" shows them'],
  [['frist-day'], 'To play it: npm start -- play first-day'],
  [['settings', 'theme', 'light', 'now'], '"npm start -- --help" shows'],
])('started by npm, a mistake in %j names what can be typed', async (args, says) => {
  expect((await interlock(args, { env })).err).toContain(says);
});

test('started by npm, a file that is refused names the check there', async () => {
  const { err } = await interlock(['play', `${ferryPack({ minutes: 'ten' })}/the-ferry.json`], { env });
  expect(err).toContain('"npm start -- check" tells all');
});
