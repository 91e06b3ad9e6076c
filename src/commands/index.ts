import { Command, CommanderError, Option } from 'commander';
import type { CheckOptions } from './check.ts';
import { type Common, type Context, EXIT, type Exit, tell } from './context.ts';
import type { PlayOptions } from './play.ts';

export { EXIT, type Context } from './context.ts';

const INTRODUCTION = `Practise product management in the terminal. You play a case, decide under trade-offs
between customers, strategy, product and revenue, and live with what follows.

Just type "interlock" to begin: a five-minute first day, then the cases.`;

const EXAMPLES = `
Examples:
  interlock                      begin, or go on where you stopped
  interlock list                 what there is to play
  interlock play first-day       play one of them
  interlock play first-day --exam        without coach, hints and take-back
  interlock check my-case.json   look for mistakes in a case of your own`;

/**
 * Runs the command that the arguments name, and gives the exit code.
 * A command is loaded when it is called: help costs no more than help.
 */
export async function main(args: readonly string[], context: Context): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = describe(context, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
}

type Done = (exit: Exit) => void;

function describe(context: Context, done: Done): Command {
  const { stdout, stderr, version } = context;
  const program = new Command('interlock')
    .description(INTRODUCTION)
    .usage('[command] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .option('--plain', 'plain lines instead of screens; also with ACCESSIBLE=1')
    .option('--no-color', 'no colours; also with NO_COLOR=1')
    .option('--data-dir <folder>', 'keep your record there; also with INTERLOCK_HOME')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  addHome(program, context, done);
  addPlay(program, context, done);
  addWrite(program, context, done);
  addData(program, context, done);
  return program.helpCommand(false);
}

function addHome(program: Command, context: Context, done: Done): void {
  program
    .command('home [word...]', { isDefault: true, hidden: true })
    .action(async (words: readonly string[]) => {
      const [word] = words;
      if (word === undefined) {
        const { home } = await import('./home.ts');
        return done(await home(context, program.opts<Common>()));
      }
      const { unknown } = await import('./unknown.ts');
      const known = program.commands.map((command) => command.name()).filter((name) => name !== 'home');
      return done(tell(context, { exit: EXIT.usage, message: unknown('command', word, known) }));
    });
}

const json = (what: string) => new Option('--json', `print ${what} as JSON`);

function addPlay(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Play:');
  program
    .command('play <scenario>')
    .description('play a case: its id, or a file')
    .option('--exam', 'without coach, hints, changes of the meters and take-back')
    .option('--new', 'begin anew even where a run was left unfinished')
    .option('--variant <id>', 'play a twin of the case: one fact is changed')
    .option('--seed <n>', 'the luck and the order of the options: a whole number')
    .option('--choices <ids>', 'make these choices, separated by commas, and tell where the run stands')
    .option('--save', 'with --choices: keep the run')
    .addOption(json('where the run stands'))
    .action(async (scenario: string, _own: object, command: Command) => {
      const { play } = await import('./play.ts');
      done(await play(context, scenario, command.optsWithGlobals<PlayOptions>()));
    });
  program
    .command('list')
    .description('what there is to play')
    .addOption(json('the list'))
    .action(async (_own: object, command: Command) => {
      const { list } = await import('./list.ts');
      done(await list(context, command.optsWithGlobals()));
    });
}

function addWrite(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Write:');
  program
    .command('check <path...>')
    .description('look for mistakes in case files or folders of them')
    .addOption(json('the findings'))
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { check } = await import('./check.ts');
      done(await check(context, paths, options));
    });
}

function addData(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Data:');
  const data = program.command('data').description('your record: where it is');
  data
    .command('path')
    .description('print the folder of your record')
    .addOption(json('the folder'))
    .action(async (_own: object, command: Command) => {
      const { dataPath } = await import('./data.ts');
      done(dataPath(context, command.optsWithGlobals()));
    });
}
