import type { Look } from '../theme.ts';

/** How something is to be drawn. */
export interface Drawing {
  readonly width: number;
  readonly look: Look;
  /** How far meters have moved on the screen: 0 before, 1 done. */
  readonly progress: number;
  /** Room is dear: empty lines are saved where the text can do without. */
  readonly dense: boolean;
}

/** The width of a column of text. */
export const measure = ({ width, look }: Drawing): number => Math.min(width, look.textWidth);
