import {
  type Arrival,
  available,
  MAX_SEED,
  replay,
  type Run,
  start,
  standing,
  type State,
  type Turn,
  type VariantChoice,
} from '../engine/index.ts';
import type { Option, Scenario } from '../scenario/index.ts';
import { type Answers, answersOf, type BlockName } from './answers.ts';

/** In practice there are deltas, a coach, hints and take-back; an exam is the story alone. */
export type Mode = 'practice' | 'exam';

/** What the player sees now. */
export type Phase =
  /** The brief, before the start. */
  | 'brief'
  /** An unfinished run taken up again: what was decided so far. */
  | 'recap'
  | 'deciding'
  /** What decided the choice just made, before anything is said of it. */
  | 'asked'
  /** The coach's word on the last choice, before chance is drawn: people judge a decision by its luck. */
  | 'coached'
  /** What happened. */
  | 'told'
  /** The ending, what was still to come, and where revenue slides to. */
  | 'afterwards'
  | 'scored';

/** How a play is presented; none of it changes what happens. */
export interface Manner {
  readonly mode: Mode;
  /** When the coach speaks in practice: after each choice or at the end. */
  readonly coach: 'each' | 'end';
  /** Whether practice asks what decided a choice, where the scene has evidence. */
  readonly asksEvidence: boolean;
  /** Whether meters and the chain are explained when they first move. */
  readonly explain: boolean;
}

/** Whether the coach speaks after each choice. */
export function coachesEach({ mode, coach }: Manner): boolean {
  return mode === 'practice' && coach === 'each';
}

/** What a player says against a run: the story's numbers are its author's. */
export interface Argument {
  /** The decision that it is about, from 0; undefined for the whole run. */
  readonly decision: number | undefined;
  /** A line or two. */
  readonly text: string;
}

/** One play of a scenario, from its brief to its score. */
export interface Session {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  readonly seed: number;
  readonly manner: Manner;
  readonly opening: Arrival;
  readonly turns: readonly Turn[];
  readonly phase: Phase;
  /** What the player said had decided each choice, where that was asked. */
  readonly answers: Answers;
  /** In the order in which they were made. */
  readonly arguments: readonly Argument[];
  /** True once a choice was taken back: the run is left out of bests and progress. */
  readonly study: boolean;
}

/** Begins a play. Throws where the seed is not an integer 0..4294967295 or the variant is not the scenario's. */
export function begin(
  scenario: Scenario,
  run: { variant: VariantChoice; seed: number },
  manner: Manner,
): Session {
  if (!Number.isInteger(run.seed) || run.seed < 0 || run.seed > MAX_SEED)
    throw new RangeError(`seed ${run.seed}`);
  const { variant, seed } = run;
  return {
    scenario,
    variant,
    seed,
    manner,
    opening: start(scenario, variant),
    turns: [],
    phase: 'brief',
    answers: new Map(),
    arguments: [],
    study: false,
  };
}

/** Takes up an unfinished run where it was left; undefined where its choices do not fit the scenario any more. */
export function resume(
  scenario: Scenario,
  run: Run,
  how: { manner: Manner; study: boolean; answers: ReadonlyMap<number, BlockName | undefined> },
): Session | undefined {
  const played = replay(scenario, run);
  if (!played.ok) return undefined;
  const begun = begin(scenario, { variant: played.variant, seed: run.seed }, how.manner);
  const answers = answersOf(scenario, played.turns, how.answers);
  const session = { ...begun, turns: played.turns, answers, study: how.study };
  return played.turns.length === 0 ? session : { ...session, phase: 'recap' };
}

/** A play of the record that is over, as it stood at its score; undefined where it does not fit the scenario any more. */
export function reopened(
  scenario: Scenario,
  run: Run,
  how: Parameters<typeof resume>[2] & Pick<Session, 'arguments'>,
): Session | undefined {
  const session = resume(scenario, run, how);
  if (session === undefined || !ended(session)) return undefined;
  return { ...session, arguments: how.arguments, phase: 'scored' };
}

/** A new play from a decision of one that is over, from 0: the same luck, and for study only. */
export function replayFrom(session: Session, decision: number): Session {
  const turns = session.turns.slice(0, decision);
  const manner: Manner = { ...session.manner, mode: 'practice' };
  return {
    ...session,
    manner,
    turns,
    answers: answersBefore(session.answers, decision),
    arguments: [],
    phase: 'deciding',
    study: true,
  };
}

/** A play of another variant of the same story from its brief, with the same luck. */
export function playedAs({ scenario, seed, manner }: Session, variant: VariantChoice): Session {
  return begin(scenario, { variant, seed }, { ...manner, mode: 'practice' });
}

/** The answers about the decisions before this one, from 0. */
export function answersBefore(answers: Answers, decision: number): Answers {
  return new Map([...answers].filter(([index]) => index < decision));
}

/** The state that the player is in: after the last turn, or before the first. */
export function stateOf({ turns, opening }: Session): State {
  return (turns.at(-1) ?? opening).state;
}

/** The turn just taken. Throws before the first. */
export function lastTurn(session: Session): Turn {
  const turn = session.turns.at(-1);
  if (turn === undefined) throw new Error(`no turn yet in phase ${session.phase}`);
  return turn;
}

/** The options that can be chosen now, in file order; none unless a decision is due. */
export function choices(session: Session): readonly Option[] {
  return session.phase === 'deciding' ? available(session.scenario, stateOf(session)) : [];
}

/** Whether the last decision can be taken back now. */
export function canTakeBack(session: Session): boolean {
  return (
    session.manner.mode === 'practice' &&
    session.turns.length > 0 &&
    session.phase !== 'scored' &&
    session.phase !== 'recap'
  );
}

/** Whether the story has come to an ending, told or not. */
export function ended(session: Session): boolean {
  return standing(session.scenario, stateOf(session)).kind === 'ending';
}
