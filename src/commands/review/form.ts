import { type Document, html, markdown, text } from '../../formats/index.ts';
import { type Context, EXIT, type Exit, failed, jsonText, type Result } from '../context.ts';
import { type OutOptions, putOut } from '../out-file.ts';
import { paperOf } from '../paper.ts';
import { unknown } from '../unknown.ts';

const FORMATS = ['text', 'markdown', 'html', 'json'] as const;

/** In which form a review is printed. */
export type Format = (typeof FORMATS)[number];

/** The form that the options name. */
export function formatIn({ format, json }: { format?: string; json?: boolean }): Result<{ format: Format }> {
  const word = format ?? (json === true ? 'json' : 'text');
  const found = FORMATS.find((each) => each === word);
  if (found === undefined) return failed(EXIT.usage, unknown('format', word, FORMATS));
  if (json === true && found !== 'json')
    return failed(EXIT.usage, `--json and --format ${found} exclude each other.`);
  return { ok: true, format: found };
}

/** What is to be printed, in whichever form is asked for. */
interface Made {
  readonly document: () => Document;
  readonly json: () => unknown;
}

/** Prints a document, or writes it to the file that is asked for. */
export function put(
  context: Context,
  { document, json }: Made,
  { format, out, force }: OutOptions & { readonly format: Format },
): Promise<Exit> {
  const to = { ...(out !== undefined && { out }), ...(force !== undefined && { force }) };
  const made = format === 'json' ? jsonText(json()) : written(context, document(), { format, ...to });
  return putOut(context, made, to);
}

function written(
  context: Context,
  document: Document,
  { format, out }: OutOptions & { readonly format: Exclude<Format, 'json'> },
): string {
  switch (format) {
    case 'text':
      return text(document, out === undefined ? Math.min(MEASURE, paperOf(context).width) : MEASURE);
    case 'markdown':
      return markdown(document);
    case 'html':
      return html(document);
  }
}

/** The most columns of a text. */
const MEASURE = 80;
