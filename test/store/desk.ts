import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type BlockName,
  type Journal,
  type JudgedDecision,
  type LearnerRecord,
  openRecord,
  type PlayEvent,
  type Start,
} from '../../src/store/index.ts';

/** A folder that is gone after the test. */
export function folder(): string {
  const name = mkdtempSync(path.join(tmpdir(), 'interlock-store-'));
  onTestFinished(() => rmSync(name, { recursive: true, force: true }));
  return name;
}

export const means = { now: Date.now, entropy: randomBytes, appVersion: '0.0.0' };

/** Another process as far as the record can tell. */
export const open = (root: string, now: () => number = Date.now): LearnerRecord =>
  openRecord({ kind: 'folder', root }, { ...means, now });

export function start(scenario = 'the-case', variant = 'base'): Start {
  const run = { scenario, digest: 'd1ge57', variant, seed: 7, choices: [] };
  return { run, mode: 'practice', study: false };
}

export const choice = (option: string): PlayEvent => ({ event: 'choice', scene: 'a-scene', option });
/** What decided it: a block by its id or its place; without one it was something else. */
export const evidence = (block?: BlockName): PlayEvent => ({
  event: 'evidence',
  ...(block !== undefined && { block }),
});
export const argue = (text: string, decision?: number): PlayEvent => ({ event: 'argue', decision, text });
export const undo: PlayEvent = { event: 'undo' };
export const end = (score = 50, accuracy: number | null = 80): PlayEvent => ({
  event: 'end',
  score,
  ending: 'an-ending',
  meters: { customer: 50, strategy: 50, product: 50, revenue: 50 },
  accuracy,
});

export const decision = (more: Partial<JudgedDecision> = {}): JudgedDecision => ({
  principle: 'a-principle',
  loss: 0,
  stake: 4,
  luck: 0,
  options: 2,
  like: [],
  ...more,
});
/** The end of a run that was reviewed. */
export const reviewedEnd = (...decisions: readonly JudgedDecision[]): PlayEvent => ({
  event: 'end',
  score: 50,
  ending: 'an-ending',
  meters: { customer: 50, strategy: 50, product: 50, revenue: 50 },
  lost: decisions.reduce((sum, { loss }) => sum + loss, 0),
  luck: decisions.reduce((sum, { luck }) => sum + luck, 0),
  accuracy: 80,
  decisions,
});

/** Writes a run down that was played to where the events end. */
export async function played(
  record: LearnerRecord,
  events: readonly PlayEvent[],
  from = start(),
): Promise<Journal> {
  const journal = await record.begin(from);
  for (const event of events) await journal.append(event);
  return journal;
}

export async function takenUp(record: LearnerRecord, id: string): Promise<Journal> {
  const run = await record.find(id);
  if (run === undefined) throw new Error(`there is no run ${id}`);
  const taken = await record.takeUp(run);
  if (!taken.ok) throw new Error(taken.why);
  return taken.journal;
}

/** The choices of each run, the latest run first. */
export const choicesOf = async (record: LearnerRecord): Promise<readonly (readonly string[])[]> =>
  (await record.runs()).map(({ run }) => run.choices);

/** Every file of the runs. */
export const journalsIn = (root: string): readonly string[] =>
  readdirSync(path.join(root, 'runs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => path.join(root, 'runs', name));

/** Where the journals of March 2026 lie, and the id of one of them: its time is 2026-03-15. */
export const MARCH = {
  month: '2026-03',
  id: (last: string): string => `01KKQ5${'0'.repeat(20 - last.length)}${last}`,
};

/** Overwrites a journal so that nobody who does not read it can know. */
export function spoil(name: string): void {
  const { size, atime, mtime } = statSync(name);
  writeFileSync(name, 'x'.repeat(size));
  utimesSync(name, atime, mtime);
}

/** Puts a file among the journals of March. */
export function put(root: string, last: string, content: string | Uint8Array): string {
  const month = path.join(root, 'runs', MARCH.month);
  mkdirSync(month, { recursive: true });
  const name = path.join(month, `${MARCH.id(last)}.ndjson`);
  writeFileSync(name, content);
  return name;
}

export const january = (): number => Date.UTC(2026, 0, 10);
export const march = (): number => Date.UTC(2026, 2, 10);

/** An argument with the whole run. */
export const all = (text: string) => ({ decision: undefined, text });

/** What was said against each run, the latest run first. */
export const saidIn = async (record: LearnerRecord) =>
  (await record.runs()).map(({ arguments: said }) => said.map(({ text }) => text));

export async function attemptsIn(record: LearnerRecord): Promise<readonly (readonly [number, number])[]> {
  const { scenarios } = await record.summary();
  await record.settle();
  return [...scenarios.values()].map(({ attempts, last }) => [attempts, last.at]);
}

/** A run that ended in January; its name. */
export const overIn = async (root: string): Promise<string> =>
  (await played(open(root, january), [choice('a'), choice('b'), end(60)])).id;
