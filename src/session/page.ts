import { available, shownOrder, standing, visible } from '../engine/index.ts';
import { type Decision, type Meter, type Meters, turnName } from '../scenario/index.ts';
import { nameable } from './answers.ts';
import { namesApart } from './names-apart.ts';
import type { Part } from './part.ts';
import { afterwards, brief, coached, recap, scored, told } from './parts.ts';
import { canTakeBack, lastTurn, type Session, stateOf } from './session.ts';
import type { SessionEvent } from './update.ts';
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

/** Something that can be answered on a page, and what happens then. */
export interface Answer {
  readonly text: string;
  readonly event: SessionEvent;
}

/** A question of a page. */
export interface Question {
  /** “What do you do?” */
  readonly words: string;
  /** In the order in which they are shown; at least one. */
  readonly answers: readonly Answer[];
  /** Whether it can be left open, and its number alone gives an answer: nothing of the story hangs on it. */
  readonly isAside: boolean;
}

/** All that a face shows at one moment of a play. */
export interface Page {
  readonly title: string;
  /** Where in the story: “Quarter 3 · decision 3”. */
  readonly place: string;
  readonly gauges?: Gauges;
  readonly parts: readonly Part[];
  /** The decision that is due, its options in the order in which this run shows them; or a question about the last. */
  readonly question?: Question;
  readonly hint?: string;
  readonly canTakeBack: boolean;
  /** Whether the story is told to its end: what follows is its review. */
  readonly isLast: boolean;
  /** What going on without an answer does: “begin”, “see what happens”. Empty where a decision is due. */
  readonly onward: string;
}

/** The page that a play stands at; with what its last choice was worth, where that is known. */
export function page(session: Session, judged?: Judged): Page {
  return {
    title: session.scenario.title,
    canTakeBack: canTakeBack(session),
    isLast: session.phase === 'scored',
    ...content(session, judged),
  };
}

type Content = Pick<Page, 'place' | 'parts' | 'onward'> & Partial<Pick<Page, 'gauges' | 'question' | 'hint'>>;

function content(session: Session, judged: Judged | undefined): Content {
  switch (session.phase) {
    case 'brief':
      return { place: 'The brief', parts: brief(session), onward: 'begin' };
    case 'recap':
      return { place: 'Where you were', parts: recap(session), gauges: gauges(session), onward: 'go on' };
    case 'deciding':
      return deciding(session);
    case 'asked':
      return asked(session);
    case 'coached':
      return {
        place: `${turn(session, 0)} · the coach`,
        parts: coached(lastTurn(session), judged),
        onward: 'see what happens',
      };
    case 'told':
      return {
        place: inMode(`${turn(session, 0)} · what happened`, session),
        parts: told(session),
        onward: 'go on',
      };
    case 'afterwards':
      return { place: 'Afterwards', parts: afterwards(session), onward: 'see the score' };
    case 'scored':
      return { place: 'The score', parts: scored(session), onward: 'see the review' };
  }
}

/** Where an exam is, it says that it is one. */
const inMode = (place: string, { manner }: Session): string =>
  manner.mode === 'exam' ? `exam · ${place}` : place;

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
    place: inMode(`${turn(session, 1)} · decision ${turns.length + 1}`, session),
    gauges: gauges(session),
    parts: [{ kind: 'blocks', blocks: visible(decision.text, state) }],
    question: {
      words: 'What do you do?',
      answers: shownOrder(seed, decision, available(scenario, state)).map(({ id, text }) => ({
        text,
        event: { kind: 'choose', option: id },
      })),
      isAside: false,
    },
    onward: '',
    ...(decision.hint !== undefined && manner.mode === 'practice' && { hint: decision.hint }),
  };
}

function asked(session: Session): Content {
  const last = lastTurn(session);
  const shown = nameable(session.scenario, last);
  const names = namesApart(shown);
  const blocks = shown.map((block, index): Answer => ({
    text: capital(names[index] ?? ''),
    event: { kind: 'name', block },
  }));
  const other: Answer = { text: 'Something else', event: { kind: 'name', block: undefined } };
  return {
    place: `${turn(session, 0)} · before the coach speaks`,
    parts: [{ kind: 'choice', text: last.option.text }],
    question: { words: 'What decided it for you?', answers: [...blocks, other], isAside: true },
    onward: 'pass over',
  };
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function dueDecision(session: Session): Decision {
  const scene = standing(session.scenario, stateOf(session));
  if (scene.kind === 'ending') throw new Error(`${scene.id} is an ending, not a decision`);
  return scene;
}
