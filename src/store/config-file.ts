/** A small file that is rewritten: `conf` writes it, and this guards it against what conf does not notice. */
import {
  accessSync,
  constants,
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { freeName } from './free-name.ts';
import { isObject, type JsonObject, parse } from './json.ts';
import { makeFolder } from './make-folder.ts';
import { lookAt } from './portable/look.ts';
import { inWords, type Note, type Saved, SAVED, type Trouble } from './trouble.ts';

export interface ConfigFile {
  /** What the file says; empty where it is not there. A damaged file is set aside and its backup read. */
  read(): JsonObject;
  /** Changes these properties and leaves the others alone. */
  write(changes: JsonObject): Promise<Saved>;
  /** Says this and nothing else from now on. What it said before stays in a copy beside it. */
  replace(value: JsonObject): Promise<Replaced>;
}

/** Whether a file was replaced, and where the copy of what it said is; none where there was no file. */
export type Replaced =
  { readonly ok: true; readonly copy: string | undefined } | { readonly ok: false; readonly why: string };

export interface ConfigPlace {
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  /** Whether people read and change it: then it is laid out in lines. */
  readonly forPeople: boolean;
}

// conf has the process ended by this signal; without conf, Node takes no notice of it and reports EFBIG.
const takeNoNotice = (): void => {};

/** `clock` in milliseconds since 1970. Nothing is opened before it is needed: to load conf alone takes a while. */
export function configFile(place: ConfigPlace, clock: () => number, note: Note): ConfigFile {
  const file = path.join(place.folder, `${place.name}.json`);
  const paths = { file, backup: `${file}.bak` };
  let turn: Promise<unknown> = Promise.resolve();

  const read = (): JsonObject => {
    const found = look(file);
    switch (found.kind) {
      case 'good':
        return found.value;
      case 'none':
        return {};
      case 'closed':
        note({
          kind: 'settings-unread',
          message: `${file} can't be read: ${found.why}. ${place.forPeople ? USUAL : ANEW}`,
        });
        return {};
      case 'damaged':
        note(setAside(paths, clock()));
        return inBackup(paths) ?? {};
    }
  };

  const write = async (changes: JsonObject): Promise<Saved> => {
    try {
      makeFolder(place.folder);
      // Where it may not write, conf tries again for a whole second and stops everything meanwhile.
      accessSync(place.folder, constants.W_OK);
      read();
      const found = look(file);
      // To open a pipe, as conf would, is to wait for ever.
      if (found.kind === 'closed') return { ok: false, why: `${file}: ${found.why}` };
      const kept = keepBackup(paths);
      return kept.ok ? await store(place, paths, asRead(changes)) : kept;
    } catch (error) {
      return { ok: false, why: `${file}: ${inWords(error)}` };
    }
  };

  const replace = async (value: JsonObject): Promise<Replaced> => {
    try {
      read();
      return look(file).kind === 'none' ? { ok: true, copy: undefined } : replaced(paths, value, clock());
    } catch (error) {
      return { ok: false, why: `${file}: ${inWords(error)}` };
    }
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine;
    return mine;
  };

  return {
    read,
    write: (changes) => inTurn(() => write(changes)),
    replace: (value) => inTurn(() => replace(value)),
  };
}

const USUAL = 'The usual settings are used.';
const ANEW = 'Your runs are summed up anew.';

/** As it comes out of a file again: JSON has no words for some numbers. */
function asRead(changes: JsonObject): JsonObject {
  const read = parse(JSON.stringify(changes));
  return isObject(read) ? read : {};
}

/** Whole or not at all: the copy first, then a rename. Throws what the system says. */
function replaced({ file, backup }: Paths, value: JsonObject, time: number): Replaced {
  const copy = freeName(`${file}.before-${stamp(time)}`);
  const draft = `${file}.${process.pid}`;
  copyFileSync(file, copy, constants.COPYFILE_EXCL);
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
  keepBackup({ file, backup });
  return { ok: true, copy };
}

/** Milliseconds since 1970, fit for the name of a file. */
const stamp = (time: number): string => new Date(time).toISOString().replaceAll(/[:.]/g, '-');

interface Paths {
  readonly file: string;
  readonly backup: string;
}

type Found =
  | { readonly kind: 'good'; readonly value: JsonObject }
  | { readonly kind: 'none' }
  | { readonly kind: 'closed'; readonly why: string }
  | { readonly kind: 'damaged' };

/** Bytes. No file of ours comes near it. */
export const LARGEST_CONFIG = 2 ** 20;

function look(file: string): Found {
  const found = lookAt(file, LARGEST_CONFIG);
  switch (found.kind) {
    case 'none':
      return found;
    case 'closed':
      return found.isLarge ? { kind: 'damaged' } : found;
    case 'bytes': {
      const value = parse(found.bytes.toString());
      return isObject(value) ? { kind: 'good', value } : { kind: 'damaged' };
    }
  }
}

async function store(place: ConfigPlace, paths: Paths, changes: JsonObject): Promise<Saved> {
  if (process.listenerCount('SIGXFSZ', takeNoNotice) === 0) process.on('SIGXFSZ', takeNoNotice);
  // Loaded by need: conf brings along a validator, of no use here, that takes longer to load than all the rest.
  const { default: Conf } = await import('conf');
  const conf = new Conf<Record<string, unknown>>({
    cwd: place.folder,
    configName: place.name,
    serialize: (value) => JSON.stringify(value, null, place.forPeople ? 2 : 0),
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  });
  for (let tries = 3; tries > 0; tries -= 1) {
    conf.set({ ...changes });
    const found = look(paths.file);
    // On a full disk conf reports success and leaves a file that is cut short.
    if (found.kind !== 'good') return restore(paths);
    if (Object.keys(changes).every((key) => isDeepStrictEqual(found.value[key], changes[key]))) {
      // That it was saved is true without a new backup: the one before it stays.
      keepBackup(paths);
      return SAVED;
    }
  }
  return { ok: false, why: `${paths.file}: another process keeps writing it at the same moment. Try again` };
}

/** A rename needs no room on a full disk. */
function restore(paths: Paths): Saved {
  const { file, backup } = paths;
  if (inBackup(paths) === undefined) rmSync(file, { force: true });
  else renameSync(backup, file);
  keepBackup(paths);
  const why = `${file} was cut short as it was written; the disk may be full. What it said before is back`;
  return { ok: false, why };
}

/** Copies a good file, whole or not at all. */
function keepBackup({ file, backup }: Paths): Saved {
  const draft = `${backup}.${process.pid}`;
  try {
    const found = look(file);
    if (found.kind !== 'good' || isDeepStrictEqual(found, look(backup))) return SAVED;
    writeFileSync(draft, readFileSync(file), { mode: 0o600, flush: true });
    renameSync(draft, backup);
    return SAVED;
  } catch (error) {
    rmSync(draft, { force: true });
    return { ok: false, why: `${backup}: ${inWords(error)}` };
  }
}

function inBackup({ backup }: Paths): JsonObject | undefined {
  const found = look(backup);
  return found.kind === 'good' ? found.value : undefined;
}

/** Takes a damaged file out of the way, puts its backup in its place, and says so. */
function setAside(paths: Paths, time: number): Trouble {
  const { file, backup } = paths;
  const hasBackup = inBackup(paths) !== undefined;
  const instead = hasBackup ? 'Its last good version is used instead' : 'It starts afresh';
  try {
    const aside = freeName(`${file}.corrupt-${stamp(time)}`);
    renameSync(file, aside);
    if (hasBackup) copyFileSync(backup, file);
    return { kind: 'set-aside', message: `${file} was damaged and is now ${aside}. ${instead}.` };
  } catch (error) {
    const why = inWords(error);
    return { kind: 'set-aside', message: `${file} is damaged and can't be set aside: ${why}. ${instead}.` };
  }
}
