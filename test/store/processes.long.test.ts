import { expect, it } from 'vitest';
import { killedAtRandom } from './children/kill.ts';
import { folder } from './desk.ts';

it('a hundred processes killed at any moment lose no decision that they said was safe', async () => {
  const { acknowledged } = await killedAtRandom(folder(), 100);
  expect(acknowledged).toBeGreaterThan(400);
});
