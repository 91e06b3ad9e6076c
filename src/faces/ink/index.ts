import process from 'node:process';
import type { Face } from '../../session/index.ts';
import { openInk } from './face.tsx';
import { glyphsOf, type ThemeName, themeOf } from './theme.ts';

/** What of the settings the screens heed. */
export interface Appearance {
  readonly theme: ThemeName;
  readonly glyphs: 'unicode' | 'ascii';
  readonly motion: boolean;
  readonly textWidth: number;
}

/** The face for a terminal on which screens can be drawn. */
export function inkFace(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream, appearance: Appearance): Face {
  const { theme, glyphs, motion, textWidth } = appearance;
  const look = { theme: themeOf(theme), glyphs: glyphsOf(glyphs), motion, textWidth };
  return openInk({ stdin, stdout, interrupt: () => process.emit('SIGINT'), stop }, look);
}

/** Stops the whole job, as the shell expects. The timer stands still while we do: it ends when we go on. */
async function stop(): Promise<void> {
  if (process.platform === 'win32') return;
  process.kill(0, 'SIGTSTP');
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}
