import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { GlossaryOptions } from '../glossary.ts';
import type { ListOptions } from '../list.ts';
import type { PlayOptions } from '../play/play.ts';
import type { Done } from '../program.ts';
import type { ProgressOptions } from '../progress.ts';
import type { ReviewOptions } from '../review/review.ts';
import { json } from './option.ts';

/** What begins with a hyphen is the next option and no text, of which the command then tells that it is missing. */
function argue(): Option {
  const option = new Option('--argue <text>', 'keep with the run what you hold against its review');
  return Object.assign(option, { required: false, optional: true });
}

/** The commands of a learner. */
export function addPlay(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Play');
  program
    .command('list [words...]')
    .description('see what there is to play, or find it by words')
    .option('--level <level>', 'only of this level: apm, pm, senior or executive')
    .option('--product <kind>', 'only about this: b2c, b2b-saas, physical and others')
    .option('--principle <id>', 'only cases that test this principle')
    .option('--length <length>', 'only short (under 8 minutes), middle or long (from 15)')
    .option('--best <percent>', 'by your best judgement: under-60, under-80 or 80-up')
    .option('--unplayed', 'only what you never played to the end')
    .addOption(json('the list'))
    .action(async (words: readonly string[], _own: object, command: Command) => {
      const { list } = await import('../list.ts');
      done(await list(context, words, command.optsWithGlobals<ListOptions>()));
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
      const { play } = await import('../play/play.ts');
      done(await play(context, argument, command.optsWithGlobals<PlayOptions>()));
    });
  program
    .command('review [run]')
    .description('see what each decision of a run was worth')
    .option('--format <format>', 'text, markdown, html or json; html is one file to hand in')
    .option('--out <file>', 'write it to this file')
    .option('--force', 'with --out: write over a file that is there')
    .option('--seed <number>', 'review choices in a case: their luck')
    .option('--choices <ids>', 'review choices in a case: the choices (a,b,c)')
    .option('--variant <id>', 'review choices in a case: in a twin of it')
    .option('--with <run>', 'lay another run of the same case beside it')
    .addOption(argue())
    .option('--decision <number>', 'with --argue: the decision that it is about')
    .addOption(json('the review'))
    .action(async (argument: string | undefined, _own: object, command: Command) => {
      const { review } = await import('../review/review.ts');
      done(await review(context, argument, command.optsWithGlobals<ReviewOptions>()));
    });
  program
    .command('progress')
    .description('see whether you judge better, and what to practise')
    .option('--format <format>', 'text, markdown, csv, html or json; csv is a row for each run')
    .option('--out <file>', 'write it to this file')
    .option('--force', 'with --out: write over a file that is there')
    .addOption(json('the progress'))
    .action(async (_own: object, command: Command) => {
      const { progress } = await import('../progress.ts');
      done(await progress(context, command.optsWithGlobals<ProgressOptions>()));
    });
  program
    .command('glossary [word...]')
    .summary('see what words and principles mean')
    .description('see what the words mean, and where the principles come from')
    .addOption(json('the words and the principles'))
    .action(async (words: readonly string[], _own: object, command: Command) => {
      const { glossary } = await import('../glossary.ts');
      done(glossary(context, words, command.optsWithGlobals<GlossaryOptions>()));
    });
}
