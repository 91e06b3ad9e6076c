/** A text that is being written. */
export interface Field {
  readonly text: string;
  /** Where the next character goes, in UTF-16 code units from the start; always between two graphemes. */
  readonly at: number;
}

/** One thing that is done to a text. */
export type Edit =
  /** A character, or as many as were pasted. */
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'backspace' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'left' }
  | { readonly kind: 'right' }
  | { readonly kind: 'home' }
  | { readonly kind: 'end' }
  | { readonly kind: 'delete-word' }
  | { readonly kind: 'delete-before' };

export const EMPTY: Field = { text: '', at: 0 };

/** The text after an edit, on one line and of at most `longest` UTF-16 code units. */
export function edited(field: Field, edit: Edit, longest: number): Field {
  const { text, at } = field;
  switch (edit.kind) {
    case 'insert':
      return inserted(field, edit.text, longest);
    case 'backspace':
      return without(field, before(field), at);
    case 'delete':
      return without(field, at, after(field));
    case 'left':
      return { text, at: before(field) };
    case 'right':
      return { text, at: after(field) };
    case 'home':
      return { text, at: 0 };
    case 'end':
      return { text, at: text.length };
    case 'delete-word':
      return without(field, /\S*\s*$/.exec(text.slice(0, at))?.index ?? 0, at);
    case 'delete-before':
      return without(field, 0, at);
  }
}

/** What a screen shows as one character each. */
export function graphemes(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** As much of what is inserted as there is room for. */
function inserted({ text, at }: Field, words: string, longest: number): Field {
  let more = '';
  for (const grapheme of graphemes(harmless(words))) {
    if (text.length + more.length + grapheme.length > longest) break;
    more += grapheme;
  }
  return settled(text.slice(0, at) + more + text.slice(at), at + more.length);
}

function without({ text }: Field, from: number, to: number): Field {
  return settled(text.slice(0, from) + text.slice(to), from);
}

/** What stands on both sides of a change may have become one grapheme: then the place is behind it. */
function settled(text: string, at: number): Field {
  return { text, at: edges(text).find((edge) => edge >= at) ?? text.length };
}

const before = ({ text, at }: Field): number => edges(text).findLast((edge) => edge < at) ?? 0;
const after = ({ text, at }: Field): number => edges(text).find((edge) => edge > at) ?? text.length;

/** The places between the graphemes of a text, with both its ends. */
function edges(text: string): readonly number[] {
  return [...Array.from(new Intl.Segmenter().segment(text), ({ index }) => index), text.length];
}

/** What drives a terminal or hides or reorders text: it would not be kept, and so it is not shown either. */
const HARMFUL =
  /(?!\u{FE0E}|\u{FE0F})[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/gv;

const harmless = (text: string): string =>
  text.replace(/\r\n|[\n\r\t\p{Zl}\p{Zp}]/gu, ' ').replace(HARMFUL, '');
