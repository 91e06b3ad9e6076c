import {
  available,
  BASE,
  draw,
  shownOrder,
  type State,
  take,
  type VariantChoice,
  visible,
} from '../engine/index.ts';
import { type OptionId, plain } from '../scenario/index.ts';
import { firstTurning, optionsOf, type Solution, type Solving, type Turning } from '../solver/index.ts';
import { decisionAt } from './answers.ts';
import { worthWords } from './fact-words.ts';
import type { Page } from './page.ts';
import type { Part } from './part.ts';
import { coached } from './parts.ts';
import { decisionOf } from './reviewed.ts';
import type { Session } from './session.ts';
import { changedFact, weakestLink } from './words.ts';

/** One fact changed: the decision at which it turns the best choice, to be decided once more. */
export interface FactChanged {
  /** The twin in which the fact is changed; `base` for a run of a twin. */
  readonly variant: VariantChoice;
  /** “Five more buyers ask for the same thing.” For a run of a twin: “This is not so: “Five more buyers ask …”.” */
  readonly fact: string;
  /** The decision as it stands there; its question's answers are choices of options, the player's own marked. */
  readonly question: Page;
  /** What the option is worth there and here, beside the best of both; it asks nothing. */
  readonly answer: (option: OptionId) => Page;
}

/** The variants in which a fact may turn a choice of this play, in the order in which they are tried. */
export function counterparts({
  scenario,
  variant,
}: Pick<Session, 'scenario' | 'variant'>): readonly VariantChoice[] {
  return variant === BASE ? scenario.variants.map(({ id }) => id) : [BASE];
}

/** The solution of a play, and that of the variant beside it. One of the two is the base. */
interface Pair {
  readonly here: Solution;
  readonly there: Solution;
}

/** What the fact between two variants changes; undefined where it turns no choice. In steps, as it is looked for. */
export function* factBetween(session: Session, { here, there }: Pair): Solving<FactChanged | undefined> {
  const [base, twin] = here.variant === BASE ? [here, there] : [there, here];
  const turning = yield* firstTurning(base, twin);
  return turning && factChanged(session, { here, there, turning });
}

/** Two variants and a decision in which the fact between them turns the best choice. */
interface Changing extends Pair {
  readonly turning: Turning;
}

/** The decision in which a fact turns the best choice, to be decided as it stands in the other variant. */
function factChanged(session: Session, changing: Changing): FactChanged {
  const { here, there } = changing;
  const fact = changedFact(session.scenario, here.variant, there.variant);
  return {
    variant: there.variant,
    fact,
    question: questionPage(session, changing, fact),
    answer: (option) => answerPage(session, changing, option),
  };
}

const stateIn = ({ variant }: Solution, { at }: Turning): State => (variant === BASE ? at.base : at.twin);

const note = (text: string): Part => ({ kind: 'note', text });

/** A page beside the story: nothing of it is recorded. */
const aside = ({ scenario }: Session, page: Omit<Page, 'title' | 'canTakeBack' | 'isLast'>): Page => ({
  title: scenario.title,
  canTakeBack: false,
  isLast: false,
  ...page,
});

function questionPage(session: Session, { there, turning }: Changing, fact: string): Page {
  const { scenario, seed } = session;
  const state = stateIn(there, turning);
  const { meters } = state;
  const scene = decisionAt(scenario, { before: state });
  const open = available(scenario, state);
  const own = chosenIn(session, turning)?.id;
  const isFirst = session.opening.state.scene === scene.id;
  return aside(session, {
    place: PLACE,
    gauges: { values: meters, weakest: weakestLink(meters) },
    parts: [
      { kind: 'blocks', blocks: [{ kind: 'paragraph', text: `**${plain(fact)}**` }] },
      ...(isFirst ? [] : [note(AFTER_BEST_PLAY)]),
      { kind: 'blocks', blocks: visible(scene.text, state) },
    ],
    question: {
      words: open.some(({ id }) => id === own) ? 'Would you decide the same?' : 'What would you decide?',
      answers: shownOrder(seed, scene, open).map(({ id, text }) => ({
        text: id === own ? `${text} (yours)` : text,
        event: { kind: 'choose', option: id },
      })),
      isAside: false,
    },
    onward: '',
  });
}

const PLACE = 'One fact changed';
const AFTER_BEST_PLAY = 'The meters stand as the best choices before this one leave them.';

function answerPage(session: Session, { here, there, turning }: Changing, id: OptionId): Page {
  const { scenario, seed } = session;
  const [before, now] = [stateIn(here, turning), stateIn(there, turning)];
  const option = available(scenario, now).find((each) => each.id === id);
  if (option === undefined) throw new Error(`${id} is not open at ${now.scene}`);
  const turn = take(scenario, now, option, draw(seed, now.scene, option));
  const worth = { before: optionsOf(here, before), now: optionsOf(there, now) };
  return aside(session, {
    place: `${PLACE} · the coach`,
    parts: [...coached(turn, decisionOf(turn, there)), ...worthWords(worth, id).map(note)],
    onward: 'play the whole story',
  });
}

/** What the player chose in this scene; undefined where the run did not lead there. */
function chosenIn({ turns }: Session, { scene }: Turning) {
  return turns.find(({ before }) => before.scene === scene)?.option;
}
