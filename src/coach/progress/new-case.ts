import { BASE } from '../../engine/index.ts';
import { type Level, LEVELS } from '../../scenario/index.ts';
import { caseWords } from './next-words.ts';
import { casesOf, isNew, type Playable, type Standing, stepTo } from './playable.ts';
import type { NextStep, PrincipleProgress } from './types.ts';

/** Percent: a level is mastered where its first plays reach so much on average. Blind picks reach 46. */
const WELL = 65;
/** So many first plays tell how a level goes, or all that it has. */
const PLAYS = 2;

/**
 * A case that was never played, of the lowest level above those that are mastered; where it has none left, of the next.
 * Of several the one that tests the weakest principle that is rated, else the shortest.
 */
export function newCase(standing: Standing): NextStep | undefined {
  const cases = casesOf(standing);
  const level = levelFor(standing, cases);
  const open = cases.filter((card) => card.level === level && isNew(card));
  const shortest = open.toSorted((a, b) => a.minutes - b.minutes);
  const practising = hardestFor(standing.principles, shortest);
  const card = practising?.card ?? shortest[0];
  if (card === undefined) return undefined;
  const played = cases.filter((each) => !isNew(each));
  const reason = {
    isFirst: played.length === 0,
    isStepUp: played.every((each) => LEVELS.indexOf(each.level) < LEVELS.indexOf(card.level)),
    weak: practising?.principle,
  };
  return stepTo('case', card, caseWords(card, reason));
}

/** The weakest principle that one of the cases tests, and the one that tests it most. */
function hardestFor(principles: readonly PrincipleProgress[], cards: readonly Playable[]) {
  const rated = principles.filter(({ rating }) => rating === 'weak' || rating === 'mixed');
  const tested = rated.flatMap((principle) => {
    const placeIn = (card: Playable): number => card.principles.indexOf(principle.principle);
    const testing = cards.filter((card) => placeIn(card) >= 0);
    return testing.toSorted((a, b) => placeIn(a) - placeIn(b)).map((card) => ({ card, principle }));
  });
  return tested[0];
}

/** The lowest level above all that are mastered where something is new; else the highest where something is. */
function levelFor(standing: Standing, cases: readonly Playable[]): Level | undefined {
  const inLevel = (level: Level) => cases.filter((card) => card.level === level);
  const open = LEVELS.filter((level) => inLevel(level).some(isNew));
  const mastered = LEVELS.findLastIndex((level) => isMastered(standing, inLevel(level)));
  return open.find((level) => LEVELS.indexOf(level) > mastered) ?? open.at(-1);
}

function isMastered({ fresh = [] }: Standing, cases: readonly Playable[]): boolean {
  const firsts = cases.flatMap((card) => {
    const play = fresh.find((each) => each.case === card.id && each.variant === BASE);
    const first = play?.judgement ?? card.best;
    return first === null || isNew(card) ? [] : [first];
  });
  const isEnough = firsts.length > 0 && firsts.length >= Math.min(PLAYS, cases.length);
  return isEnough && firsts.reduce((sum, each) => sum + each, 0) / firsts.length >= WELL;
}
