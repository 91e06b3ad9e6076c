import type { Command } from 'commander';
import type { CheckOptions } from '../check/check.ts';
import type { Context } from '../context.ts';
import type { ExportOptions } from '../export.ts';
import type { GraphOptions } from '../graph.ts';
import type { ImportOptions } from '../import.ts';
import type { Done } from '../program.ts';
import type { SolveOptions } from '../solve/solve.ts';
import { json } from './option.ts';

/** The commands for a case that is written. */
export function addWrite(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Write');
  program
    .command('check <path...>')
    .description('find the mistakes in case files or folders')
    .option('--format <format>', 'human, json or github; github notes them in a workflow')
    .option('--strict', 'let warnings count as errors')
    .option('--figures', 'print what the numbers of each case come to')
    .addOption(json('the findings'))
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { check } = await import('../check/check.ts');
      done(await check(context, paths, options));
    });
  program
    .command('solve <case>')
    .description('reckon exactly what a case can score')
    .option('--variant <id>', 'this one alone: base, or a twin of the case')
    .addOption(json('the solution'))
    .action(async (argument: string, _own: object, command: Command) => {
      const { solve } = await import('../solve/solve.ts');
      done(await solve(context, argument, command.optsWithGlobals<SolveOptions>()));
    });
  program
    .command('graph <case>')
    .description('draw a case: its scenes, and the way of best play')
    .option('--format <format>', 'mermaid, dot or svg')
    .option('--out <file>', 'write it to this file')
    .option('--force', 'with --out: write over a file that is there')
    .action(async (argument: string, _own: object, command: Command) => {
      const { graph } = await import('../graph.ts');
      done(await graph(context, argument, command.optsWithGlobals<GraphOptions>()));
    });
  program
    .command('export <case>')
    .description('write a case as a story for Twine')
    .option('--format <format>', 'twee')
    .option('--out <file>', 'write it to this file')
    .option('--force', 'with --out: write over a file that is there')
    .action(async (argument: string, _own: object, command: Command) => {
      const { exportCase } = await import('../export.ts');
      done(await exportCase(context, argument, command.optsWithGlobals<ExportOptions>()));
    });
  program
    .command('import <story>')
    .description('make a case of a story from Twine (Twee)')
    .option('--out <file>', 'write it to this file (NAME.json)')
    .option('--force', 'write over a file that is there')
    .action(async (argument: string, _own: object, command: Command) => {
      const { importStory } = await import('../import.ts');
      done(await importStory(context, argument, command.optsWithGlobals<ImportOptions>()));
    });
}
