import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { BackupOptions } from '../data/backup.ts';
import type { DoctorOptions } from '../data/doctor.ts';
import type { ExportOptions } from '../data/export.ts';
import type { ImportOptions } from '../data/import.ts';
import type { Done } from '../program.ts';
import { json } from './option.ts';

/** The commands for the learner's record. */
export function addData(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Data');
  const data = program
    .command('data')
    .description('your record: path, export, import, backup, doctor')
    .helpCommand(false);
  data
    .command('path')
    .description('print the folder of your record')
    .addOption(json('the folder'))
    .action(async (_own: object, command: Command) => {
      const { dataPath } = await import('../data/path.ts');
      done(dataPath(context, command.optsWithGlobals()));
    });
  addCopies(data, context, done);
  data
    .command('doctor')
    .description('look through your record, and explain what is wrong')
    .option('--mend', 'mend what can be mended without loss, after asking')
    .option('--yes', 'with --mend: do not ask')
    .addOption(json('what was found'))
    .action(async (_own: object, command: Command) => {
      const { dataDoctor } = await import('../data/doctor.ts');
      done(await dataDoctor(context, command.optsWithGlobals<DoctorOptions>()));
    });
}

function addCopies(data: Command, context: Context, done: Done): void {
  data
    .command('export')
    .description('write your whole record to one file: your runs and settings; a pipe gets it printed')
    .option('--out <file>', 'write it to this file; - prints it')
    .option('--force', 'write over a file that is there')
    .action(async (_own: object, command: Command) => {
      const { dataExport } = await import('../data/export.ts');
      done(await dataExport(context, command.optsWithGlobals<ExportOptions>()));
    });
  data
    .command('import <file>')
    .description('add what an export or a backup has to your record; nothing in it is changed or lost')
    .option('--dry-run', 'tell what would come in, and write nothing')
    .addOption(json('what came in'))
    .action(async (file: string, _own: object, command: Command) => {
      const { dataImport } = await import('../data/import.ts');
      done(await dataImport(context, file, command.optsWithGlobals<ImportOptions>()));
    });
  data
    .command('backup')
    .description('write your whole record to a new file among your backups, and read it back')
    .option('--out <file>', 'write it to this file')
    .action(async (_own: object, command: Command) => {
      const { dataBackup } = await import('../data/backup.ts');
      done(await dataBackup(context, command.optsWithGlobals<BackupOptions>()));
    });
}
