import { CommanderError } from 'commander';
import { tellBug } from './bug.ts';
import { calledAs, type Context, EXIT, type Exit, tell } from './context.ts';
import { describe, TOLD } from './program.ts';

export { tellBug } from './bug.ts';
export { type Context, EXIT, tell } from './context.ts';

/** Runs the command that the arguments name, and gives the exit code. Whatever goes wrong is told in one line. */
export async function main(args: readonly string[], context: Context): Promise<Exit> {
  let exit: Exit = EXIT.done;
  try {
    const program = describe(context, (code) => {
      exit = code;
    });
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return error instanceof CommanderError ? misused(context, error) : tellBug(context, args, error);
  }
}

/** Commander throws also where help or the version was asked for. */
function misused(context: Context, { exitCode, code, message }: CommanderError): Exit {
  if (exitCode === 0) return EXIT.done;
  // Help was shown already, in place of a message.
  if (code === 'commander.help') return EXIT.usage;
  if (code === TOLD) return tell(context, { exit: EXIT.usage, message });
  const [what = '', hint] = message.replace(/^error: /, '').split(/\n\((Did you mean [^\n]*)\)$/);
  return tell(context, {
    exit: EXIT.usage,
    message: `${what.replace(/\.$/, '')}. ${hint ?? `"${calledAs(context)} --help" shows what there is.`}`,
  });
}
