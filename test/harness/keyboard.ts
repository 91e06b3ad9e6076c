/** Keys as a terminal sends them. */
export const KEY = {
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  pageUp: '\u001B[5~',
  pageDown: '\u001B[6~',
  home: '\u001B[H',
  end: '\u001B[F',
  enter: '\r',
  escape: '\u001B',
  tab: '\t',
  backspace: '\u007F',
  delete: '\u001B[3~',
  /** Ctrl+A, +E, +W and +U. */
  lineStart: '\u0001',
  lineEnd: '\u0005',
  deleteWord: '\u0017',
  deleteBefore: '\u0015',
  interrupt: '\u0003',
  suspend: '\u001A',
} as const;

/** Text as a terminal sends it when it is pasted where the program has asked to be told. */
export const pasted = (text: string): string => `\u001B[200~${text}\u001B[201~`;
