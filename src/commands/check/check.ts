import { resolve } from 'node:path';
import { examined } from './files.ts';
import { type Checked, fails } from './finding.ts';
import { checkForm, printChecked } from './form.ts';
import { progressOn } from './progress.ts';
import { surveyed } from './survey.ts';
import { type Context, EXIT, type Exit, failed, tell } from '../context.ts';
import { inSlices } from '../slices.ts';

export interface CheckOptions {
  readonly json?: boolean;
  readonly format?: string;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /** The figures of each case are told too. */
  readonly figures?: boolean;
}

/** `check PATH…`: every finding in every file, with its place. */
export async function check(
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Exit> {
  const form = checkForm(options);
  if (!form.ok) return tell(context, form);
  if (paths.includes(''))
    return tell(context, failed(EXIT.usage, 'which file or folder? The path is empty.'));
  const read = onceEach(paths.flatMap((path) => examined(context, path)));
  const files = await solved(context, read, options);
  printChecked(context, files, form.form);
  return files.some(({ findings }) => fails(findings, form.form)) ? EXIT.findings : EXIT.done;
}

/** Each file once, in whatever ways it was named. */
function onceEach(files: readonly Checked[]): readonly Checked[] {
  const seen = new Set<string>();
  return files.filter(({ path }) => {
    const whole = resolve(path);
    const isNew = !seen.has(whole);
    seen.add(whole);
    return isNew;
  });
}

async function solved(
  context: Context,
  read: readonly Checked[],
  { figures: wantsFigures = false }: CheckOptions,
): Promise<readonly Checked[]> {
  const progress = progressOn(context);
  try {
    // A signal to stop is heard between the slices.
    return (await inSlices(surveyed(read, { progress, wantsFigures })).done) ?? read;
  } finally {
    progress.end();
  }
}
