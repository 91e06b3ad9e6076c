import { lineFace, lineReader, type LineTerminal } from '../faces/lines/index.ts';
import type { Face } from '../session/index.ts';
import type { Settings } from '../store/index.ts';
import type { Common, Context } from './context.ts';
import { shown } from './text.ts';

/** Whether screens can be drawn: a real terminal both ways, and nobody asked for plain lines. */
export function drawsScreens({ env, stdin, stdout }: Context, options: Common): boolean {
  const plain = options.plain === true || isOn(env['ACCESSIBLE']) || env['TERM'] === 'dumb';
  return !plain && stdin.isTTY && stdout.isTTY;
}

const isOn = (value = ''): boolean => !['', '0', 'false', 'no', 'off'].includes(value.trim().toLowerCase());

/** The face for this terminal. React is loaded only where screens are drawn. */
export async function openFace(context: Context, options: Common, settings: Settings): Promise<Face> {
  const face = drawsScreens(context, options) ? await openScreens(context, settings) : openLines(context);
  context.faces.add(face);
  return face;
}

async function openScreens({ stdin, stdout }: Context, settings: Settings): Promise<Face> {
  const { inkFace } = await import('../faces/ink/index.ts');
  return inkFace(stdin, stdout, settings);
}

function openLines(context: Context): Face {
  const face = lineFace(lineTerminal(context));
  return {
    ...face,
    close: async () => {
      context.stdin.destroy();
    },
  };
}

/** Standard input and output, a line at a time. */
export function lineTerminal({ stdin, stdout }: Pick<Context, 'stdin' | 'stdout'>): LineTerminal {
  stdin.setEncoding('utf8');
  const read = lineReader(stdin[Symbol.asyncIterator]());
  return {
    read: async () => {
      const line = await read();
      // What comes through a pipe is not on the screen yet: with it the transcript reads like a talk.
      if (line !== undefined && !stdin.isTTY) stdout.write(`${shown(line.trim())}\n`);
      return line;
    },
    write: (text) => stdout.write(text),
    columns: () => (stdout.isTTY ? stdout.columns : undefined),
    isInteractive: stdin.isTTY && stdout.isTTY,
  };
}
