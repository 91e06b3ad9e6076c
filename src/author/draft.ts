import type { Level, Product } from '../scenario/index.ts';
import { endings } from './draft-endings.ts';
import { firstScene } from './draft-first.ts';
import { secondScene } from './draft-second.ts';
import { thirdScene } from './draft-third.ts';
import { idOf } from './twine/ids.ts';

/** What an author says of a case before it is written. */
export interface DraftWords {
  /** The file's name without `.json`. */
  readonly id: string;
  readonly title: string;
  /** The company and what it makes, as said after “at”: “Lanternworks, a booking tool for evening classes”. */
  readonly company: string;
  readonly level: Level;
  readonly product: Product;
  /** What one turn is called. */
  readonly turn: string;
  /** Who brings the tempting offers. */
  readonly person: { readonly name: string; readonly role: string };
  /** The ids of what the three decisions test. */
  readonly principles: readonly [string, string, string];
}

/** What the scenes of a draft need to know. */
export interface DraftParts {
  readonly turn: string;
  /** The two who speak, by their ids in the cast. */
  readonly person: string;
  readonly engineer: string;
}

/** The principles of the built-in pack that a draft tests. */
export const DRAFT_PRINCIPLES = ['weakest-link', 'quality-is-strategy', 'deliver-before-derive'] as const;

/**
 * A small case of three decisions, as the content of its file: sound, whole and worth playing as it is. What its
 * author is to replace is said in square brackets within the texts. The numbers, and which option has the longest
 * text, are balanced against each other: no simple rule wins, and the twin turns two of the choices.
 */
export function draftCase({ id, title, company, level, product, turn, person, principles }: DraftWords) {
  const parts: DraftParts = { turn, person: castId(person.name), engineer: 'tomas' };
  return {
    $schema: './schema.json',
    format: 1,
    id,
    title,
    summary: 'Three wishes, and a team that has time for one. [Your case in one line, for the list.]',
    level,
    product,
    minutes: 6,
    turn,
    tags: ['draft'],
    brief: brief(company, turn),
    start: { customer: 62, strategy: 51, product: 45, revenue: 51 },
    weights: { customer: 30, strategy: 22, product: 26, revenue: 22 },
    chain: { pull: 35, epilogue: 4 },
    cast: { [parts.person]: person, [parts.engineer]: { name: 'Tomas Lind', role: 'Engineering lead' } },
    variants: [TWIN],
    opening: 'three-wishes',
    scenes: {
      'three-wishes': firstScene(parts, principles[0]),
      'the-release': secondScene(parts, principles[1]),
      'the-offer': thirdScene(parts, principles[2]),
      ...endings(turn),
    },
  };
}

const brief = (company: string, turn: string) => [
  `You are a product manager at ${company}. [Who is the player, since when, and among whom? Square brackets are notes to you, the author: replace each with words of your own, or take it out.]`,
  `You decide once each ${turn}, three times. **Customer** is whether people are well served, **strategy** whether newcomers find their way to what you make, **product** whether it works. **Revenue** follows the weakest of the three. [What counts most in this job?]`,
  '[Keep it short: a scene has at most 70 words and one exhibit; an option is what a good colleague would propose, in at most 14 words; a result has 15 to 50, a note of the coach 30 to 70.]',
];

const TWIN = {
  id: 'lost-at-the-start',
  fact: 'It works well; people leave because nobody shows them how to begin. [The one fact that is different in this twin.]',
  sets: ['lost-newcomers'],
  start: { strategy: 38, product: 53 },
};

/** The id of a person: the first name, where it can be one and is not taken. */
function castId(name: string): string {
  const id = idOf(name.trim().split(/\s/u)[0] ?? '');
  return id === undefined || id === 'tomas' ? 'colleague' : id;
}
