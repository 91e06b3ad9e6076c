import { lineReader } from '../faces/lines/index.ts';
import type { Context } from './context.ts';

/** Asks until the answer is yes or no; the end of the input is no. Nothing can be asked after it. */
export async function agreed({ stdin, stdout }: Context, question: string): Promise<boolean> {
  stdin.setEncoding('utf8');
  const read = lineReader(stdin[Symbol.asyncIterator]());
  try {
    for (;;) {
      stdout.write(`${question} (y/n): `);
      const answer = (await read())?.trim().toLowerCase();
      if (answer === undefined) stdout.write('\n');
      if (answer === undefined || answer === 'n' || answer === 'no') return false;
      if (answer === 'y' || answer === 'yes') return true;
    }
  } finally {
    stdin.destroy();
  }
}
