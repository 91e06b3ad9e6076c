import type { LineTerminal } from '../../faces/lines/index.ts';
import type { Context } from '../context.ts';
import { lineTerminal } from '../terminal.ts';

/** The author at the other end of the lines; the input is not touched before something is asked. */
export interface Interview {
  readonly terminal: () => LineTerminal;
  /** Nothing more is asked. */
  readonly end: () => void;
}

/** An interview in which nothing was asked yet. */
export function interviewIn(context: Context): Interview {
  let terminal: LineTerminal | undefined;
  return {
    terminal: () => (terminal ??= lineTerminal(context)),
    end: () => {
      if (terminal !== undefined) context.stdin.destroy();
    },
  };
}
