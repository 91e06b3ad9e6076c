import { type Instance, render, useApp, useInput } from 'ink';
import { Fragment, type ReactElement, type ReactNode, useEffect } from 'react';
import type { Face } from '../../session/index.ts';
import { Keys, type KeySource } from './keys.ts';
import { ChooseScreen } from './screens/choose.tsx';
import { PlayScreen } from './screens/play.tsx';
import type { Look } from './theme.ts';

export interface InkTerminal {
  readonly stdin: KeySource;
  readonly stdout: NodeJS.WriteStream;
  /** Ctrl+C. Does not return. */
  readonly interrupt: () => void;
  /** Stops the program as Ctrl+Z does; resolves when it goes on. */
  readonly stop: () => Promise<void>;
}

/** The most frames a second: a key has to be answered within 33 ms, and nothing else draws often. */
const FRAMES = 120;

/** The screens, as one Ink program for the whole sitting. A screen is shown until the player is done with it. */
export function openInk(terminal: InkTerminal, look: Look): Face {
  let instance: Instance | undefined;
  let busy: Promise<unknown> = Promise.resolve();
  let suspend: () => void = () => {};
  /** Open while a screen is there to take keys. */
  let gate = Promise.withResolvers<void>();

  const keys = new Keys(terminal.stdin, {
    settled: async () => {
      await gate.promise;
      await busy;
      await instance?.waitUntilRenderFlush();
    },
    interrupt: () => terminal.interrupt(),
    suspend: () => suspend(),
  });
  const draw = (screen: ReactElement) => {
    const tree = (
      <Stage onSuspend={(act) => (suspend = act)} stop={terminal.stop}>
        {screen}
      </Stage>
    );
    if (instance === undefined) {
      instance = render(tree, {
        stdin: keys,
        stdout: terminal.stdout,
        interactive: true,
        alternateScreen: true,
        incrementalRendering: true,
        exitOnCtrlC: false,
        patchConsole: false,
        maxFps: FRAMES,
      });
    } else instance.rerender(tree);
  };
  let shown = 0;
  const show = <T,>(screen: (done: (value: T) => void) => ReactElement): Promise<T> =>
    new Promise((resolve) => {
      const done = (value: T) => {
        gate = Promise.withResolvers();
        resolve(value);
      };
      shown += 1;
      draw(<Fragment key={shown}>{screen(done)}</Fragment>);
      gate.resolve();
    });
  return {
    choose: (cards) => show((done) => <ChooseScreen cards={cards} look={look} onChoose={done} />),
    play: (play) =>
      show((done) => (
        <PlayScreen play={play} look={look} busyWith={(work) => (busy = work)} onLeave={done} />
      )),
    close: async () => {
      keys.close();
      instance?.unmount();
      await instance?.waitUntilExit();
    },
  };
}

/** What every screen stands on: it keeps the keyboard between screens, and knows how to hand the terminal back. */
function Stage({
  onSuspend,
  stop,
  children,
}: {
  onSuspend: (act: () => void) => void;
  stop: () => Promise<void>;
  children: ReactNode;
}) {
  const { suspendTerminal } = useApp();
  useInput(() => {});
  useEffect(() => {
    onSuspend(() => void suspendTerminal(stop));
  }, [onSuspend, stop, suspendTerminal]);
  return children;
}
