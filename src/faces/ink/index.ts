import process from 'node:process';
import type { Appearance, Face } from '../../session/index.ts';
import { openInk } from './face.tsx';
import { lookOf } from './theme.ts';

/** The face for a terminal on which screens can be drawn. */
export function inkFace(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream, appearance: Appearance): Face {
  const terminal = { stdin, stdout, interrupt: () => process.emit('SIGINT'), stop };
  return openInk(terminal, lookOf(appearance), lookOf);
}

/** Stops the whole job, as the shell expects. The timer stands still while we do: it ends when we go on. */
async function stop(): Promise<void> {
  if (process.platform === 'win32') return;
  process.kill(0, 'SIGTSTP');
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}
