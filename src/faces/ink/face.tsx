import { type Instance, render } from 'ink';
import { Fragment, type ReactElement } from 'react';
import type { Appearance, Face } from '../../session/index.ts';
import { newGate } from './gate.ts';
import { Keys, type KeySource } from './keys.ts';
import { Renewing } from './parts/renewing.tsx';
import { browsePages } from './screens/browse.tsx';
import { glossaryPages } from './screens/glossary.tsx';
import { homePage } from './screens/home.tsx';
import { paperPage } from './screens/paper.tsx';
import { playPages } from './screens/play.tsx';
import { progressPages } from './screens/progress.tsx';
import { reopenedReview } from './screens/review-pages.tsx';
import { settingsPages } from './screens/settings.tsx';
import { type Show, Stage } from './stage.tsx';
import type { Look } from './theme.ts';

export interface InkTerminal {
  readonly stdin: KeySource;
  readonly stdout: NodeJS.WriteStream;
  /** Ctrl+C, or the end of input. Does not return. */
  readonly interrupt: () => void;
  /** Stops the program as Ctrl+Z does; resolves when it goes on. */
  readonly stop: () => Promise<void>;
}

/** The most frames a second: a key has to be answered within 33 ms, and nothing else draws often. */
const FRAMES = 120;

/** The screens, as one Ink program for the whole sitting. */
export function openInk(terminal: InkTerminal, first: Look, lookOf: (appearance: Appearance) => Look): Face {
  let look = first;
  let instance: Instance | undefined;
  /** Open while a screen is there to take keys. */
  const gate = newGate();
  let suspend: () => Promise<void> = async () => {};
  let shown = 0;
  /** Whether the screen that is there has given its value: what is typed now is for the next. */
  let isOver = false;

  const ready = () => {
    if (!isOver) gate.open();
  };
  const keys = new Keys(terminal.stdin, {
    settled: async () => {
      do {
        await gate.passed();
        await instance?.waitUntilRenderFlush();
      } while (!gate.isOpen());
    },
    interrupt: terminal.interrupt,
    suspend: () => {
      gate.shut();
      void suspend().finally(ready);
    },
  });
  const stage = {
    stop: terminal.stop,
    onReady: ready,
    onSuspend: (act: () => Promise<void>) => {
      suspend = act;
    },
  };
  const draw = (screen: ReactElement) => {
    const tree = <Stage {...stage}>{screen}</Stage>;
    if (instance !== undefined) return instance.rerender(tree);
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
  };
  const show: Show = (screen) =>
    new Promise((resolve) => {
      shown += 1;
      const mine = shown;
      isOver = false;
      draw(
        <Fragment key={mine}>
          {screen((value) => {
            // What comes late must not take the keys from the screen that is there by then.
            if (isOver || shown !== mine) return;
            isOver = true;
            gate.shut();
            resolve(value);
          })}
        </Fragment>,
      );
    });
  return {
    home: (view) => homePage(view, { show, look }),
    browse: (library, at) => browsePages(library, at, { show, look }),
    progress: (book, at) => progressPages(book, at, { show, look }),
    settings: (board) => {
      const current = () => (look = lookOf(board.appearance()));
      return settingsPages(board, { show, look: current });
    },
    help: (glossary) => glossaryPages(glossary, { show, look }),
    review: (play) => reopenedReview(play, { show, look }),
    play: (play) => {
      const renewing: Show = (screen) =>
        show((done) => <Renewing of={play.renewals}>{screen(done)}</Renewing>);
      return playPages(play, { show: renewing, look });
    },
    read: (paper) => paperPage(paper, { show, look }),
    close: async () => {
      keys.close();
      instance?.unmount();
      await instance?.waitUntilExit();
    },
  };
}
