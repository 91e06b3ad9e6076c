import type { Field } from '../field.ts';
import { written } from './field.ts';

/** As much of a text that is being written as one line holds, where its cursor is, and the cursor's column, from 0. */
export function fieldLine(field: Field, width: number): { readonly text: string; readonly column: number } {
  const { lines, row, column } = written(field, width);
  return { text: lines[row] ?? '', column };
}
