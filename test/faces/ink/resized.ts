import type { FakeTerminal } from '../../harness/screen.tsx';

export const SIZES = [
  [80, 24],
  [120, 40],
  [40, 20],
] as const;

/** Gives the window another size. The list of keys, and back: then the screen has it. */
export async function resized(
  { type, shows, resize }: FakeTerminal,
  [columns, rows]: readonly [number, number],
): Promise<void> {
  resize(columns, rows);
  type('?');
  await shows('enter back');
  type('?');
  await shows((screen) => !screen.includes('enter back'));
}
