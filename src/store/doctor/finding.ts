/** What is mended without loss, and how. Nothing is ever deleted: what is in the way is moved to a folder of its own. */
export type Mend =
  /** Gives it this mode. */
  | { readonly kind: 'mode'; readonly mode: number }
  /** Moves it out of the way. */
  | { readonly kind: 'move' }
  /** Moves it out of the way where it is there, and puts a copy of its last good version in its place. */
  | { readonly kind: 'restore'; readonly from: string }
  /** Adds it to its own month, and moves it out of the way. */
  | { readonly kind: 'month'; readonly id: string }
  /** Moves it out of the way where it is damaged, and makes it anew from the journals. */
  | { readonly kind: 'summary'; readonly isDamaged: boolean };

export type FindingKind =
  | 'place'
  | 'mode'
  | 'settings'
  | 'summary'
  | 'left-over'
  | 'set-aside'
  | 'torn'
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'gone'
  | 'score'
  | 'newer'
  | 'misplaced'
  | 'linked'
  | 'future'
  | 'not-a-file'
  | 'stray'
  | 'pack'
  | 'size'
  | 'case';

export interface Finding {
  readonly kind: FindingKind;
  /** A note is good to know: nothing is wrong, or nothing that anybody could mend. */
  readonly level: 'problem' | 'note';
  /** The file or folder that it is about. */
  readonly file: string;
  /** What is found, a sentence without the file's name. */
  readonly what: string;
  /** What to do where it is not mended, a sentence; empty for nothing. */
  readonly advice: string;
  readonly mend?: Mend;
}

/** Something wrong that can be mended. */
export const mendable = (
  kind: FindingKind,
  file: string,
  { what, advice = '', mend }: { readonly what: string; readonly advice?: string; readonly mend: Mend },
): Finding => ({ kind, level: 'problem', file, what, advice, mend });

/** Something wrong that nobody can mend from here. */
export const problem = (
  kind: FindingKind,
  file: string,
  { what, advice }: { readonly what: string; readonly advice: string },
): Finding => ({ kind, level: 'problem', file, what, advice });

/** Something that is good to know. */
export const note = (
  kind: FindingKind,
  file: string,
  { what, advice = '' }: { readonly what: string; readonly advice?: string },
): Finding => ({ kind, level: 'note', file, what, advice });
