import Fuse from 'fuse.js';
import type { Card } from './card.ts';
import { LEVEL_NAMES, PRODUCT_NAMES } from './words.ts';

/** What the principles that cases test are called. */
export type PrincipleNames = readonly { readonly id: string; readonly name: string }[];

/** More of a query is not looked at: nobody types so much, but it can be pasted. In characters, and in words. */
const LONGEST_QUERY = 500;
const MOST_WORDS = 30;
/** More of a word tells nothing, and the search takes no longer one. */
const LONGEST_WORD = 32;

/** What parts words; small signs as apostrophes too, so that “you're” is found however it is typed. */
const BETWEEN_WORDS = /[\s\p{P}\p{C}]+/v;

/** The words of a text without case and accents. */
function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gv, '')
    .toLowerCase();
  return folded.split(BETWEEN_WORDS).filter((word) => word !== '');
}

/** The words that a query looks for; none where there is nothing in it that could be found. */
export function soughtIn(query: string): readonly string[] {
  return wordsOf(query.slice(0, LONGEST_QUERY))
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
}

/** A text of a card, by its words, and how much it counts that a word is found in it. */
interface Field {
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

function fieldsOf(card: Card, principles: PrincipleNames): readonly Field[] {
  const tested = principles.filter(({ id }) => card.principles.includes(id)).map(({ name }) => name);
  const fields: readonly (readonly [number, string])[] = [
    [10, card.title],
    [4, LEVEL_NAMES[card.level]],
    [4, PRODUCT_NAMES[card.product]],
    [4, tested.join(' ')],
    [3, card.pack ?? ''],
    [3, card.id],
    [2, card.summary],
  ];
  return fields.map(([weight, text]) => ({ weight, words: new Set(wordsOf(text)) }));
}

/**
 * The cards in which every word of a query is found, at the beginning of a word or, where it is longer, within one; the
 * best match first. A word that is nowhere may be mistyped: then words that are nearly the same are taken for it. All
 * cards in their order where there is nothing to look for.
 */
export function searched(cards: readonly Card[], query: string, principles: PrincipleNames): readonly Card[] {
  const sought = soughtIn(query);
  if (sought.length === 0) return cards;
  const all = cards.map((card) => ({ card, fields: fieldsOf(card, principles) }));
  const known = new Set(all.flatMap(({ fields }) => fields.flatMap(({ words }) => [...words])));
  const meant = [...new Set(sought)].map(meanings([...known]));
  const title = wordsOf(query).join(' ');
  return all
    .map(({ card, fields }) => ({
      card,
      fit: fitOf(fields, meant),
      isIt: wordsOf(card.title).join(' ') === title,
    }))
    .filter(({ fit, isIt }) => fit > 0 || isIt)
    .toSorted((a, b) => Number(b.isIt) - Number(a.isIt) || b.fit - a.fit)
    .map(({ card }) => card);
}

/** The known words that a word may mean, and how well each fits it: above 0, at most 1. */
type Meaning = ReadonlyMap<string, number>;

/** How well a card fits: 0 where a word is not found in it. */
function fitOf(fields: readonly Field[], meant: readonly Meaning[]): number {
  const fits = meant.map((meaning) =>
    sum(fields.map(({ words, weight }) => weight * best([...words].map((word) => meaning.get(word) ?? 0)))),
  );
  return fits.includes(0) ? 0 : sum(fits);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const best = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** Finds what a word may mean among these: the word itself, else what differs from it in a letter, else in two. */
function meanings(known: readonly string[]): (word: string) => Meaning {
  return (word) => {
    for (let wrong = 0; wrong <= mostWrong(word); wrong += 1) {
      const found = nearTo(word, wrong, known);
      if (found.size > 0) return found;
    }
    return new Map();
  };
}

/** How many letters of a word may be wrong. Two that changed places are two. */
function mostWrong({ length }: string): number {
  if (length < 4) return 0;
  return length === 4 ? 1 : 2;
}

/** A match within a word counts less by so much for each letter before it. */
const PER_LETTER = 0.001;
/** Shorter words are found at the beginning of words alone: they stand within too many. */
const LEAST_WITHIN = 4;

function nearTo(word: string, wrong: number, known: readonly string[]): Meaning {
  // A score is the share of letters that are wrong, and what the place in the word adds.
  const within = word.length < LEAST_WITHIN ? 0 : LONGEST_WORD;
  const fuse = new Fuse(known, {
    includeScore: true,
    ignoreDiacritics: true,
    distance: 1 / PER_LETTER,
    threshold: wrong / word.length + PER_LETTER * (wrong === 0 ? within : 1),
  });
  return new Map(fuse.search(word).map(({ item, score = 0 }) => [item, 1 - Math.min(score, 0.99)]));
}
