import { extname } from 'node:path';
import type { Graph } from '../author/index.ts';
import { dot, mermaid, svg } from '../formats/index.ts';
import { EXIT, failed, type Result } from './context.ts';
import { quoted } from './text.ts';
import { unknown } from './unknown.ts';

export type GraphFormat = 'mermaid' | 'dot' | 'svg';

interface Form {
  /** How the names of its files end, the usual one first. */
  readonly endings: readonly [string, ...string[]];
  /** The picture; undefined where the story is too large for it. */
  readonly write: (story: Graph) => Promise<string | undefined>;
}

/** What a story can be drawn as. */
export const FORMATS: Readonly<Record<GraphFormat, Form>> = {
  mermaid: { endings: ['.mmd', '.mermaid', '.md'], write: async (story) => mermaid(story) },
  dot: { endings: ['.dot', '.gv'], write: async (story) => dot(story) },
  svg: { endings: ['.svg'], write: svg },
};
const ALL: readonly GraphFormat[] = ['mermaid', 'dot', 'svg'];

interface Asked {
  readonly format?: string;
  readonly out?: string;
}

/** The format that is asked for by its name, or by the ending of the file's name. */
export function drawnAs({ format, out }: Asked): Result<{ format: GraphFormat }> {
  const named = ALL.find((each) => each === format);
  if (format !== undefined && named === undefined) return failed(EXIT.usage, unknown('format', format, ALL));
  if (out === undefined) return { ok: true, format: named ?? 'mermaid' };
  const ending = endingOf(out);
  const meant = ALL.find((each) => FORMATS[each].endings.includes(ending));
  if (named === undefined) return meant === undefined ? unclear(out) : { ok: true, format: meant };
  if (meant === undefined || meant === named) return { ok: true, format: named };
  const why = `ends as a file of the format ${meant}, and --format asks for ${named}`;
  return failed(
    EXIT.usage,
    `${quoted(out)} ${why}. Leave --format out, or let the name end with ${alternatives(FORMATS[named].endings)}.`,
  );
}

/** Whether the file is one of Markdown, in which Mermaid stands between fences. */
export const isMarkdown = (out: string | undefined): boolean => out !== undefined && endingOf(out) === '.md';

const endingOf = (out: string): string => extname(out).toLowerCase();

function unclear(out: string) {
  const ending = endingOf(out);
  const what =
    ending === '' ? 'The name of the file has no ending' : `A picture can't be written as ${quoted(ending)}`;
  const endings = alternatives(ALL.toReversed().flatMap((each) => FORMATS[each].endings));
  return failed(
    EXIT.usage,
    `${quoted(out)}: ${what}. Let the name end with ${endings} (browsers open .svg), or add --format.`,
  );
}

const alternatives = (words: readonly string[]): string =>
  words.length === 1 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
