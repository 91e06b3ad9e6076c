import { averagesDocument, figuresDocument, figuresText } from './figures.ts';
import { type Checked, fails } from './finding.ts';
import { githubLines } from './github.ts';
import { checkText } from './text.ts';
import { type Context, EXIT, failed, printJson, type Result } from '../context.ts';
import { paperOf } from '../paper.ts';
import { unknown } from '../unknown.ts';

const FORMATS = ['human', 'json', 'github'] as const;

/** In which form findings are printed: for people, for programs, or for the workflows of GitHub. */
export type CheckFormat = (typeof FORMATS)[number];

/** What is printed. */
export interface CheckForm {
  readonly format: CheckFormat;
  /** Whether the figures of each case are printed too. */
  readonly figures: boolean;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
}

interface Wanted {
  readonly format?: string;
  readonly json?: boolean;
  readonly figures?: boolean;
  readonly strict?: boolean;
}

/** The form that the options name. */
export function checkForm({
  format,
  json,
  figures = false,
  strict = false,
}: Wanted): Result<{ form: CheckForm }> {
  const word = format ?? (json === true ? 'json' : 'human');
  const found = FORMATS.find((each) => each === word);
  if (found === undefined) return failed(EXIT.usage, unknown('format', word, FORMATS));
  if (json === true && found !== 'json')
    return failed(EXIT.usage, `--json and --format ${found} exclude each other.`);
  if (figures && found === 'github')
    return failed(EXIT.usage, '--figures has no place among the notes of a workflow; leave one of them out.');
  return { ok: true, form: { format: found, figures, strict } };
}

/** Prints what was found. */
export function printChecked(
  context: Context,
  files: readonly Checked[],
  { format, figures, strict }: CheckForm,
): void {
  const { stdout } = context;
  const measured = figures ? files.flatMap((file) => file.figures ?? []) : [];
  switch (format) {
    case 'human': {
      const paper = paperOf(context);
      return void stdout.write(inLines(checkText(files, figuresText(measured, paper), paper)));
    }
    case 'json':
      return printJson(context, {
        files: files.map((file) => ({ ...document(file, { strict }), ...(figures && figuresIn(file)) })),
        ...averagesDocument(measured),
      });
    case 'github':
      return void stdout.write(inLines(githubLines(files)));
  }
}

const figuresIn = ({ figures }: Checked) =>
  figures === undefined ? {} : { figures: figuresDocument(figures) };

const inLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function document({ path, findings }: Checked, counting: Pick<CheckForm, 'strict'>) {
  return {
    path,
    ok: !fails(findings, counting),
    findings: findings.map(({ rule, severity, message, path: pointer, line, column }) => ({
      rule,
      severity,
      message,
      path: pointer,
      line,
      column,
    })),
  };
}
