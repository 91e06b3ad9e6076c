import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for a learner's record that is gone after the test. */
export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'interlock-e2e-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** What the journals of a record say was decided, each event without its number and time. */
export function decided(home: string): readonly unknown[] {
  const folder = join(home, 'runs');
  const journals = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ndjson'))
    .toSorted();
  return journals.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter(({ event }) => event === 'choice' || event === 'undo' || event === 'end')
      .map(({ event, scene, option, ending, score }) => ({ event, scene, option, ending, score })),
  );
}
