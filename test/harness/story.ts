import { readFileSync } from 'node:fs';
import { BASE } from '../../src/engine/index.ts';
import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { type Asked, fakeDesk, type FakeDeskOptions } from './desk.ts';
import { judgeOf, NO_JUDGE } from './judge.ts';
import { begin, type Kept, type Manner, type Play, type Saved } from '../../src/session/index.ts';

const scenarios = new URL('../../scenarios/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, scenarios), 'utf8');

export const PRINCIPLES = principlesOfPack();

function principlesOfPack() {
  const reading = readPrinciples(textOf('principles.json'));
  if (!reading.ok) throw new Error('the principles of the pack do not read');
  return reading.principles;
}

/** A scenario of the built-in pack. */
export function builtIn(name: string): Scenario {
  const reading = readScenario(textOf(`${name}.json`), { name, principles: PRINCIPLES });
  if (!reading.ok) throw new Error(`${name} does not read: ${JSON.stringify(reading.problems[0])}`);
  return reading.scenario;
}

export const FIRST_DAY = builtIn('first-day');

const PRACTICE: Manner = { mode: 'practice', coach: 'each', asksEvidence: false, explain: true };

export interface StoryOptions {
  readonly scenario?: Scenario;
  readonly seed?: number;
  readonly manner?: Partial<Manner>;
  readonly notices?: readonly string[];
  /** Whether the story is solved before the play begins. Else it never is. */
  readonly isSolved?: boolean;
  /** How saving goes. */
  readonly save?: (entry: Kept) => Promise<Saved>;
  /** What the desk gives. */
  readonly desk?: FakeDeskOptions;
}

/** A play from its brief, what it has recorded, and what its desk was asked so far. */
export function story({
  scenario = FIRST_DAY,
  seed = 1,
  manner = {},
  notices = [],
  isSolved = false,
  save = async () => ({ ok: true }),
  desk: gives = {},
}: StoryOptions = {}): {
  readonly play: Play;
  readonly recorded: readonly Kept[];
  readonly asked: readonly Asked[];
} {
  const recorded: Kept[] = [];
  const session = begin(scenario, { variant: BASE, seed }, { ...PRACTICE, ...manner });
  const record = (entry: Kept): Promise<Saved> => {
    recorded.push(entry);
    return save(entry);
  };
  const { desk, asked } = fakeDesk(gives);
  const judge = isSolved ? judgeOf(session, PRINCIPLES) : NO_JUDGE;
  return { play: { session, record, judge, desk, notices }, recorded, asked };
}
