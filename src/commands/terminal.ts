import { createInterface } from 'node:readline';
import { lineFace } from '../faces/lines/index.ts';
import type { Face } from '../session/index.ts';
import type { Settings } from '../store/index.ts';
import type { Common, Context } from './context.ts';

/** Whether screens can be drawn: a real terminal both ways, and nobody asked for plain lines. */
export function drawsScreens({ env, stdin, stdout }: Context, options: Common): boolean {
  const plain = options.plain === true || isOn(env['ACCESSIBLE']) || env['TERM'] === 'dumb';
  return !plain && stdin.isTTY && stdout.isTTY;
}

const isOn = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0';

/** The face for this terminal. React is loaded only where screens are drawn. */
export async function openFace(context: Context, options: Common, settings: Settings): Promise<Face> {
  if (!drawsScreens(context, options)) return openLines(context);
  const { inkFace } = await import('../faces/ink/index.ts');
  return inkFace(context.stdin, context.stdout, settings);
}

function openLines({ stdin, stdout }: Context): Face {
  const input = createInterface({ input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = input[Symbol.asyncIterator]();
  const face = lineFace({
    read: async () => {
      const { value, done } = await lines.next();
      if (done === true) return undefined;
      // What comes through a pipe is not on the screen yet: with it the transcript reads like a talk.
      if (!stdin.isTTY) stdout.write(`${value}\n`);
      return value;
    },
    write: (text) => stdout.write(text),
  });
  return { ...face, close: async () => input.close() };
}
