import type { Ending } from '../../scenario/index.ts';
import type { EndingFigures } from '../endings.ts';
import { percentWords } from '../figure-words.ts';
import type { Remark } from '../finding.ts';
import { keeps, LIMITS, RARE } from '../limits.ts';
import { rareEndings } from '../rare.ts';
import { listed, named } from '../say.ts';
import { lineOfEach, seenIn, type Sight } from '../seen.ts';
import type { Survey, Telling } from '../survey.ts';
import { pathOf } from '../texts.ts';

/** Endings that hardly anybody sees, where there is more than one. */
export function rareEnding(survey: Survey): readonly Remark[] {
  return seenIn(survey, rare).map(({ thing, where, first, sights }) => ({
    rule: 'rare-ending',
    path: pathOf(thing),
    message: `${sights.every(isNever) ? 'No play ever' : 'Play by chance hardly ever'} ends in ${named(thing.id)}${where}. One ending may be that rare (under ${100 * RARE} %), but ${listed(first.all.map(({ scene }) => named(scene.id)))} are: let more ways lead there, or leave it out.`,
    proof: lineOfEach(survey, sights, (sight) =>
      isNever(sight)
        ? 'No play ends there.'
        : `${shareWords(sight.found.random)} of all plays by chance end there.`,
    ),
  }));
}

/** Play by chance goes every way that there is. */
const isNever = ({ found }: Sight<Rare>): boolean => found.random === 0;

/** The least share that is told as a number, 0..1. */
const LEAST = 0.001;

const shareWords = (share: number): string =>
  share < LEAST ? `Less than ${percentWords(LEAST)}` : percentWords(share, RARE);

interface Rare {
  /** How likely play by chance ends there, 0..1. */
  readonly random: number;
  /** All that are rare in the same telling. */
  readonly all: readonly EndingFigures[];
}

function rare({ endings }: Telling): readonly (readonly [Ending, Rare])[] {
  const all = rareEndings(endings);
  if (keeps(all.length, LIMITS.rareEndings)) return [];
  return all.map(({ scene, random }) => [scene, { random, all }] as const);
}
