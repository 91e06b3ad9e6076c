import type { Glossary } from '../../../session/index.ts';
import { type Edit, edited, EMPTY, type Field } from '../field.ts';

/** The pages of the help, in the order of their digits, with their names. */
export const PAGES = ['keys', 'words', 'principles'] as const;
export const PAGE_NAMES = ['Keys', 'Words', 'Principles'] as const;

/** Where the learner is in the help. */
export interface Place {
  readonly page: (typeof PAGES)[number];
  /** The entry pointed at. */
  readonly at: number;
  /** The first line of its text that is on the screen. */
  readonly top: number;
  /** What is looked for in all entries; undefined where nothing is. */
  readonly sought: Field | undefined;
  /** Whether letters are written there. */
  readonly isWriting: boolean;
  /** The entry that was pointed at before something was looked for. */
  readonly before: number;
}

/** Where the help opens. */
export const START: Place = { page: 'keys', at: 0, top: 0, sought: undefined, isWriting: false, before: 0 };

export type Step =
  | { readonly kind: 'turn-to'; readonly page: Place['page'] }
  | { readonly kind: 'point-at'; readonly index: number }
  | { readonly kind: 'scroll-to'; readonly top: number }
  | { readonly kind: 'seek' }
  | { readonly kind: 'write'; readonly edit: Edit }
  /** To go through what was found. */
  | { readonly kind: 'settle' }
  /** To look for nothing any more. */
  | { readonly kind: 'give-up' };

/** The most UTF-16 code units that can be looked for. */
const LONGEST = 60;

/** The place in the help, after one step. */
export function reduce(place: Place, step: Step): Place {
  switch (step.kind) {
    case 'turn-to':
      return { ...START, page: step.page };
    case 'point-at':
      return { ...place, at: step.index, top: 0 };
    case 'scroll-to':
      return { ...place, top: step.top };
    case 'seek':
      return place.sought === undefined
        ? { ...place, at: 0, top: 0, sought: EMPTY, isWriting: true, before: place.at }
        : { ...place, at: 0, top: 0, isWriting: true };
    case 'write':
      return { ...place, at: 0, top: 0, sought: edited(place.sought ?? EMPTY, step.edit, LONGEST) };
    case 'settle':
      return place.sought?.text.trim() === '' ? asBefore(place) : { ...place, isWriting: false };
    case 'give-up':
      return asBefore(place);
  }
}

const asBefore = ({ page, before }: Place): Place => ({ ...START, page, at: before });

/** A word or a principle. */
export interface Entry {
  readonly kind: 'word' | 'principle';
  readonly name: string;
  readonly says: string;
  /** Where it comes from; empty where it is our own. */
  readonly source: string;
}

function entriesOf({ terms, principles }: Glossary, kind: Entry['kind']): readonly Entry[] {
  if (kind === 'word') return terms.map(({ name, says }) => ({ kind, name, says, source: '' }));
  return principles.map(({ name, says, source }) => ({ kind, name, says, source }));
}

/** The entries that are listed: those of the page, or those in which all that is sought is found, by name first. */
export function entriesOn(glossary: Glossary, { page, sought }: Place): readonly Entry[] {
  if (sought !== undefined) return found(glossary, sought.text);
  switch (page) {
    case 'keys':
      return [];
    case 'words':
      return entriesOf(glossary, 'word');
    case 'principles':
      return entriesOf(glossary, 'principle');
  }
}

function found(glossary: Glossary, text: string): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/);
  const has = (where: string) => words.every((word) => where.toLowerCase().includes(word));
  const all = [...entriesOf(glossary, 'word'), ...entriesOf(glossary, 'principle')];
  const byName = all.filter(({ name }) => has(name));
  return [...byName, ...all.filter((entry) => !byName.includes(entry) && has(`${entry.name} ${entry.says}`))];
}
