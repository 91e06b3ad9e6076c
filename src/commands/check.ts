import { basename, dirname, join, resolve } from 'node:path';
import { type Problem, readPack, readPrinciples, readScenario } from '../scenario/index.ts';
import { type Context, EXIT, type Exit, printJson } from './context.ts';
import { isFolder, isThere, readText } from './files.ts';
import { PACK_FILE, PRINCIPLES_FILE, principlesFor, scenarioFiles } from './library.ts';
import { type Paper, paperOf } from './paper.ts';
import { counted, shown } from './text.ts';

export interface CheckOptions {
  readonly json?: boolean;
  /** Warnings count as errors. */
  readonly strict?: boolean;
}

/** A file that was looked at, and what was found in it. */
interface Checked {
  readonly path: string;
  readonly findings: readonly Finding[];
}
interface Finding extends Problem {
  readonly severity: 'error' | 'warning';
}

/** `check PATH…`: every finding in every file, with its place. */
export function check(context: Context, paths: readonly string[], options: CheckOptions): Exit {
  const files: Checked[] = [];
  for (const path of paths) files.push(...checkPath(context, path));
  if (options.json === true) printJson(context, { files: files.map(document) });
  else context.stdout.write(`${text(files, paperOf(context)).join('\n')}\n`);
  const counts = ({ severity }: Finding) => severity === 'error' || options.strict === true;
  return files.some(({ findings }) => findings.some(counts)) ? EXIT.findings : EXIT.done;
}

function checkPath(context: Context, path: string): readonly Checked[] {
  if (!isFolder(path)) return [checkFile(context, path)];
  const pack = packFiles(path);
  const listing = scenarioFiles(path);
  if (!listing.ok) return [checked(path, [unread(listing.message)])];
  if (pack.length === 0 && listing.paths.length === 0) {
    return [checked(path, [unread('This folder holds no case files (NAME.json).')])];
  }
  const files: Checked[] = [...pack];
  for (const file of listing.paths) files.push(checkFile(context, file));
  return files;
}

/** A pack's own files; none where the folder is no pack. */
function packFiles(folder: string): readonly Checked[] {
  const pack = join(folder, PACK_FILE);
  if (!isThere(pack)) return [];
  return [checkText(pack, readPack), checkText(join(folder, PRINCIPLES_FILE), readPrinciples)];
}

function checkFile(context: Context, path: string): Checked {
  const shelf = principlesFor(context, dirname(resolve(path)));
  if (!shelf.ok) return checked(path, [unread(`Its principles are refused. ${shelf.message}`)]);
  const { principles } = shelf;
  return checkText(path, (source) => readScenario(source, { name: basename(path, '.json'), principles }));
}

type Read = (source: string) => { ok: true } | { ok: false; problems: readonly Problem[] };

function checkText(path: string, read: Read): Checked {
  const file = readText(path);
  if (!file.ok) return checked(path, [unread(file.why, file.place)]);
  const reading = read(file.text);
  return checked(path, reading.ok ? [] : reading.problems);
}

function checked(path: string, problems: readonly Problem[]): Checked {
  return { path, findings: problems.map((problem) => ({ ...problem, severity: 'error' })) };
}

/** A file that can't be read, as a finding; where nothing better is known, at its first character. */
function unread(message: string, place = { line: 1, column: 1 }): Problem {
  return { rule: 'json', message, path: '', ...place };
}

function document({ path, findings }: Checked) {
  return {
    path,
    ok: findings.length === 0,
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

function text(files: readonly Checked[], { bold, dim }: Paper): readonly string[] {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(
      ({ line, column, message, rule }) =>
        `${bold(shown(`${path}:${line}:${column}:`))} ${shown(message)} ${dim(`[${rule}]`)}`,
    ),
  );
  const problems = counted(lines.length, 'problem');
  return [...lines, `${counted(files.length, 'file')}, ${problems}.`];
}
