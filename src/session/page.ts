import { available, shownOrder, standing, visible } from '../engine/index.ts';
import { type Decision, type Meter, type Meters, type Option, turnName } from '../scenario/index.ts';
import type { Part } from './part.ts';
import { afterwards, brief, coached, recap, scored, told } from './parts.ts';
import { canTakeBack, lastTurn, type Session, stateOf } from './session.ts';
import type { Judged } from './verdict.ts';
import { weakestLink } from './words.ts';

/** The meters as a header shows them. */
export interface Gauges {
  readonly values: Meters;
  /** The values one turn earlier; absent where changes are not to be seen. */
  readonly since?: Meters;
  /** The link that revenue trails. */
  readonly weakest: Meter;
}

/** All that a face shows at one moment of a play. */
export interface Page {
  readonly title: string;
  /** Where in the story: “Quarter 3 · decision 3”. */
  readonly place: string;
  readonly gauges?: Gauges;
  readonly parts: readonly Part[];
  /** The options of the decision, in the order in which this run shows them; empty where none is due. */
  readonly options: readonly Option[];
  readonly hint?: string;
  readonly canTakeBack: boolean;
  /** Whether the story is told to its end: what follows is its review. */
  readonly isLast: boolean;
  /** What going on does: “begin”, “see what happens”. Empty where a decision is due. */
  readonly onward: string;
}

/** The page that a play stands at; with what its last choice was worth, where that is known. */
export function page(session: Session, judged?: Judged): Page {
  return {
    title: session.scenario.title,
    options: [],
    canTakeBack: canTakeBack(session),
    isLast: session.phase === 'scored',
    ...content(session, judged),
  };
}

type Content = Pick<Page, 'place' | 'parts' | 'onward'> & Partial<Pick<Page, 'gauges' | 'options' | 'hint'>>;

function content(session: Session, judged: Judged | undefined): Content {
  switch (session.phase) {
    case 'brief':
      return { place: 'The brief', parts: brief(session), onward: 'begin' };
    case 'recap':
      return { place: 'Where you were', parts: recap(session), gauges: gauges(session), onward: 'go on' };
    case 'deciding':
      return deciding(session);
    case 'coached':
      return {
        place: `${turn(session, 0)} · the coach`,
        parts: coached(lastTurn(session), judged),
        onward: 'see what happens',
      };
    case 'told':
      return { place: `${turn(session, 0)} · what happened`, parts: told(session), onward: 'go on' };
    case 'afterwards':
      return { place: 'Afterwards', parts: afterwards(session), onward: 'see the score' };
    case 'scored':
      return { place: 'The score', parts: scored(session), onward: 'see the review' };
  }
}

/** The turn just taken, or the one `ahead` of it, in the scenario's own word. */
function turn({ scenario, turns }: Session, ahead: 0 | 1): string {
  return turnName(scenario, turns.length + ahead);
}

function gauges(session: Session): Gauges {
  const { meters } = stateOf(session);
  const shown = { values: meters, weakest: weakestLink(meters) };
  const last = session.turns.at(-1);
  return session.manner.mode === 'exam' || last === undefined
    ? shown
    : { ...shown, since: last.before.meters };
}

function deciding(session: Session): Content {
  const { scenario, seed, turns, manner } = session;
  const state = stateOf(session);
  const decision = dueDecision(session);
  return {
    place: `${turn(session, 1)} · decision ${turns.length + 1}`,
    gauges: gauges(session),
    parts: [{ kind: 'blocks', blocks: visible(decision.text, state) }],
    options: shownOrder(seed, decision, available(scenario, state)),
    onward: '',
    ...(decision.hint !== undefined && manner.mode === 'practice' && { hint: decision.hint }),
  };
}

function dueDecision(session: Session): Decision {
  const scene = standing(session.scenario, stateOf(session));
  if (scene.kind === 'ending') throw new Error(`${scene.id} is an ending, not a decision`);
  return scene;
}
