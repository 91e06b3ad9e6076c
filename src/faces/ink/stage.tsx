import { useApp, useInput } from 'ink';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import type { Look } from './theme.ts';

/** Shows a screen until the player is done with it, and gives what came of it. */
export type Show = <T>(screen: (done: (value: T) => void) => ReactElement) => Promise<T>;

/** What a screen is put up with. */
export interface Staging {
  readonly show: Show;
  readonly look: Look;
}

export interface StageProps {
  /** Called whenever a screen has been put up and takes keys. */
  readonly onReady: () => void;
  /** Told how to hand the terminal back for as long as the program is stopped. */
  readonly onSuspend: (act: () => Promise<void>) => void;
  /** Stops the program; resolves when it goes on. */
  readonly stop: () => Promise<void>;
  readonly children: ReactNode;
}

/** What every screen stands on: it keeps the keyboard between screens, and knows how to hand the terminal back. */
export function Stage({ onReady, onSuspend, stop, children }: StageProps) {
  const { suspendTerminal } = useApp();
  useInput(() => {});
  useEffect(() => {
    onSuspend(() => suspendTerminal(stop));
  }, [onSuspend, stop, suspendTerminal]);
  // A screen listens when its effects have run. Those of the children run first.
  useEffect(onReady);
  return children;
}
