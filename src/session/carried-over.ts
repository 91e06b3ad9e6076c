import { quoted } from '../coach/index.ts';
import { available, BASE, draw, standing, take, type Turn, variantOf } from '../engine/index.ts';
import { type Block, type Decision, plain, type Scenario } from '../scenario/index.ts';
import { answerNames, answersOf, type BlockName, blockName, decisionAt, nameable } from './answers.ts';
import { begin, coachesEach, ended, type Phase, type Session, stateOf } from './session.ts';

/** A play in another form of its story. */
export interface CarriedOver {
  readonly session: Session;
  /** What of the play does not fit any more, in a sentence or two; empty where all of it does. */
  readonly notice: string;
}

/**
 * Takes a play over to its story as it is written now, with the same luck: the choices are made again by their ids, as
 * far as they can be, and the player stays where they were or stands at the decision that has to be made anew.
 */
export function carriedOver(played: Session, scenario: Scenario): CarriedOver {
  const variant = variantOf(scenario, played.variant);
  const begun = begin(scenario, { variant: variant ?? BASE, seed: played.seed }, played.manner);
  const { turns, gap } = madeAgain(begun, played);
  const session: Session = {
    ...begun,
    turns,
    answers: answersOf(scenario, turns, namesNow(played, { scenario, turns })),
    arguments: played.arguments.filter(({ decision = -1 }) => decision < turns.length),
    study: played.study,
  };
  const lost =
    variant === undefined ? [`There is no twin ${played.variant} any more: this is the base.`] : [];
  const phase = gap === undefined ? phaseOf(session, played.phase) : resting(session);
  return {
    session: { ...session, phase },
    notice: [...lost, ...(gap === undefined ? [] : [gapWords(gap)])].join(' '),
  };
}

/** The first choice that can't be made again, and where the story stands instead. */
interface Gap {
  readonly turn: Turn;
  /** Its number, from 1. */
  readonly decision: number;
  readonly why: 'gone' | 'closed' | 'elsewhere' | 'over';
}

function madeAgain(begun: Session, played: Session): { turns: readonly Turn[]; gap?: Gap } {
  const { scenario, seed } = begun;
  const turns: Turn[] = [];
  for (const turn of played.turns) {
    const state = stateOf({ ...begun, turns });
    const option = available(scenario, state).find(({ id }) => id === turn.option.id);
    const isElsewhere = state.scene !== turn.before.scene && scenario.scenes.has(turn.before.scene);
    if (option === undefined || isElsewhere) {
      const why = whyNot({ ...begun, turns }, turn, isElsewhere);
      return { turns, gap: { turn, decision: turns.length + 1, why } };
    }
    turns.push(take(scenario, state, option, draw(seed, state.scene, option)));
  }
  return { turns };
}

function whyNot(session: Session, { option }: Turn, isElsewhere: boolean): Gap['why'] {
  const scene = standing(session.scenario, stateOf(session));
  if (scene.kind === 'ending') return 'over';
  if (isElsewhere) return 'elsewhere';
  return scene.options.some(({ id }) => id === option.id) ? 'closed' : 'gone';
}

function gapWords({ turn: { option }, decision, why }: Gap): string {
  const choice = `Your choice in decision ${decision}, ${quoted(plain(option.text))},`;
  switch (why) {
    case 'gone':
      return `${choice} is not there any more. You decide anew.`;
    case 'closed':
      return `${choice} is not open any more. You decide anew.`;
    case 'elsewhere':
      return `${choice} is of a scene to which the story does not come here any more. You decide anew.`;
    case 'over':
      return `${choice} is not made any more: the story ends before it.`;
  }
}

/** What the player named, as it is called now: a block without an id has moved where another was put before it. */
function namesNow(
  played: Session,
  now: Pick<Session, 'scenario' | 'turns'>,
): ReadonlyMap<number, BlockName | undefined> {
  const names = answerNames(played.scenario, played.turns, played.answers);
  return new Map(
    [...names].map(([index, name]): readonly [number, BlockName | undefined] => {
      const [was, is] = [played.turns[index], now.turns[index]];
      if (typeof name !== 'number' || was === undefined || is === undefined) return [index, name];
      return [index, placeNow(name, decisionAt(played.scenario, was), decisionAt(now.scenario, is))];
    }),
  );
}

/** Where a block stands by now, which is the same where its words are; else it was rewritten in its place, or is gone. */
function placeNow(place: number, before: Decision, now: Decision): BlockName | undefined {
  const [were, are] = [before.text.map(wordsOf), now.text.map(wordsOf)];
  const block = now.text[are.indexOf(were[place] ?? '')];
  if (block !== undefined) return blockName(now, block);
  return were.includes(are[place] ?? '') ? NOWHERE : place;
}

const NOWHERE = -1;
const wordsOf = (block: Block): string => JSON.stringify({ ...block, id: undefined });

/** Where a play stands of which everything could be done again. */
function phaseOf(session: Session, phase: Phase): Phase {
  switch (phase) {
    case 'brief':
    case 'recap':
    case 'coached':
    case 'told':
      return phase;
    case 'asked':
      return isStillAsked(session) ? phase : coachesEach(session.manner) ? 'coached' : 'told';
    case 'deciding':
      return resting(session);
    case 'afterwards':
    case 'scored':
      return ended(session) ? phase : 'deciding';
  }
}

function isStillAsked({ scenario, turns }: Session): boolean {
  const last = turns.at(-1);
  return last !== undefined && nameable(scenario, last).length > 0;
}

/** At the decision that is due; where the story has ended, at what led there. */
function resting(session: Session): Phase {
  if (!ended(session)) return 'deciding';
  return session.turns.length > 0 ? 'told' : 'brief';
}
