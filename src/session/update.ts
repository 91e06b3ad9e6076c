import { draw, epilogue, score, take } from '../engine/index.ts';
import type { Review } from '../review/index.ts';
import type { Meters, OptionId, SceneId } from '../scenario/index.ts';
import { canTakeBack, choices, coachesEach, ended, type Phase, type Session, stateOf } from './session.ts';

/** What a player can do. What makes no sense in the present phase changes nothing. */
export type SessionEvent =
  | { readonly kind: 'continue' }
  | { readonly kind: 'choose'; readonly option: OptionId }
  | { readonly kind: 'take-back' };

/** What must be on the disk before its consequence is shown. */
export type Kept =
  | { readonly event: 'choice'; readonly scene: SceneId; readonly option: OptionId }
  | { readonly event: 'undo' }
  | KeptEnd;

/** The end of a run; with what its review says, where that is known. */
export interface KeptEnd extends Partial<Pick<Review, 'lost' | 'luck' | 'accuracy'>> {
  readonly event: 'end';
  readonly ending: SceneId;
  readonly score: number;
  readonly meters: Meters;
}

/** The play after the event. Pure. The same session where the event makes no sense in its phase. */
export function update(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'continue': {
      const phase = next(session);
      return phase === session.phase ? session : { ...session, phase };
    }
    case 'choose':
      return chosen(session, event.option);
    case 'take-back':
      return canTakeBack(session)
        ? { ...session, turns: session.turns.slice(0, -1), phase: 'deciding', study: true }
        : session;
  }
}

/** What an event adds to the record, the end with what is known of its review; undefined where it adds nothing. */
export function kept(session: Session, event: SessionEvent, review?: Review): Kept | undefined {
  const after = update(session, event);
  if (after === session) return undefined;
  const { scene } = stateOf(session);
  switch (event.kind) {
    case 'choose':
      return { event: 'choice', scene, option: event.option };
    case 'take-back':
      return { event: 'undo' };
    case 'continue':
      return after.phase === 'scored' ? end(session, review) : undefined;
  }
}

/** How a story that has come to its end is told in the record. */
function end(session: Session, review: Review | undefined): KeptEnd {
  const { scenario } = session;
  const state = stateOf(session);
  const meters = epilogue(scenario, state).final;
  const entry: KeptEnd = { event: 'end', ending: state.scene, score: score(scenario, state), meters };
  return review === undefined ? entry : withReview(entry, review);
}

/** The end of a run with what its review says. */
export function withReview(entry: KeptEnd, { lost, luck, accuracy }: Review): KeptEnd {
  return { ...entry, lost, luck, accuracy };
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
  const state = stateOf(session);
  const option = choices(session).find((candidate) => candidate.id === id);
  if (option === undefined) return session;
  const turn = take(session.scenario, state, option, draw(session.seed, state.scene, option));
  const phase = coachesEach(session.manner) ? 'coached' : 'told';
  return { ...session, turns: [...session.turns, turn], phase };
}
