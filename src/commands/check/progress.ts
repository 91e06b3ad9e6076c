import process from 'node:process';
import { head } from './cut.ts';
import type { Context } from '../context.ts';
import { shown } from '../text.ts';

/** Shows how far a long work is. */
export interface Progress {
  /** So much of the work is done, from 0 to 1, and this is what goes on now. */
  readonly at: (share: number, what: string) => void;
  /** Takes everything away again. */
  readonly end: () => void;
}

/** Work that is done sooner shows nothing; what is shown changes no sooner than that. Milliseconds. */
const QUIET = 500;
const STEADY = 100;

/** A line on standard error where that is a terminal that somebody looks at; in pipes and builds nothing. */
export function progressOn({ stderr, env, now }: Pick<Context, 'stderr' | 'env' | 'now'>): Progress {
  if (!stderr.isTTY || isOn(env['CI']) || env['TERM'] === 'dumb') return { at: () => {}, end: () => {} };
  let next = now() + QUIET;
  let isDrawn = false;
  const end = (): void => {
    process.off('exit', end);
    if (isDrawn) stderr.write(CLEAR);
    isDrawn = false;
  };
  return {
    at: (share, what) => {
      const time = now();
      if (time < next) return;
      next = time + STEADY;
      // Ctrl+C ends the program at any time, and the line goes with it.
      if (!isDrawn) process.once('exit', end);
      isDrawn = true;
      stderr.write(`${CLEAR}${line(share, what, stderr.columns || USUAL_WIDTH)}`);
    },
    end,
  };
}

/** How a work is watched. */
interface Watch {
  /** How many variants are solved, one after the other. */
  readonly tellings: number;
  /** Is told how much is done, from 0 to 1, and how many states are known: “1,024 states”. */
  readonly tell: (share: number, states: string) => void;
}

/** Goes on with a work that solves variants and yields how many states are known, and tells at each step how far it is. */
export function* watched<T>(steps: Generator<number, T>, { tellings, tell }: Watch): Generator<void, T> {
  let done = 0;
  let known = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // For each twin the states are counted anew.
    if (step.value < known) done += 1;
    known = step.value;
    tell(done / tellings, `${known.toLocaleString('en')} states`);
    yield;
  }
}

/** To the first column, and the line is wiped. */
const CLEAR = '\r\u001B[2K';
const USUAL_WIDTH = 80;
const WIDEST_BAR = 20;

const isOn = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false';

/** A bar and what goes on; a column narrower than the terminal, so that it never runs on into a second line. */
function line(share: number, what: string, width: number): string {
  const length = Math.max(1, Math.min(WIDEST_BAR, Math.floor(width / 4)));
  const done = Math.round(Math.min(1, Math.max(0, share)) * length);
  return head(`${'█'.repeat(done).padEnd(length, '·')} ${shown(what)}`, width - 1);
}
