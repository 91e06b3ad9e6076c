import { nearest } from '../../../scenario/index.ts';
import { argumentText } from '../../../session/index.ts';
import { again, aNumber, ask, isQuit, type LineTerminal, numbered, print, settled } from '../ask.ts';
import { sentence } from './words.ts';

/** One of several things that can be meant: by its number, from 1, by a word, or by its name. */
export interface Choice {
  /** As it is typed: `senior`. */
  readonly value: string;
  /** As it is said: “Senior PM”. */
  readonly words: string;
}

/** Things of which one is chosen. */
interface Choosing<T extends Choice> {
  readonly choices: readonly T[];
  /** What is said before one is asked for; the numbered choices follow. */
  readonly told: readonly string[];
  readonly question: string;
  /** What is not listed and can be meant all the same. */
  readonly unlisted?: (typed: string) => T | undefined;
  /** A choice in the list, where more is said there than its words. */
  readonly listed?: (choice: T) => string;
}

/** What has been typed already, or else is asked for with all choices told; undefined where the learner goes back. */
export async function pick<T extends Choice>(
  terminal: LineTerminal,
  typed: string,
  { choices, told, question, unlisted, listed = ({ words }) => words }: Choosing<T>,
): Promise<T | undefined> {
  const find = (word: string): T | undefined => meant(word, choices) ?? unlisted?.(word);
  const known = find(typed);
  if (known !== undefined) return known;
  const lines = choices.map((choice, index) => `${index + 1}. ${sentence(listed(choice))}`);
  print(terminal, [...(typed === '' ? [] : [noneOf(typed, choices)]), ...told, ...lines]);
  return ask<T | undefined>(terminal, question, (answer) => {
    if (answer === '' || isQuit(answer)) return settled(undefined);
    const found = find(answer);
    return found === undefined ? again(noneOf(answer, choices)) : settled(found);
  });
}

/** The choice that a number, a word or the beginning of one stands for; undefined where it may be none or several. */
export function meant<T extends Choice>(typed: string, choices: readonly T[]): T | undefined {
  const word = folded(typed);
  if (word === '') return undefined;
  const whole = numbered(word, choices) ?? choices.find((choice) => namesOf(choice).includes(word));
  // Of a number there is no beginning: 10 is not meant to be 100.
  if (whole !== undefined || /^\d/.test(word)) return whole;
  const [only, ...others] = choices.filter((choice) => namesOf(choice).some((name) => name.startsWith(word)));
  return others.length === 0 ? only : undefined;
}

/** What is said where a word is none of the choices: the nearest, or how to choose. */
function noneOf(typed: string, choices: readonly Choice[]): string {
  const nothing = `There is nothing for “${typedWords(typed)}” here.`;
  const near = nearestOf(typed, choices);
  return `${nothing} ${near ?? `Please type ${aNumber(choices.length)}, or press enter to go back.`}`;
}

/** The choice that a misspelt word may mean: “Did you mean Progress? Then type 3.” */
export function nearestOf(typed: string, choices: readonly Choice[]): string | undefined {
  const name = nearest(folded(typed), choices.flatMap(namesOf));
  const index = choices.findIndex((choice) => name !== undefined && namesOf(choice).includes(name));
  const near = choices[index];
  if (near === undefined) return undefined;
  const words = folded(near.value) === name ? near.value : near.words;
  return `Did you mean ${words}? Then type ${index + 1}.`;
}

/** What somebody typed, fit to be said again. */
export function typedWords(typed: string): string {
  const clean = argumentText(typed);
  return clean.length <= LONGEST_SAID ? clean : `${clean.slice(0, LONGEST_SAID).trimEnd()}…`;
}
const LONGEST_SAID = 60;

const namesOf = ({ value, words }: Choice): readonly string[] => [folded(value), folded(words)];

/** “Under 60”, “under-60” and “under_60” are the same. */
const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
