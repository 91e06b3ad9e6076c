import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deepStory } from '../bench/deep.ts';
import { PRINCIPLE, textOf } from '../engine/build.ts';
import { decided, freshHome } from '../harness/home.ts';
import { BIN } from '../harness/pty.ts';

test('a case that is too large to be solved is played to its score, recorded, and says that it has no review', () => {
  const [folder, home] = [freshHome(), freshHome()];
  const of = { name: 'A test', says: 'A test.', source: 'A test' };
  const pack = { id: 'large', title: 'Large', version: '1', author: 'A test', licence: 'MIT' };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(pack));
  writeFileSync(join(folder, 'principles.json'), JSON.stringify([{ id: PRINCIPLE, ...of }]));
  writeFileSync(join(folder, 'made-up.json'), textOf(deepStory({ layers: 12, options: 4 })));
  const played = spawnSync(
    process.execPath,
    [BIN, 'play', join(folder, 'made-up.json'), '--seed', '1', '--plain'],
    { input: '1\n'.repeat(12), encoding: 'utf8', env: { ...process.env, INTERLOCK_HOME: home } },
  );
  expect(played.stderr).toBe('');
  expect(played.stdout).toMatch(/Score: \d+\.\d of 100/);
  expect(played.stdout).toContain('There is no exact review of this run');
  expect(decided(home).at(-1)).toMatchObject({ event: 'end' });
});
