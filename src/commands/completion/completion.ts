import { calledAs, type Context, EXIT, type Exit, failed, tell } from '../context.ts';
import { unknown } from '../unknown.ts';
import { PLACING, SCRIPTS, type Shell, SHELLS } from './scripts.ts';

/** `completion SHELL`: prints what the shell has to read; where nobody catches it, how that is done. */
export function completion(context: Context, word: string): Exit {
  const shell = SHELLS.find((each) => each === word);
  if (shell === undefined) return tell(context, failed(EXIT.usage, unknown('shell', word, SHELLS)));
  context.stdout.write(SCRIPTS[shell]);
  // A shell that reads this at each start is not to be told anew each time.
  if (context.stdout.isTTY || calledAs(context) !== 'interlock') context.stderr.write(howTo(context, shell));
  return EXIT.done;
}

function howTo(context: Context, shell: Shell): string {
  const { where, typed } = PLACING[shell];
  const first =
    calledAs(context) === 'interlock'
      ? []
      : [
          'It completes the command interlock, which npm start does not make. To have it, type here:',
          '  npm install -g .',
        ];
  return ['', ...first, `${where}:`, `  ${typed}`, ''].join('\n');
}
