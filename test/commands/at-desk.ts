import type { Context } from '../../src/commands/index.ts';
import { find, type Found } from '../../src/commands/library/library.ts';
import { leftOver } from '../../src/commands/play/left-over.ts';
import { openLearnerRecord } from '../../src/commands/record.ts';
import { type NewRun, playNew, playOn, type Sitting } from '../../src/commands/play/sitting.ts';
import {
  advance,
  type Face,
  type Left,
  type Play,
  type Session,
  type SessionEvent,
} from '../../src/session/index.ts';
import { FERRY } from '../session/ferry.ts';
import { ferryPack, folder } from './desk.ts';

/** A pack whose ferry is better not sailed in a storm: its twin turns the first choice. */
export function stormyPack(): string {
  const { scenes } = FERRY;
  const harm = { when: { flags: ['storm'] }, effects: { customer: -40, product: -40 } };
  const crossing = scenes['the-crossing'];
  const options = crossing.options.map((option) =>
    option.id === 'sail' ? { ...option, depends: [harm] } : option,
  );
  return ferryPack({ scenes: { ...scenes, 'the-crossing': { ...crossing, options } } });
}

let time = Date.UTC(2026, 4, 3, 12);

/** A clock that is a second later whenever it is looked at, so that what comes after is later. */
export const later = (): number => (time += 1000);

export interface Place {
  readonly home?: string;
  readonly cwd?: string;
  readonly scenarios?: string;
}

/** The world of a program that is used from within this process. */
export function contextIn({ home = folder(), cwd = home, scenarios = stormyPack() }: Place = {}): Context {
  const { stdin, stdout, stderr } = process;
  return {
    env: { INTERLOCK_HOME: home },
    platform: 'linux',
    stdin,
    stdout,
    stderr,
    version: '1.2.3',
    scenarios,
    cwd,
    now: later,
    entropy: (bytes) => new Uint8Array(bytes).fill(1),
    faces: new Set(),
  };
}

export function foundIn(context: Context, id: string): Found {
  const found = find(context, id);
  if (!found.ok) throw new Error(found.message);
  return found;
}

/** What a player does at the review, and what is to be played next. */
export type AtReview = (play: Play, session: Session) => Promise<Session | undefined>;

interface Visit {
  /** One a decision; where they run out the player quits. */
  readonly choices: readonly string[];
  /** Without one the player leaves at once. */
  readonly atReview?: AtReview;
}

const elsewhere = async (): Promise<never> => {
  throw new Error('nobody is at home');
};
const NOBODY_HOME = {
  home: elsewhere,
  browse: elsewhere,
  progress: elsewhere,
  settings: elsewhere,
  help: elsewhere,
  review: elsewhere,
  read: elsewhere,
};

/** A face whose player is known beforehand: one visit for each play, and then no more. */
export function faceFor(visits: readonly Visit[]): { readonly face: Face; readonly plays: readonly Play[] } {
  const plays: Play[] = [];
  const face: Face = {
    ...NOBODY_HOME,
    play: async (play) => {
      const visit = visits[plays.length] ?? { choices: [] };
      plays.push(play);
      return visited(play, visit);
    },
    close: async () => {},
  };
  return { face, plays };
}

async function visited(play: Play, { choices, atReview }: Visit): Promise<Left> {
  const left = [...choices];
  let { session } = play;
  while (session.phase !== 'scored') {
    const event = eventIn(session, left);
    if (event === undefined) return { how: 'quit', session };
    ({ session } = await advance(session, event, play));
  }
  await play.judge.review(session);
  const again = await atReview?.(play, session);
  return { how: 'finished', session, ...(again && { again }) };
}

function eventIn({ phase, scenario, turns, opening }: Session, left: string[]): SessionEvent | undefined {
  if (phase !== 'deciding') return { kind: 'continue' };
  const { scene: at } = (turns.at(-1) ?? opening).state;
  const scene = scenario.scenes.get(at);
  const choice = left.shift();
  const option = scene?.kind === 'decision' ? scene.options.find(({ id }) => id === choice) : undefined;
  return option && { kind: 'choose', option: option.id };
}

const NEW: NewRun = { variant: 'base', seed: 7, mode: 'practice' };

export interface Played {
  readonly context: Context;
  readonly sitting: Sitting;
  readonly plays: readonly Play[];
  readonly left: Awaited<ReturnType<typeof playNew>>;
}

/** Plays a scenario in these visits; the first run is new, the others are what the reviews ask for. */
export async function playThrough(
  context: Context,
  visits: readonly Visit[],
  { id = 'the-ferry', ...run }: Partial<NewRun> & { readonly id?: string } = {},
): Promise<Played> {
  const { face, plays } = faceFor(visits);
  const sitting: Sitting = { context, record: openLearnerRecord(context, {}), face };
  const left = await playNew(sitting, foundIn(context, id), { ...NEW, ...run, notices: [] });
  return { context, sitting, plays, left };
}

/** Takes up the run of the ferry that was left, in these visits. */
export async function takeUp(context: Context, visits: readonly Visit[]): Promise<Played> {
  const { face, plays } = faceFor(visits);
  const sitting: Sitting = { context, record: openLearnerRecord(context, {}), face };
  const { left: found } = await leftOver(sitting, [foundIn(context, 'the-ferry')]);
  if (found === undefined) throw new Error('no run was left');
  return { context, sitting, plays, left: await playOn(sitting, found, []) };
}

/** What somebody at the review of a run of these choices is given. */
export async function reviewedBy<T>(
  context: Context,
  choices: readonly string[],
  ask: (play: Play, session: Session) => Promise<T>,
  run: Partial<NewRun> & { readonly id?: string } = {},
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const atReview: AtReview = async (play, session) => {
    resolve(await ask(play, session));
    return undefined;
  };
  await playThrough(context, [{ choices, atReview }], run);
  reject(new Error('there was no review'));
  return promise;
}
