import { draw, epilogue, score, take } from '../engine/index.ts';
import type { JudgedDecision } from '../coach/index.ts';
import type { Review } from '../review/index.ts';
import type { Block, Meters, OptionId, SceneId } from '../scenario/index.ts';
import { blockName, type BlockName, decisionAt, nameable } from './answers.ts';
import { withArgument } from './argued.ts';
import {
  answersBefore,
  type Argument,
  canTakeBack,
  choices,
  coachesEach,
  ended,
  lastTurn,
  type Phase,
  type Session,
  stateOf,
} from './session.ts';

/** What a player can do. What makes no sense in the present phase changes nothing. */
export type SessionEvent =
  | { readonly kind: 'continue' }
  | { readonly kind: 'choose'; readonly option: OptionId }
  /** What decided the choice just made; undefined for something that stands in no block of the scene. */
  | { readonly kind: 'name'; readonly block: Block | undefined }
  | { readonly kind: 'take-back' }
  | ({ readonly kind: 'argue' } & Argument);

/** What must be on the disk before its consequence is shown. */
export type Kept =
  | { readonly event: 'choice'; readonly scene: SceneId; readonly option: OptionId }
  /** What decided the choice before it; without a block it was something else. */
  | { readonly event: 'evidence'; readonly block?: BlockName }
  | { readonly event: 'undo' }
  | { readonly event: 'argue'; readonly decision?: number; readonly text: string }
  | KeptEnd;

/** The end of a run; with what its review says, where that is known. */
export interface KeptEnd extends Partial<Pick<Review, 'lost' | 'luck' | 'accuracy'>> {
  readonly event: 'end';
  readonly ending: SceneId;
  readonly score: number;
  readonly meters: Meters;
  readonly decisions?: readonly JudgedDecision[];
}

/** The review of a run that is over, with its decisions as the record keeps them. */
export interface Figures extends Review {
  readonly judged?: readonly JudgedDecision[];
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
    case 'name':
      return named(session, event.block);
    case 'take-back':
      return takenBack(session);
    case 'argue': {
      const all = withArgument(session, event);
      return all === session.arguments ? session : { ...session, arguments: all };
    }
  }
}

/** What an event adds to the record, the end with what is known of its review; undefined where it adds nothing. */
export function kept(session: Session, event: SessionEvent, figures?: Figures): Kept | undefined {
  const after = update(session, event);
  if (after === session) return undefined;
  const { scene } = stateOf(session);
  switch (event.kind) {
    case 'choose':
      return { event: 'choice', scene, option: event.option };
    case 'name': {
      if (event.block === undefined) return { event: 'evidence' };
      const decision = decisionAt(session.scenario, lastTurn(session));
      return { event: 'evidence', block: blockName(decision, event.block) };
    }
    case 'take-back':
      return { event: 'undo' };
    case 'argue': {
      const said = after.arguments.at(-1);
      return said && { event: 'argue', ...whole(said) };
    }
    case 'continue':
      return after.phase === 'scored' ? end(session, figures) : undefined;
  }
}

const whole = ({ decision, text }: Argument): { readonly decision?: number; readonly text: string } =>
  decision === undefined ? { text } : { decision, text };

/** How a story that has come to its end is told in the record. */
function end(session: Session, figures: Figures | undefined): KeptEnd {
  const { scenario } = session;
  const state = stateOf(session);
  const meters = epilogue(scenario, state).final;
  const entry: KeptEnd = { event: 'end', ending: state.scene, score: score(scenario, state), meters };
  return figures === undefined ? entry : withReview(entry, figures);
}

/** The end of a run with what its review says. */
export function withReview(entry: KeptEnd, { lost, luck, accuracy, judged }: Figures): KeptEnd {
  return { ...entry, lost, luck, accuracy, ...(judged && { decisions: judged }) };
}

function next(session: Session): Phase {
  switch (session.phase) {
    case 'brief':
    case 'recap':
    case 'told':
      return ended(session) ? 'afterwards' : 'deciding';
    case 'asked':
      return answered(session);
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
  const { mode, asksEvidence } = session.manner;
  const isAsked = mode === 'practice' && asksEvidence && nameable(session.scenario, turn).length > 0;
  return { ...session, turns: [...session.turns, turn], phase: isAsked ? 'asked' : answered(session) };
}

/** What comes when nothing is asked of a choice any more. */
const answered = ({ manner }: Session): Phase => (coachesEach(manner) ? 'coached' : 'told');

function named(session: Session, block: Block | undefined): Session {
  const { scenario, phase, turns, answers } = session;
  if (phase !== 'asked') return session;
  if (block !== undefined && !nameable(scenario, lastTurn(session)).includes(block)) return session;
  const all = new Map([...answers, [turns.length - 1, block]]);
  return { ...session, answers: all, phase: answered(session) };
}

function takenBack(session: Session): Session {
  if (!canTakeBack(session)) return session;
  const turns = session.turns.slice(0, -1);
  const answers = answersBefore(session.answers, turns.length);
  return { ...session, turns, answers, phase: 'deciding', study: true };
}
