import { stringWidth } from './text.ts';

/** Of several wordings the first that leaves a title its room on the first line of a screen; none where none does. */
export function placeBeside(title: string, wordings: readonly string[], width: number): string {
  return wordings.find((words) => stringWidth(title) + 2 + stringWidth(words) <= width) ?? '';
}
