import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/scenario/index.ts';
import { ferryPack, folder, interlock, json, SCENARIOS } from './desk.ts';

test('the built-in pack has no problems', async () => {
  const { exit, out } = await interlock(['check', SCENARIOS]);
  expect([exit, /^\d+ files, no problems\.\n$/.test(out)]).toEqual([0, true]);
});

test('one file without problems', async () => {
  const { exit, out, err } = await interlock(['check', join(ferryPack(), 'the-ferry.json')]);
  expect([exit, out, err]).toEqual([0, '1 file, no problems.\n', '']);
});

test('a line for each finding, then how many there are', async () => {
  const pack = ferryPack({ opening: 'nowhere', minutes: 'two' });
  const { exit, out } = await interlock(['check', join(pack, 'the-ferry.json')]);
  expect(exit).toBe(1);
  const lines = out.trimEnd().split('\n');
  expect(lines.at(-1)).toBe(`1 file, ${lines.length - 1} problems.`);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/the-ferry\.json:\d+:\d+: \S.* \[[a-z-]+\]$/);
});

test('a folder is checked with the files of its pack', async () => {
  const pack = ferryPack();
  const files = ['pack.json', 'principles.json', 'the-ferry.json'];
  expect(await json(['check', pack])).toEqual({
    files: files.map((name) => ({ path: join(pack, name), ok: true, findings: [] })),
  });
});

test('the findings as JSON', async () => {
  const path = join(ferryPack({ opening: 'nowhere' }), 'the-ferry.json');
  const { files } = Object(await json(['check', path]));
  expect(files).toEqual([
    {
      path,
      ok: false,
      findings: expect.arrayContaining([
        {
          rule: 'unknown-scene',
          severity: 'error',
          message: expect.stringContaining('nowhere'),
          path: '/opening',
          line: 1,
          column: expect.any(Number),
        },
      ]),
    },
  ]);
  for (const { rule } of files[0].findings) expect(RULES).toContain(rule);
});

test('several paths are checked in the order given', async () => {
  const [one, other] = [join(ferryPack(), 'the-ferry.json'), join(folder(), 'none.json')];
  expect(await json(['check', other, one])).toMatchObject({
    files: [
      { path: other, ok: false },
      { path: one, ok: true },
    ],
  });
});

test('a folder without cases is a finding', async () => {
  const { exit, out } = await interlock(['check', folder()]);
  expect([exit, out.includes('holds no case files')]).toEqual([1, true]);
});

test('a file in a folder without a pack may test the built-in principles', async () => {
  const path = join(folder(), 'first-day.json');
  copyFileSync(join(SCENARIOS, 'first-day.json'), path);
  expect((await interlock(['check', path])).exit).toBe(0);
});

test('a file of another pack may not', async () => {
  const path = join(ferryPack(), 'first-day.json');
  copyFileSync(join(SCENARIOS, 'first-day.json'), path);
  const { exit, out } = await interlock(['check', path]);
  expect([exit, out.includes('[unknown-principle]')]).toEqual([1, true]);
});
