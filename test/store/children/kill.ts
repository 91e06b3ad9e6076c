import { expect } from 'vitest';
import { open } from '../desk.ts';
import { child } from './index.ts';

/**
 * Starts a process that plays, kills it at a random moment after its first decision, and holds the record to what it
 * said was safe; so many times over in one folder.
 */
export async function killedAtRandom(
  root: string,
  times: number,
): Promise<{ readonly acknowledged: number }> {
  let acknowledged = 0;
  for (let at = 0; at < times; at += 1) {
    const { process, told } = child('play', [root, 20, 1000]);
    process.stdout?.once('data', () => setTimeout(() => process.kill('SIGKILL'), Math.random() * 60));
    const { text, signal } = await told;
    expect(signal).toBe('SIGKILL');
    const safe = text.split('\n').slice(0, -1);
    const kept = new Map((await open(root).runs()).map(({ id, run }) => [id, run.choices]));
    for (const line of safe) {
      const [id = '', option = ''] = line.split(' ');
      expect(kept.get(id), `run ${id}`).toContain(option);
    }
    acknowledged += safe.length;
  }
  return { acknowledged };
}
