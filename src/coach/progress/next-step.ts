import { BASE } from '../../engine/index.ts';
import { newCase } from './new-case.ts';
import { againWords, NOTHING_TO_PLAY, tutorialWords, twinWords, unfinishedWords } from './next-words.ts';
import { casesOf, isNew, type Playable, type Standing, stepTo } from './playable.ts';
import type { NextStep } from './types.ts';

/** Milliseconds. */
const DAY = 86_400_000;
/** A story that was played a moment ago is played from memory; after some days it takes thought again. */
const TWIN_AFTER = 3 * DAY;
const AGAIN_AFTER = DAY;
/** Nobody remembers a story that was left so long ago: it waits among all cases. */
const FORGOTTEN_AFTER = 30 * DAY;

/**
 * What to do next: the tutorial, the run that was left, a new case of the level that fits, the twin of a story played
 * some days ago, and at last the case that went worst. There is always a step, and the same standing has the same one.
 */
export function nextStep(standing: Standing): NextStep {
  return (
    tutorial(standing) ??
    leftRun(standing) ??
    newCase(standing) ??
    twin(standing, TWIN_AFTER) ??
    again(standing, AGAIN_AFTER) ??
    twin(standing, 0) ??
    again(standing, 0) ??
    NOTHING_TO_PLAY
  );
}

/** Whoever played one to its end has done it, whatever the settings have lost. */
function tutorial({ cards, tutorialDone }: Standing): NextStep | undefined {
  const tutorials = cards.filter((card) => card.tutorial);
  const isDue = !tutorialDone && tutorials.every(isNew);
  const [card] = isDue ? tutorials : [];
  return card && stepTo('tutorial', card, tutorialWords(card));
}

/** The run that was left last. One that was left long ago, or whose case was played to its end since, stands in no way. */
function leftRun({ cards, now }: Standing): NextStep | undefined {
  const waiting = cards.filter(
    ({ unfinished, leftAt = now, lastAt = 0 }) =>
      unfinished && (leftAt > now || (now - leftAt < FORGOTTEN_AFTER && leftAt >= lastAt)),
  );
  const [card] = waiting.toSorted((a, b) => (b.leftAt ?? now) - (a.leftAt ?? now));
  return card && stepTo('unfinished', card, unfinishedWords(card));
}

/** The first twin of a story that was played so long ago; of several stories the one played longest ago. */
function twin(standing: Standing, wait: number): NextStep | undefined {
  const rested = casesOf(standing).filter((card) => hasRested(standing, card, wait));
  const [due] = rested
    .toSorted(longestAgo)
    .flatMap((card) => twinsOf(card).map((variant) => ({ card, variant })));
  return due && { ...stepTo('twin', due.card, twinWords(due.card)), variant: due.variant };
}

/** Those that were not played yet; none before the base was. */
const twinsOf = ({ played, variants }: Playable): readonly string[] =>
  played.includes(BASE) ? variants.filter((variant) => !played.includes(variant)) : [];

/** The case that went worst at its best; of equals the one played longest ago. One without a judgement comes last. */
function again(standing: Standing, wait: number): NextStep | undefined {
  const rested = casesOf(standing).filter((card) => !isNew(card) && hasRested(standing, card, wait));
  const [card] = rested.toSorted((a, b) => bestOf(a) - bestOf(b) || longestAgo(a, b));
  return card && stepTo('again', card, againWords(card));
}

/** In whole percent, as it is shown. */
const bestOf = ({ best }: Playable): number => (best === null ? Number.MAX_VALUE : Math.round(best));

const longestAgo = (a: Playable, b: Playable): number => (a.lastAt ?? 0) - (b.lastAt ?? 0);

/** A time that is still to come was told by a wrong clock: nobody shall wait for it. */
function hasRested({ now }: Standing, { lastAt = 0 }: Playable, wait: number): boolean {
  return now - lastAt >= wait || lastAt > now;
}
