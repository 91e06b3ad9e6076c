import { Command, Option } from 'commander';
import type { CheckOptions } from './check/check.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, tell } from './context.ts';
import type { ExportOptions } from './export.ts';
import type { GraphOptions } from './graph.ts';
import { formatHelp } from './help.ts';
import { addPacks } from './pack/program.ts';
import type { ImportOptions } from './import.ts';
import type { NewOptions } from './new/new.ts';
import { paperOf } from './paper.ts';
import type { PlayOptions } from './play/play.ts';
import type { PreviewOptions } from './preview/preview.ts';
import type { ReviewOptions } from './review/review.ts';
import type { SolveOptions } from './solve/solve.ts';

export type Done = (exit: Exit) => void;

/** The commands and their options. A command is loaded when it is called: help costs no more than help. */
export function describe(context: Context, done: Done): Command {
  const { stdout, stderr, version } = context;
  const program = new Command(calledAs(context))
    .helpCommand(false)
    .option('--plain', 'lines instead of screens; also ACCESSIBLE=1')
    .option('--no-color', 'no colours; also NO_COLOR=1')
    .option('--data-dir <folder>', 'keep your record there; also INTERLOCK_HOME')
    .helpOption('-h, --help', 'show this help; also after a command')
    .version(version, '-V, --version', 'print the version')
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
    .exitOverride();
  const told = withDataDir(context, program);
  addHome(program, told, done);
  addPlay(program, told, done);
  addPacks(program, told, done);
  addDraft(program, told, done);
  addWrite(program, told, done);
  addData(program, told, done);
  return program;
}

/** The context with what the arguments say of it, which is known when a command runs. */
function withDataDir(context: Context, program: Command): Context {
  return {
    ...context,
    get dataDir() {
      return program.opts<Common>().dataDir;
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
      const { home } = await import('./home.ts');
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

const json = (what: string) => new Option('--json', `print ${what} as JSON`);

/** What begins with a hyphen is the next option and no text, of which the command then tells that it is missing. */
function argue(): Option {
  const option = new Option('--argue <text>', 'keep with the run what you hold against its review');
  return Object.assign(option, { required: false, optional: true });
}

function addPlay(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Play');
  program
    .command('list')
    .description('see what there is to play')
    .addOption(json('the list'))
    .action(async (_own: object, command: Command) => {
      const { list } = await import('./list.ts');
      done(await list(context, command.optsWithGlobals()));
    });
  program
    .command('play [case]')
    .description('play a case from the list, or from a file')
    .option('--exam', 'the story alone: no coach, no hints, no take-back')
    .option('--new', 'begin anew, even where a run is unfinished')
    .option('--variant <id>', 'play a twin of the case: one fact is changed')
    .option('--seed <number>', 'fix the luck and the order of the options')
    .option('--choices <ids>', 'make these choices (a,b,c) and tell where they lead')
    .option('--save', 'with --choices: keep the run')
    .addOption(json('where the choices lead'))
    .action(async (argument: string | undefined, _own: object, command: Command) => {
      const { play } = await import('./play/play.ts');
      done(await play(context, argument, command.optsWithGlobals<PlayOptions>()));
    });
  program
    .command('review [run]')
    .description('see what each decision of a run was worth')
    .option('--format <format>', 'text, markdown, html or json; html is one file to hand in')
    .option('--seed <number>', 'review choices in a case: their luck')
    .option('--choices <ids>', 'review choices in a case: the choices (a,b,c)')
    .option('--variant <id>', 'review choices in a case: in a twin of it')
    .option('--with <run>', 'lay another run of the same case beside it')
    .addOption(argue())
    .option('--decision <number>', 'with --argue: the decision that it is about')
    .addOption(json('the review'))
    .action(async (argument: string | undefined, _own: object, command: Command) => {
      const { review } = await import('./review/review.ts');
      done(await review(context, argument, command.optsWithGlobals<ReviewOptions>()));
    });
}

function addDraft(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Write');
  program
    .command('new [name]')
    .description('write a small case that you make your own')
    .option('--title <text>', 'its title')
    .option('--company <text>', 'your company and what it makes, in a line')
    .option('--level <level>', 'for whom: apm, pm, senior or executive')
    .option('--product <kind>', 'what it is about: b2c, b2b-saas, physical and others')
    .option('--turn <word>', 'what one turn is called: week, quarter')
    .option('--person <text>', 'who comes with an offer: "Amara Obi, Head of sales"')
    .option('--yes', 'ask nothing')
    .option('--out <folder>', 'write it in this folder')
    .option('--force', 'write over a case that is there')
    .action(async (name: string | undefined, _own: object, command: Command) => {
      const { newCase } = await import('./new/new.ts');
      done(await newCase(context, name, command.optsWithGlobals<NewOptions>()));
    });
  program
    .command('preview <case>')
    .description('play a case while you write it')
    .option('--variant <id>', 'a twin of the case: one fact is changed')
    .option('--seed <number>', 'the luck and the order of the options; 1')
    .action(async (argument: string, _own: object, command: Command) => {
      const { preview } = await import('./preview/preview.ts');
      done(await preview(context, argument, command.optsWithGlobals<PreviewOptions>()));
    });
}

function addWrite(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Write');
  program
    .command('check <path...>')
    .description('find the mistakes in case files or folders')
    .option('--format <format>', 'human, json or github; github notes them in a workflow')
    .option('--strict', 'let warnings count as errors')
    .option('--figures', 'print what the numbers of each case come to')
    .addOption(json('the findings'))
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { check } = await import('./check/check.ts');
      done(await check(context, paths, options));
    });
  program
    .command('solve <case>')
    .description('reckon exactly what a case can score')
    .option('--variant <id>', 'this one alone: base, or a twin of the case')
    .addOption(json('the solution'))
    .action(async (argument: string, _own: object, command: Command) => {
      const { solve } = await import('./solve/solve.ts');
      done(await solve(context, argument, command.optsWithGlobals<SolveOptions>()));
    });
  program
    .command('graph <case>')
    .description('draw a case: its scenes, and the way of best play')
    .option('--format <format>', 'mermaid, dot or svg')
    .option('--out <file>', 'write it to this file')
    .option('--force', 'with --out: write over a file that is there')
    .action(async (argument: string, _own: object, command: Command) => {
      const { graph } = await import('./graph.ts');
      done(await graph(context, argument, command.optsWithGlobals<GraphOptions>()));
    });
  program
    .command('export <case>')
    .description('write a case as a story for Twine')
    .option('--format <format>', 'twee')
    .option('--out <file>', 'write it to this file')
    .option('--force', 'with --out: write over a file that is there')
    .action(async (argument: string, _own: object, command: Command) => {
      const { exportCase } = await import('./export.ts');
      done(await exportCase(context, argument, command.optsWithGlobals<ExportOptions>()));
    });
  program
    .command('import <story>')
    .description('make a case of a story from Twine (Twee)')
    .option('--out <file>', 'write it to this file (NAME.json)')
    .option('--force', 'write over a file that is there')
    .action(async (argument: string, _own: object, command: Command) => {
      const { importStory } = await import('./import.ts');
      done(await importStory(context, argument, command.optsWithGlobals<ImportOptions>()));
    });
}

function addData(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Data');
  const data = program.command('data').description('see where your record is kept').helpCommand(false);
  data
    .command('path')
    .description('print the folder of your record')
    .addOption(json('the folder'))
    .action(async (_own: object, command: Command) => {
      const { dataPath } = await import('./data.ts');
      done(dataPath(context, command.optsWithGlobals()));
    });
}
