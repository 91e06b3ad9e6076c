import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { AddOptions } from './add.ts';
import type { ListOptions } from './list.ts';
import type { RemoveOptions } from './remove.ts';
import type { Done } from '../program.ts';

/** The commands that add, list and remove packs; they stand in the group that was begun before. */
export function addPacks(program: Command, context: Context, done: Done): void {
  const pack = program.command('pack').description('packs of cases: add, list, remove').helpCommand(false);
  pack
    .command('add <path>')
    .description(
      'add a copy of the cases in a folder: a NAME.json for each case, pack.json, and principles.json where it has its own; at most 500 files of 1 MiB each and 50 MiB in all',
    )
    .option('--replace', 'put it in the place of another version')
    .option('--yes', 'ask nothing; tell what to write where pack.json is missing')
    .action(async (folder: string, _own: object, command: Command) => {
      const { packAdd } = await import('./add.ts');
      done(await packAdd(context, folder, command.optsWithGlobals<AddOptions>()));
    });
  pack
    .command('list')
    .description('see your packs and where they lie')
    .addOption(new Option('--json', 'print the packs as JSON'))
    .action(async (_own: object, command: Command) => {
      const { packList } = await import('./list.ts');
      done(packList(context, command.optsWithGlobals<ListOptions>()));
    });
  pack
    .command('remove <id>')
    .description('take a pack away; its files are kept, and so are your runs')
    .option('--yes', 'do not ask')
    .action(async (id: string, _own: object, command: Command) => {
      const { packRemove } = await import('./remove.ts');
      done(await packRemove(context, id, command.optsWithGlobals<RemoveOptions>()));
    });
}
