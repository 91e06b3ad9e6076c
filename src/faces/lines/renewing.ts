import { type Renewals, untilRenewed } from '../../session/index.ts';
import { type LineTerminal, print } from './ask.ts';

/** Shows something, and gives what comes of it; or that the story is another by now, and that it was left. */
export type Shower = <T>(show: (own: LineTerminal) => Promise<T>) => Promise<T | 'renewed'>;

/**
 * Shows things on a terminal while a story is being written. What was left says nothing any more, and the line for
 * which it waited is the next question's. Why the story can't be taken over is told as soon as it is known.
 */
export function showerOn(terminal: LineTerminal, renewals: Renewals | undefined): Shower {
  if (renewals === undefined) return (show) => show(terminal);
  const lines = sharedLines(terminal);
  let told: readonly string[] = [];
  return async (show) => {
    const { own, leave, say } = withdrawable(terminal, lines);
    const tell = (): void => {
      const { isRenewed, trouble } = renewals.news();
      // At once: a line that comes now is an answer to what is shown next.
      if (isRenewed) return leave();
      if (trouble === told) return;
      told = trouble;
      // That it is mended is seen when the story goes on as it is written.
      const [first, ...others] = trouble;
      if (first !== undefined) say([`Note: ${first}`, ...others]);
    };
    const stop = renewals.subscribe(tell);
    tell();
    const outcome = await untilRenewed(show(own), renewals);
    stop();
    leave();
    return outcome;
  };
}

/** The lines of a terminal for several who wait: the first who takes one has it. */
interface SharedLines {
  readonly next: () => Promise<string | undefined>;
  /** The line that came is somebody's. */
  readonly take: () => void;
}

function sharedLines({ read }: LineTerminal): SharedLines {
  let waiting: Promise<string | undefined> | undefined;
  return {
    next: () => (waiting ??= read()),
    take: () => {
      waiting = undefined;
    },
  };
}

interface Withdrawable {
  readonly own: LineTerminal;
  /** From now on nothing is written and nothing read. */
  readonly leave: () => void;
  /** Says something beside what is shown, and asks again what was being asked. */
  readonly say: (words: readonly string[]) => void;
}

function withdrawable(terminal: LineTerminal, lines: SharedLines): Withdrawable {
  let isLeft = false;
  /** The question that waits for its answer on the last line. */
  let asked = '';
  const own: LineTerminal = {
    ...terminal,
    read: async () => {
      const line = await lines.next();
      if (isLeft) return NEVER;
      lines.take();
      asked = '';
      return line;
    },
    write: (text) => {
      if (isLeft) return;
      asked = text.endsWith('\n') ? '' : text;
      terminal.write(text);
    },
  };
  const close = () => {
    if (asked !== '') terminal.write('\n');
  };
  return {
    own,
    leave: () => {
      if (!isLeft) close();
      isLeft = true;
    },
    say: (words) => {
      close();
      print(terminal, words);
      terminal.write(asked);
    },
  };
}

const NEVER = new Promise<never>(() => {});
