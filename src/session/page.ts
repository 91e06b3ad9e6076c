import { available, shownOrder, standing } from '../engine/index.ts';
import type { Block, Meter, Meters, Option } from '../scenario/index.ts';
import { afterwards, brief, coached, decisionText, recap, scored, told } from './parts.ts';
import { canTakeBack, current, lastTurn, type Session } from './session.ts';
import { turnName, weakestLink } from './words.ts';

/** A piece of a page, in the order in which it is read. Faces draw parts; they add nothing to the story. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  /** A sentence of the program's own, not of the story. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'choice'; readonly text: string }
  | { readonly kind: 'coach'; readonly blocks: readonly Block[] }
  /** Effects first, then the pull of the chain apart. */
  | { readonly kind: 'moves'; readonly before: Meters; readonly moved: Meters; readonly pulled: Meters }
  /** Revenue after each further pull of the chain. */
  | { readonly kind: 'slide'; readonly from: Meters; readonly steps: readonly Meters[] }
  | {
      readonly kind: 'score';
      readonly score: number;
      readonly final: Meters;
      readonly weights: Meters;
      readonly worth: number;
    };

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
  /** What going on does: “begin”, “see what happens”. Empty where a decision is due. */
  readonly onward: string;
}

/** The page that a play stands at. */
export function page(session: Session): Page {
  return {
    title: session.scenario.title,
    options: [],
    canTakeBack: canTakeBack(session),
    ...content(session),
  };
}

type Content = Pick<Page, 'place' | 'parts' | 'onward'> & Partial<Pick<Page, 'gauges' | 'options' | 'hint'>>;

function content(session: Session): Content {
  switch (session.phase) {
    case 'brief':
      return { place: 'The brief', parts: brief(session), onward: 'begin' };
    case 'recap':
      return { place: 'Where you were', parts: recap(session), gauges: gauges(session), onward: 'go on' };
    case 'deciding':
      return deciding(session);
    case 'coached':
      return {
        place: place(session, 'the coach'),
        parts: coached(lastTurn(session)),
        onward: 'see what happens',
      };
    case 'told':
      return { place: place(session, 'what happened'), parts: told(session), onward: 'go on' };
    case 'afterwards':
      return { place: 'Afterwards', parts: afterwards(session), onward: 'see the score' };
    case 'scored':
      return { place: 'The score', parts: scored(session), onward: 'finish' };
  }
}

function place(session: Session, what: string): string {
  return `${turnName(session.scenario, session.turns.length)} · ${what}`;
}

function gauges(session: Session): Gauges {
  const { meters } = current(session).state;
  const shown = { values: meters, weakest: weakestLink(meters) };
  const last = session.turns.at(-1);
  return session.manner.mode === 'exam' || last === undefined
    ? shown
    : { ...shown, since: last.before.meters };
}

function deciding(session: Session): Content {
  const { state } = current(session);
  const decision = standing(session.scenario, state);
  if (decision.kind === 'ending') throw new Error(`${decision.id} is an ending, not a decision`);
  const turn = session.turns.length + 1;
  const shown = {
    place: `${turnName(session.scenario, turn)} · decision ${turn}`,
    gauges: gauges(session),
    parts: decisionText(decision, state),
    options: shownOrder(session.seed, decision, available(session.scenario, state)),
    onward: '',
  };
  return decision.hint === undefined || session.manner.mode === 'exam'
    ? shown
    : { ...shown, hint: decision.hint };
}
