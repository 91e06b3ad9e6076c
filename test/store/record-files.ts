import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportTo, type Imported, importRecord, type ImportResult } from '../../src/store/index.ts';
import { choice, folder, means, open, overIn, played, takenUp } from './desk.ts';

/** Every file below a folder, by its path from there, and what is in it. */
export function filesIn(root: string, below = ''): ReadonlyMap<string, string> {
  const start = path.join(root, below);
  if (!existsSync(start)) return new Map();
  const names = readdirSync(start, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => lstatSync(path.join(start, name)).isFile());
  return new Map(
    files.map((name) => [path.join(below, name), readFileSync(path.join(start, name)).toString('latin1')]),
  );
}

export const app = { app: '1.2.3', now: means.now };

/** A record as one file; its name. */
export async function exported(root: string): Promise<string> {
  const file = path.join(folder(), 'record.ndjson');
  const written = await exportTo(root, app, { file, force: false });
  if (written.kind !== 'written') throw new Error(JSON.stringify(written));
  return file;
}

export const into = (root: string, name: string, dryRun = false): Promise<ImportResult> =>
  importRecord({ place: { kind: 'folder', root }, name, now: means.now, dryRun });

/** What came in with an import that went well. */
export async function cameIn(root: string, name: string, dryRun = false): Promise<Imported> {
  const result = await into(root, name, dryRun);
  if (result.kind !== 'imported') throw new Error(result.why);
  return result.imported;
}

export const HEAD =
  '{"interlock":"record","format":1,"minor":0,"app":"1.2.3","at":"2026-05-03T10:00:00.000Z"}';

/** A file with these lines. */
export function fileOf(...lines: readonly (string | Buffer)[]): string {
  const name = path.join(folder(), 'some.ndjson');
  writeFileSync(name, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])));
  return name;
}

export const journalLine = (id: string, text: string): string =>
  JSON.stringify({ line: 'journal', id, text });

/** Some runs, one of which was taken up. */
export async function lived(): Promise<string> {
  const root = folder();
  await overIn(root);
  const { id } = await played(open(root), [choice('a')]);
  await (await takenUp(open(root), id)).append(choice('b'));
  await open(root).settings.change({ theme: 'light' });
  return root;
}
