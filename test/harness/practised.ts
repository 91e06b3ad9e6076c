// A learner's record as it is after months of practice, without anybody who plays. Also a program:
// node test/harness/practised.ts FOLDER [RUNS [DAYS [SEED]]]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import type { PlayEvent } from '../../src/store/index.ts';
import { type Follows, headLine, type Known } from '../../src/store/head.ts';
import { fileOf } from '../../src/store/journal.ts';
import { entryLine } from '../../src/store/line.ts';
import { idMaker } from '../../src/store/ulid.ts';
import { chanceOf } from './chance.ts';
import { LEVELS, type PlayedThrough, type Repertoire, repertoires } from './practised-plays.ts';

export interface Practised {
  readonly runs: number;
  readonly seed?: number;
  /** When the last of them ended at the latest, milliseconds since 1970. */
  readonly until?: number;
  /** The days over which they are spread. */
  readonly days?: number;
}

/** 1 November 2026 at 18:00 UTC. */
export const NOW = Date.UTC(2026, 10, 1, 18);
const DAY_MS = 86_400_000;
const APP = '0.0.0';

/**
 * Writes a record: cases and their twins, played ever better; some runs in an exam, some for study, some left
 * unfinished or taken up the day after, some argued with. The tutorial is done. The same for the same seed.
 */
export function practised(
  root: string,
  { runs, seed = 1, until = NOW, days = 365 }: Practised,
): { readonly journals: number } {
  const chance = chanceOf(seed);
  const shelf = repertoires(builtInCases());
  const writing = pen(root, chance);
  for (let nth = 0; nth < runs; nth += 1) {
    const course = runs === 1 ? 1 : nth / (runs - 1);
    const at = until - DAY_MS * 0.02 - days * DAY_MS * (1 - course) + (chance() - 0.5) * DAY_MS * 0.03;
    writeRun({ ...writing, chance, at, until }, playAt(shelf, course, chance));
  }
  writeFileSync(path.join(root, 'settings.json'), '{"tutorialDone":true}\n', { mode: 0o600 });
  return { journals: writing.count() };
}

const scenarios = new URL('../../scenarios/', import.meta.url);

/** The cases of the built-in pack, the easiest first. */
function builtInCases(): readonly Scenario[] {
  const textOf = (name: string): string => readFileSync(new URL(name, scenarios), 'utf8');
  const shelf = readPrinciples(textOf('principles.json'));
  if (!shelf.ok) throw new Error('the principles of the pack do not read');
  const others = new Set(['pack.json', 'principles.json', 'schema.json']);
  const names = readdirSync(scenarios).filter((name) => name.endsWith('.json') && !others.has(name));
  const cases = names.map((name) => {
    const reading = readScenario(textOf(name), { name: path.basename(name, '.json'), ...shelf });
    if (!reading.ok) throw new Error(`${name} does not read`);
    return reading.scenario;
  });
  const levels = ['apm', 'pm', 'senior', 'executive'];
  const rank = ({ tutorial, level }: Scenario): number => (tutorial ? -1 : levels.indexOf(level));
  return cases.toSorted((a, b) => rank(a) - rank(b));
}

/** `course`: 0 at the beginning, 1 at the end. The harder cases come later. */
function playAt(shelf: readonly Repertoire[], course: number, chance: () => number): PlayedThrough {
  const open = Math.ceil(shelf.length * Math.min(1, 0.2 + course));
  const story = shelf[course === 0 ? 0 : Math.floor(chance() * open)] ?? shelf[0];
  if (story === undefined) throw new Error('there is nothing to play');
  const level = Math.round((LEVELS - 1) * Math.min(1, Math.max(0, course + (chance() - 0.5) * 0.5)));
  return story.at(level, chance);
}

/** Writes journals, of any time, without waiting for a disk. */
export interface Pen {
  /** Writes a journal that begins at a time, an event every so many milliseconds; gives its name. */
  readonly write: (page: Page) => string;
  readonly count: () => number;
}

interface Page {
  readonly start: Known;
  readonly at: number;
  readonly events: readonly PlayEvent[];
  readonly follows?: Follows;
}

/** From one decision to the next. */
const PAUSE_MS = 40_000;

/** A pen for a record below this folder. */
export function pen(root: string, chance: () => number): Pen {
  const entropy = (bytes: number) => Uint8Array.from({ length: bytes }, () => Math.floor(chance() * 256));
  const folders = new Set<string>();
  let count = 0;
  const write = ({ start, at, events, follows }: Page): string => {
    const id = idMaker(() => Math.trunc(at), entropy)(follows?.from);
    const head = headLine(start, { id, app: APP, at }, follows);
    let n = follows?.after ?? 0;
    const lines = events.map((event, nth) => {
      if (event.event !== 'argue') n += 1;
      return entryLine(event, event.event === 'argue' ? undefined : n, at + (nth + 1) * PAUSE_MS);
    });
    const name = fileOf(root, id);
    const folder = path.dirname(name);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    folders.add(folder);
    writeFileSync(name, head + lines.join(''), { mode: 0o600 });
    count += 1;
    return id;
  };
  return { write, count: () => count };
}

interface Desk extends Pick<Pen, 'write'> {
  readonly chance: () => number;
  readonly at: number;
  readonly until: number;
}

function writeRun({ write, chance, at, until }: Desk, { scenario, run, choices, end }: PlayedThrough): void {
  const kind = chance();
  const isStudy = kind < 0.06;
  const mode = kind > 0.92 ? 'exam' : 'practice';
  const start: Known = { run, mode, study: isStudy, title: scenario.title };
  const half = Math.ceil(choices.length / 2);
  const later = at + DAY_MS * (0.9 + 0.2 * chance());
  if (kind >= 0.06 && kind < 0.16 && half < choices.length) {
    const id = write({ start, at, events: choices.slice(0, half) });
    // Every other one goes on the day after.
    if (kind < 0.11 || later > until) return;
    const made = choices.slice(0, half).flatMap((each) => (each.event === 'choice' ? [each.option] : []));
    const follows = { of: id, from: id, after: half, began: at };
    write({
      start: { ...start, run: { ...run, choices: made } },
      at: later,
      events: [...choices.slice(half), end],
      follows,
    });
    return;
  }
  const { decisions: _, ...unreviewed } = end;
  const said: readonly PlayEvent[] =
    kind >= 0.2 && kind < 0.24 ? [{ event: 'argue', decision: 0, text: 'Guests would have waited.' }] : [];
  write({ start, at, events: [...choices, kind >= 0.24 && kind < 0.26 ? unreviewed : end, ...said] });
}

if (import.meta.main) {
  const [folder, runs = '200', days = '365', seed = '1'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('which folder?');
  const begun = performance.now();
  const how = { runs: Number(runs), days: Number(days), seed: Number(seed), until: Date.now() };
  const { journals } = practised(folder, how);
  console.log(`${journals} journals in ${folder}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
