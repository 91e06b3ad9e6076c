import { type Document, html, markdown, text } from '../../formats/index.ts';
import { type Context, EXIT, failed, type Result } from '../context.ts';
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

/** Prints a document for people. */
export function print(context: Context, document: Document, format: Exclude<Format, 'json'>): void {
  const { stdout } = context;
  switch (format) {
    case 'text':
      return void stdout.write(text(document, Math.min(MEASURE, paperOf(context).width)));
    case 'markdown':
      return void stdout.write(markdown(document));
    case 'html':
      return void stdout.write(html(document));
  }
}

/** The most columns of a text. */
const MEASURE = 80;
