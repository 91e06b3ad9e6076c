/**
 * The commands and their options, and where a command goes: into the file of its group in program/ (play, draft, write,
 * data), or, with others of its own as `pack`, into a program.ts in its own folder, which is called from `describe`.
 * Its examples go into program/examples.ts. A group is shown in the order in which it is called here.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import { calledAs, type Common, type Context, EXIT, type Exit, tell } from './context.ts';
import { formatHelp } from './help.ts';
import { addPacks } from './pack/program.ts';
import { paperOf } from './paper.ts';
import { addData } from './program/data.ts';
import { addDraft } from './program/draft.ts';
import { addOwn } from './program/own.ts';
import { addPlay } from './program/play.ts';
import { addWrite } from './program/write.ts';

export type Done = (exit: Exit) => void;

/** The commands and their options. A command is loaded when it is called: help costs no more than help. */
export function describe(context: Context, done: Done): Command {
  const { stdout, stderr, version } = context;
  const program: Command = new Command(calledAs(context))
    .helpCommand(false)
    .option('--plain', 'lines instead of screens; also ACCESSIBLE=1')
    .option('--no-color', 'no colours; also NO_COLOR=1')
    .option('--data-dir <folder>', 'keep your record there; also INTERLOCK_HOME', folderIn)
    .helpOption('-h, --help', 'show this help; also after a command')
    .version(version, '-V, --version', 'print the version')
    .optionsGroup('Settings, for this once')
    .option('--theme <theme>', 'dark, light, high-contrast or none')
    .option('--glyphs <glyphs>', 'unicode or ascii')
    .option('--no-motion', 'meters do not move; --motion: they do')
    .addOption(new Option('--motion', 'meters move').hideHelp())
    .option('--coach <when>', 'each or end: after each choice, or at the end')
    .option('--no-ask', 'do not ask what decided a choice; --ask: do')
    .addOption(new Option('--ask', 'ask what decided a choice').hideHelp())
    .option('--text-width <columns>', 'the longest line of text, 40 to 120')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // The paper decides about colour.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      // Told by `main`, in the same way as all that goes wrong.
      outputError: () => {},
    })
    .configureHelp({ formatHelp: (command, help) => formatHelp(command, help, paperOf(context)) })
    .hook('preAction', () => checkFlags(program))
    .exitOverride();
  const told = withOptions(context, program);
  addHome(program, told, done);
  addPlay(program, told, done);
  addPacks(program, told, done);
  addDraft(program, told, done);
  addWrite(program, told, done);
  addData(program, told, done);
  addOwn(program, told, done);
  return program;
}

/** Ends the program where an option of every command has a value that it does not take. */
async function checkFlags(program: Command): Promise<void> {
  const { theme, glyphs, coach, textWidth } = program.opts<Common>();
  // Most calls have none of them, and need not load what knows their values.
  if ([theme, glyphs, coach, textWidth].every((word) => word === undefined)) return;
  const { flagFlaw } = await import('./settings/held.ts');
  const flaw = flagFlaw(program.opts<Common>());
  if (flaw !== undefined) program.error(flaw, { exitCode: EXIT.usage, code: TOLD });
}

/** The code of a mistake of which all is said. */
export const TOLD = 'interlock.told';

/** A folder that is named. A variable that is not set would silently mean the usual one. */
function folderIn(word: string): string {
  if (word.trim() === '') throw new InvalidArgumentError('It names no folder.');
  return word;
}

/** The context with what the arguments say of it, which is known when a command runs. */
function withOptions(context: Context, program: Command): Context {
  return {
    ...context,
    get dataDir() {
      return program.opts<Common>().dataDir;
    },
    get flags() {
      return program.opts<Common>();
    },
  };
}

/** No command at all, or a first word that is none. */
function addHome(program: Command, context: Context, done: Done): void {
  program
    .command('home [word...]', { isDefault: true, hidden: true })
    .helpOption(false)
    .allowUnknownOption()
    .action(async ([word]: readonly string[]) => {
      if (word !== undefined) return done(await unknownWord(program, context, word));
      const { home } = await import('./home/home.ts');
      return done(await home(context, program.opts<Common>()));
    });
  program.command('help [command]', { hidden: true }).action(async (word?: string) => {
    if (word === undefined) return program.outputHelp();
    const command = visible(program).find((each) => each.name() === word);
    if (command !== undefined) return command.outputHelp();
    return done(await unknownWord(program, context, word));
  });
}

function visible(program: Command): readonly Command[] {
  return program.createHelp().visibleCommands(program);
}

async function unknownWord(program: Command, context: Context, word: string): Promise<Exit> {
  const [{ caseMeant, unknown }, { caseNames }] = await Promise.all([
    import('./unknown.ts'),
    import('./library/names.ts'),
  ]);
  const misused = (message: string) => tell(context, { exit: EXIT.usage, message });
  if (word.startsWith('-')) {
    const options = program.createHelp().visibleOptions(program);
    return misused(
      unknown(
        'option',
        word,
        options.map(({ long }) => long ?? ''),
      ),
    );
  }
  const commands = visible(program).map((command) => command.name());
  const meant = caseMeant(word, commands, caseNames(context));
  const hint = meant === undefined ? '' : ` To play it: ${calledAs(context)} play ${meant}`;
  return misused(`${unknown('command', word, commands)}${hint}`);
}
