import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Done } from '../program.ts';
import type { SettingsOptions } from '../settings/settings.ts';
import { json } from './option.ts';

/** The commands with which somebody makes the program their own. */
export function addOwn(program: Command, context: Context, done: Done): void {
  program.commandsGroup('Your own');
  program
    .command('settings [setting] [value]')
    .summary('see or change settings; see where data lies')
    .description(
      'see how things look and where data lies, and change it. What an option says (--theme light) counts before the environment (INTERLOCK_THEME=light), and that before what you set. Where the terminal says that it has no Unicode (LANG=C or TERM=linux), glyphs are ascii until something else is said',
    )
    .option('--reset', 'ask, then forget all that you set; a copy is kept')
    .option('--yes', 'with --reset: do not ask')
    .addOption(json('the settings'))
    .action(async (key: string | undefined, value: string | undefined, _own: object, command: Command) => {
      const { settings } = await import('../settings/settings.ts');
      done(await settings(context, { key, value }, command.optsWithGlobals<SettingsOptions>()));
    });
  program
    .command('completion <shell>')
    .summary('let the tab key complete what you type')
    .description(
      'print what lets the tab key complete commands, cases and runs in bash, zsh or fish. It completes the command interlock: in a checkout "npm install -g ." makes it',
    )
    .action(async (shell: string) => {
      const { completion } = await import('../completion/completion.ts');
      done(completion(context, shell));
    });
  // Called by what `completion` prints: `complete WORD…`, where the last word is the one to complete.
  program
    .command('complete [word...]', { hidden: true })
    .helpOption(false)
    .allowUnknownOption()
    .action(async (words: readonly string[]) => {
      const { complete } = await import('../completion/complete.ts');
      done(await complete(program, context, words));
    });
}
