import { join } from 'node:path';
import { expect, test } from 'vitest';
import { course, withPacks } from './course.ts';
import { ferryPack, folder, interlock } from './desk.ts';

const WRITTEN = { 'the-ferry': {} };

const added = (pack: string, ...more: readonly string[]) => interlock(['pack', 'add', pack, ...more]);

test('of each case it is told how many notes of its author are left, and the pack is added', async () => {
  const pack = course({
    cases: {
      ...WRITTEN,
      'b-case': { summary: '[Your case in one line, for the list.]' },
      'a-case': { title: '[Your title here]', summary: 'A ferry. [And what it is for?]' },
    },
  });
  const { exit, out, err } = await added(pack);
  expect([exit, out.startsWith('Added: Growth Course 1.0.0, 3 cases.')]).toEqual([0, true]);
  expect(err).toBe(
    [
      `interlock: a-case: 2 notes in [square brackets] are left; players will read them. "interlock check ${join(pack, 'a-case.json')}" tells where the first stands.\n`,
      `interlock: b-case: 1 note in [square brackets] is left; players will read it. "interlock check ${join(pack, 'b-case.json')}" tells where it stands.\n`,
    ].join(''),
  );
});

test('the same is told where a pack is replaced', async () => {
  const place = await withPacks(course());
  const newer = course({ cases: { 'the-ferry': { title: '[Your title here]' } } });
  const { exit, err } = await interlock(['pack', 'add', newer, '--replace'], place);
  expect([exit, err]).toEqual([
    0,
    expect.stringContaining('the-ferry: 1 note in [square brackets] is left;'),
  ]);
});

test('a case as "new" writes it is full of notes', async () => {
  const pack = join(folder(), 'my-course');
  await interlock(['new', 'my-case', '--yes', '--out', pack]);
  const { exit, err } = await interlock(['pack', 'add', pack], { terminal: true, input: '\n\n\n\n' });
  expect([exit, err]).toEqual([
    0,
    expect.stringMatching(/my-case: \d\d notes in \[square brackets\] are left;/),
  ]);
});

test('of cases without notes nothing is told', async () => {
  expect(
    await interlock(['pack', 'add', course({ cases: WRITTEN })], { scenarios: ferryPack() }),
  ).toMatchObject({
    exit: 0,
    err: '',
  });
});
