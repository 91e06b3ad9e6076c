import type { Level } from '../../scenario/index.ts';
import { quoted } from '../words.ts';
import type { Playable } from './playable.ts';
import type { NextStep, PrincipleProgress } from './types.ts';

/** What a step is called, and why it is the next. Nothing of a story is told: neither what it tests nor how it ends. */
type Words = Pick<NextStep, 'headline' | 'why'>;
type Titled = Pick<Playable, 'title' | 'minutes'>;

/** How a level is called in a sentence. */
const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  apm: 'an associate PM',
  pm: 'a PM',
  senior: 'a senior PM',
  executive: 'an executive',
};

const about = ({ minutes }: Titled): string =>
  minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`;

/** Says the tutorial, begun or not. */
export function tutorialWords(card: Titled & Pick<Playable, 'unfinished'>): Words {
  if (card.unfinished)
    return {
      headline: 'Go on with your first day',
      why: 'It waits where you left it, and soon you know how all of this goes.',
    };
  return {
    headline: 'Begin with a short first day',
    why: `It takes ${about(card)} and shows how all of this goes, step by step.`,
  };
}

/** Says a run that was left. */
export function unfinishedWords({ title }: Titled): Words {
  return {
    headline: `Go on with ${quoted(title)}`,
    why: 'It waits where you left it, with all that you decided.',
  };
}

/** Why a new case. */
export interface Reason {
  /** Whether it is the first of all. */
  readonly isFirst: boolean;
  /** Whether it is the first of its level. */
  readonly isStepUp: boolean;
  /** What the learner finds hard and the case tests. */
  readonly weak: PrincipleProgress | undefined;
}

/** Which principle a case tests is not said: to find out is half of a decision. */
export function caseWords(
  card: Titled & Pick<Playable, 'level'>,
  { isFirst, isStepUp, weak }: Reason,
): Words {
  const headline = `Play ${quoted(card.title)}`;
  const long = about(card);
  if (isFirst)
    return { headline, why: `Your first case: you decide as ${LEVEL_WORDS[card.level]}, for ${long}.` };
  if (isStepUp)
    return {
      headline,
      why: `One level up: here you decide as ${LEVEL_WORDS[card.level]}. It takes ${long}.`,
    };
  if (weak !== undefined) {
    const { honoured, decisions } = weak;
    return {
      headline,
      why: `New to you, ${long}. It practises a principle that you have honoured in ${honoured} of ${decisions} decisions.`,
    };
  }
  return { headline, why: `New to you: you decide as ${LEVEL_WORDS[card.level]}, for ${long}.` };
}

/** Says a twin of a story that was played; the fact is not told. */
export function twinWords(card: Titled): Words {
  return {
    headline: `Play ${quoted(card.title)} with one fact changed`,
    why: `You know the story. Would you decide the same if one thing were different? It takes ${about(card)}.`,
  };
}

/** Says a case to be played once more, and how well it went at best. */
export function againWords({ title, best }: Pick<Playable, 'title' | 'best'>): Words {
  const headline = `Play ${quoted(title)} once more`;
  const shown = best === null ? undefined : Math.round(best);
  if (shown === undefined) return { headline, why: 'See what you would decide today, with other luck.' };
  return {
    headline,
    why: `Your best judgement there is ${shown} %. ${shown >= 100 ? 'Is it still, with other luck?' : 'What do you see today that you did not see then?'}`,
  };
}

/** Said where no case can be played. */
export const NOTHING_TO_PLAY: NextStep = {
  kind: 'nothing',
  case: '',
  variant: '',
  headline: 'There is nothing to play',
  why: 'No case could be read. Install Interlock again, or add a pack of cases.',
};
