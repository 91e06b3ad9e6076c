import {
  type Arrival,
  available,
  draw,
  epilogue,
  MAX_SEED,
  replay,
  type Run,
  score,
  start,
  standing,
  take,
  type Turn,
  type VariantChoice,
} from '../engine/index.ts';
import type { Meters, Option, OptionId, Scenario, SceneId } from '../scenario/index.ts';

/** In practice there are deltas, a coach, hints and take-back; an exam is the story alone. */
export type Mode = 'practice' | 'exam';

/** What the player sees now. */
export type Phase =
  /** The brief, before the start. */
  | 'brief'
  /** An unfinished run taken up again: what was decided so far. */
  | 'recap'
  | 'deciding'
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
  /** Whether meters and the chain are explained when they first move. */
  readonly explain: boolean;
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
  /** True once a choice was taken back: the run is left out of bests and progress. */
  readonly study: boolean;
}

/** What a player can do. What makes no sense in the present phase changes nothing. */
export type SessionEvent =
  | { readonly kind: 'continue' }
  | { readonly kind: 'choose'; readonly option: OptionId }
  | { readonly kind: 'take-back' };

/** What must be on the disk before its consequence is shown. */
export type Kept =
  | { readonly event: 'choice'; readonly scene: SceneId; readonly option: OptionId }
  | { readonly event: 'undo' }
  | { readonly event: 'end'; readonly ending: SceneId; readonly score: number; readonly meters: Meters };

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
    study: false,
  };
}

/** Takes up an unfinished run where it was left; undefined where its choices do not fit the scenario any more. */
export function resume(
  scenario: Scenario,
  run: Run,
  how: { manner: Manner; study: boolean },
): Session | undefined {
  const played = replay(scenario, run);
  if (!played.ok) return undefined;
  const begun = begin(scenario, { variant: played.variant, seed: run.seed }, how.manner);
  const session = { ...begun, turns: played.turns, study: how.study };
  return played.turns.length === 0 ? session : { ...session, phase: 'recap' };
}

/** The state that the player is in: after the last turn, or before the first. */
export function current(session: Session): Arrival {
  return session.turns.at(-1) ?? session.opening;
}

/** The turn just taken. Throws before the first. */
export function lastTurn(session: Session): Turn {
  const turn = session.turns.at(-1);
  if (turn === undefined) throw new Error(`no turn yet in phase ${session.phase}`);
  return turn;
}

/** The options that can be chosen now, in file order; none unless a decision is due. */
export function choices(session: Session): readonly Option[] {
  return session.phase === 'deciding' ? available(session.scenario, current(session).state) : [];
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
  return standing(session.scenario, current(session).state).kind === 'ending';
}

/** The play after the event. Pure; equal to the same play with the same event, whoever asks. */
export function update(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'continue':
      return { ...session, phase: next(session) };
    case 'choose':
      return chosen(session, event.option);
    case 'take-back':
      return canTakeBack(session)
        ? { ...session, turns: session.turns.slice(0, -1), phase: 'deciding', study: true }
        : session;
  }
}

/** What an event adds to the record; undefined where it adds nothing. */
export function kept(session: Session, event: SessionEvent): Kept | undefined {
  const after = update(session, event);
  if (after.turns.length > session.turns.length && event.kind === 'choose') {
    return { event: 'choice', scene: current(session).state.scene, option: event.option };
  }
  if (after.turns.length < session.turns.length) return { event: 'undo' };
  if (after.phase === 'scored' && session.phase !== 'scored') {
    const { state } = current(session);
    const meters = epilogue(session.scenario, state).final;
    return { event: 'end', ending: state.scene, score: score(session.scenario, state), meters };
  }
  return undefined;
}

function next(session: Session): Phase {
  switch (session.phase) {
    case 'brief':
    case 'recap':
    case 'told':
      return ended(session) ? 'afterwards' : 'deciding';
    case 'coached':
      return 'told';
    case 'afterwards':
      return 'scored';
    case 'deciding':
    case 'scored':
      return session.phase;
  }
}

function chosen(session: Session, id: OptionId): Session {
  const { state } = current(session);
  const option = choices(session).find((candidate) => candidate.id === id);
  if (option === undefined) return session;
  const turn = take(session.scenario, state, option, draw(session.seed, state.scene, option));
  const { mode, coach } = session.manner;
  const phase = mode === 'practice' && coach === 'each' ? 'coached' : 'told';
  return { ...session, turns: [...session.turns, turn], phase };
}
