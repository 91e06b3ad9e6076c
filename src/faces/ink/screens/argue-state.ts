import { LONGEST_ARGUMENT } from '../../../session/index.ts';
import { type Edit, edited } from '../field.ts';
import type { ArguePage, Subject } from './argue-layout.ts';

/** What the player does to the page of an argument. */
export type Touched = Pick<ArguePage, 'about' | 'field' | 'top'>;

export type Touch =
  | { readonly kind: 'write'; readonly edit: Edit }
  | { readonly kind: 'turn-to'; readonly about: Subject }
  | { readonly kind: 'scroll-to'; readonly top: number };

export function reduce(touched: Touched, touch: Touch): Touched {
  switch (touch.kind) {
    case 'write':
      return { ...touched, field: edited(touched.field, touch.edit, LONGEST_ARGUMENT) };
    case 'turn-to':
      return { ...touched, about: touch.about, top: 0 };
    case 'scroll-to':
      return { ...touched, top: touch.top };
  }
}
