import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import type {
  DecisionFile,
  EndingFile,
  LaterFile,
  NextFile,
  OptionFile,
  OutcomeFile,
  PassageFile,
  PerMeter,
  SceneFile,
  SomeMeters,
  StoryFile,
} from './file.ts';

export const PRINCIPLE = 'a-principle';

/** All of a file that decides nothing. */
const WORDS = {
  format: 1,
  id: 'made-up',
  title: 'Made up',
  summary: 'A story for a test.',
  level: 'pm',
  product: 'b2c',
  minutes: 5,
  turn: 'week',
  tags: [],
  brief: ['Go.'],
  cast: {},
};

/** Nothing moves but what a test says: every meter at 50, weighed alike, no pull, no epilogue, no floors. */
const STILL = {
  start: meters(50, 50, 50, 50),
  weights: meters(25, 25, 25, 25),
  chain: { pull: 0, epilogue: 0 },
};

const PRINCIPLES = [{ id: PRINCIPLE, name: 'A principle', says: 'So it is.', source: 'A test' }];
const pack = readPrinciples(JSON.stringify(PRINCIPLES));
const principles = pack.ok ? pack.principles : [];

/** The whole text of a story's file, `made-up.json`. */
export function textOf(story: StoryFile): string {
  return JSON.stringify({ ...WORDS, ...story });
}

/** The story as the program reads it. Throws with every problem where it is refused. */
export function read(story: StoryFile): Scenario {
  const reading = readScenario(textOf(story), { name: WORDS.id, principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, undefined, 2));
  return reading.scenario;
}

/**
 * A scenario of these scenes, which opens with the first of them. An ending `end` is there unless it is given.
 * What `rest` leaves out is still: see `STILL`.
 */
export function scenario(scenes: Record<string, SceneFile>, rest: Partial<StoryFile> = {}): Scenario {
  const [opening = 'end'] = Object.keys(scenes);
  return read({ ...STILL, opening, scenes: { ...scenes, end: scenes['end'] ?? ending() }, ...rest });
}

/** A decision between these options; `wait`, which does nothing and ends the story, joins a single one. */
export function decision(...options: readonly OptionFile[]): DecisionFile {
  const all = options.length === 1 ? [...options, option('wait')] : options;
  return { text: ['What now?'], principle: PRINCIPLE, options: all };
}

/** An option that leads to `end` where its parts say nothing else. */
export function option(id: string, parts: Partial<OptionFile> = {}): OptionFile {
  return { id, text: `Choose ${id}.`, coach: ['So it is.'], next: 'end', ...parts };
}

export function outcome(chance: number, parts: Partial<OutcomeFile> = {}): OutcomeFile {
  return { chance, result: ['It turned out.'], ...parts };
}

export function later(turns: number, effects: SomeMeters<number>, parts: Partial<LaterFile> = {}): LaterFile {
  return { in: turns, effects, result: ['It came.'], ...parts };
}

export function passage(next: NextFile, parts: Partial<PassageFile> = {}): PassageFile {
  return { text: ['On the way.'], next, ...parts };
}

export function ending(worth = 100): EndingFile {
  return { text: ['It is over.'], ending: { title: 'Over', worth } };
}

/** In the order of the file: customer, strategy, product, revenue. */
export function meters(
  customer: number,
  strategy: number,
  product: number,
  revenue: number,
): PerMeter<number> {
  return { customer, strategy, product, revenue };
}
