import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ferryPack, interlock } from './desk.ts';

test.each(['graph', 'export'])('%s does not follow a link in a pack', async (command) => {
  const path = join(ferryPack(), 'the-ferry.json');
  rmSync(path);
  symlinkSync(join(ferryPack({ title: 'From Elsewhere' }), 'the-ferry.json'), path);
  const { exit, out, err } = await interlock([command, path]);
  expect([exit, out, err]).toEqual([3, '', expect.stringContaining('This is a link to another place.')]);
});
