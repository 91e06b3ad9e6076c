import { basename, dirname, resolve } from 'node:path';
import { type Problem, readScenario } from '../scenario/index.ts';
import { type Context, EXIT, type Exit, printJson } from './context.ts';
import { isFolder, readText } from './files.ts';
import { type Checked, checkPackFiles, scenarioFiles, shelfOf, unreadable } from './library.ts';

export interface CheckOptions {
  readonly json?: boolean;
}

/** `check PATH…`: every problem of every file, with its place. */
export async function check(
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Exit> {
  const files = (await Promise.all(paths.map((path) => checkPath(context, path)))).flat();
  if (options.json === true) printJson(context, report(files));
  else context.stdout.write(text(files));
  return files.some(({ problems }) => problems.length > 0) ? EXIT.findings : EXIT.done;
}

async function checkPath(context: Context, path: string): Promise<readonly Checked[]> {
  if (!(await isFolder(path))) return [await checkFile(context, path)];
  const [pack, listing] = await Promise.all([checkPackFiles(path), scenarioFiles(path)]);
  if (!listing.ok) return [{ path, problems: [unreadable(listing.message)] }];
  if (pack.length === 0 && listing.paths.length === 0) {
    return [{ path, problems: [unreadable(`${path} holds no scenario files (NAME.json).`)] }];
  }
  const files: Checked[] = [...pack];
  for (const file of listing.paths) files.push(await checkFile(context, file));
  return files;
}

async function checkFile(context: Context, path: string): Promise<Checked> {
  const file = await readText(path);
  if (!file.ok) return { path, problems: [unreadable(file.message)] };
  const shelf = await shelfOf(context, dirname(resolve(path)));
  if (!shelf.ok) return { path, problems: [unreadable(shelf.message)] };
  const reading = readScenario(file.text, {
    name: basename(path, '.json'),
    principles: shelf.shelf.principles,
  });
  return { path, problems: reading.ok ? [] : reading.problems };
}

function report(files: readonly Checked[]) {
  const finding = (problem: Problem) => ({ ...problem, severity: 'error' });
  return {
    files: files.map(({ path, problems }) => ({
      path,
      ok: problems.length === 0,
      findings: problems.map(finding),
    })),
  };
}

function text(files: readonly Checked[]): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(({ line, column, rule, message }) => `${path}:${line}:${column}: ${message} [${rule}]`),
  );
  const found = files.reduce((sum, { problems }) => sum + problems.length, 0);
  const problems = found === 0 ? 'no problems' : found === 1 ? '1 problem' : `${found} problems`;
  return `${[...lines, `${files.length === 1 ? '1 file' : `${files.length} files`}, ${problems}.`].join('\n')}\n`;
}
