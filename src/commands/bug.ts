import { type Context, EXIT, type Exit, tell } from './context.ts';
import { shown } from './text.ts';

/** What stays true when the program itself is wrong: the terminal is given back, and one line says what to do. */
export async function tellBug(context: Context, args: readonly string[], error: unknown): Promise<Exit> {
  // A face may be unable to close because of the very mistake that is told below.
  await Promise.allSettled(Array.from(context.faces, (face) => face.close()));
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const kept = await keptWords(context, args);
  const isDebug = (context.env['INTERLOCK_DEBUG'] ?? '') !== '';
  const how = isDebug ? '' : ' With INTERLOCK_DEBUG=1 it says more, for a report.';
  tell(context, {
    exit: EXIT.refused,
    message: `a mistake in the program has stopped it (${what}).${kept}${how}`,
  });
  if (isDebug && error instanceof Error) {
    const lines = (error.stack ?? '').split('\n').map(shown);
    context.stderr.write(`${lines.join('\n')}\n`);
  }
  return EXIT.refused;
}

/** What is safe, as far as that is known of the command that was run. */
async function keptWords(context: Context, args: readonly string[]): Promise<string> {
  const command = commandIn(args);
  if (READING.has(command)) return ' It has changed nothing.';
  const isPlay = command === '' || (command === 'play' && !args.some((word) => word.startsWith('--choices')));
  if (!isPlay) return '';
  const { placeOf } = await import('../store/index.ts');
  const place = placeOf({ env: context.env, platform: context.platform, dataDir: dataDirIn(args) });
  const kept = place.kind === 'folder' ? ` Your decisions up to here are kept in ${place.root}.` : '';
  return `${kept} Start it again to go on.`;
}

/** Commands that write no file, neither of cases nor of the record. */
const READING: ReadonlySet<string> = new Set(['check', 'solve', 'preview', 'data', 'help']);

/** The first word that is no option and no folder of one; empty where the program was started without a command. */
function commandIn(args: readonly string[]): string {
  return args.find((word, at) => !word.startsWith('-') && args[at - 1] !== '--data-dir') ?? '';
}

/** The arguments as they are: what reads them may be what went wrong. */
function dataDirIn(args: readonly string[]): string | undefined {
  const flag = '--data-dir';
  const at = args.indexOf(flag);
  if (at >= 0) return args[at + 1];
  return args.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
}
