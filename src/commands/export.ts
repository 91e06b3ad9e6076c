import { dirname, resolve } from 'node:path';
import { twineOf } from '../author/index.ts';
import { twee } from '../formats/index.ts';
import { MAX_FILE_BYTES, readScenario } from '../scenario/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, failed, tell } from './context.ts';
import { principlesFor } from './library/library.ts';
import { type OutOptions, putOut } from './out-file.ts';
import { sourceOf } from './library/source.ts';
import { unknown } from './unknown.ts';

export interface ExportOptions extends Common, OutOptions {
  readonly format?: string;
}

const FORMATS: readonly string[] = ['twee'];

/** `export CASE`: the case as a story of Twine, from which `import` makes the same case again. */
export async function exportCase(context: Context, argument: string, options: ExportOptions): Promise<Exit> {
  const { format = 'twee' } = options;
  if (!FORMATS.includes(format)) return tell(context, failed(EXIT.usage, unknown('format', format, FORMATS)));
  const source = sourceOf(context, argument);
  if (!source.ok) return tell(context, source);
  const { path, name, text } = source;
  const shelf = principlesFor(context, dirname(resolve(path)));
  if (!shelf.ok) return tell(context, shelf);
  const reading = readScenario(text, { name, principles: shelf.principles });
  if (!reading.ok) {
    const [first] = reading.problems;
    const place = first === undefined ? path : `${path}:${first.line}:${first.column}: ${first.message}`;
    return tell(context, failed(EXIT.refused, `${place} "${calledAs(context)} check" tells all.`));
  }
  const written = twee(twineOf(JSON.parse(text)));
  if (Buffer.byteLength(written) > MAX_FILE_BYTES) tell(context, { exit: EXIT.done, message: TOO_LARGE });
  return putOut(context, written, options);
}

const TOO_LARGE = 'the story is larger than 1 MiB: Twine takes it, and "import" will not take it back.';
