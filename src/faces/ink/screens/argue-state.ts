import { LONGEST_ARGUMENT } from '../../../session/index.ts';
import { type Edit, edited, EMPTY, type Field } from '../field.ts';
import type { ArguePage, Subject } from './argue-layout.ts';

/** What was begun and not kept; it waits for its subject. */
export type Drafts = ReadonlyMap<Subject, Field>;

/** What the player does to the page of an argument. */
export interface Touched extends Pick<ArguePage, 'about' | 'field' | 'top'> {
  readonly drafts: Drafts;
}

export type Touch =
  | { readonly kind: 'write'; readonly edit: Edit }
  | { readonly kind: 'turn-to'; readonly about: Subject }
  | { readonly kind: 'scroll-to'; readonly top: number };

export function reduce(touched: Touched, touch: Touch): Touched {
  switch (touch.kind) {
    case 'write':
      return { ...touched, field: edited(touched.field, touch.edit, LONGEST_ARGUMENT) };
    case 'turn-to':
      return turned(touched, touch.about);
    case 'scroll-to':
      return { ...touched, top: touch.top };
  }
}

/** What is being written goes along, unless something was begun there: then each waits for its own subject. */
function turned({ about, field, drafts }: Touched, to: Subject): Touched {
  const begun = drafts.get(to) ?? EMPTY;
  const [left, brought] = isBegun(begun) ? [field, begun] : [EMPTY, field];
  return { about: to, field: brought, drafts: new Map([...drafts, [about, left], [to, EMPTY]]), top: 0 };
}

/** What an argument that was begun and not kept is about; nothing where there is none. */
export function unkept(drafts: Drafts): { readonly about: Subject } | undefined {
  const found = [...drafts].find(([, field]) => isBegun(field));
  return found && { about: found[0] };
}

const isBegun = ({ text }: Field): boolean => text.trim() !== '';
