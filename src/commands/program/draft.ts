import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { NewOptions } from '../new/new.ts';
import type { PreviewOptions } from '../preview/preview.ts';
import type { Done } from '../program.ts';

/** The commands with which a case begins. */
export function addDraft(program: Command, context: Context, done: Done): void {
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
      const { newCase } = await import('../new/new.ts');
      done(await newCase(context, name, command.optsWithGlobals<NewOptions>()));
    });
  program
    .command('preview <case>')
    .description('play a case while you write it')
    .option('--variant <id>', 'a twin of the case: one fact is changed')
    .option('--seed <number>', 'the luck and the order of the options; 1')
    .action(async (argument: string, _own: object, command: Command) => {
      const { preview } = await import('../preview/preview.ts');
      done(await preview(context, argument, command.optsWithGlobals<PreviewOptions>()));
    });
}
