/** What kept the record from being read or written as it should. */
export type TroubleKind =
  /** Nothing can be written there: play goes on in memory. */
  | 'memory-only'
  /** A settings or progress file was damaged and has been set aside. */
  | 'set-aside'
  /** A settings file could not be read. */
  | 'settings-unread'
  /** A journal that a newer version wrote: can be looked at, not taken up. */
  | 'newer-journal'
  /** A file among the journals that is none. */
  | 'unreadable-journal';

export interface Trouble {
  readonly kind: TroubleKind;
  /** What happened, where, and what to do, in plain words. */
  readonly message: string;
}

/** Whether something is safely on the disk, and if not, why, in plain words that end without a full stop. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly why: string };

export const SAVED: Saved = { ok: true };

export type Note = (trouble: Trouble) => void;

/** A list of troubles that tells each only once. */
export function troubles(): { readonly list: readonly Trouble[]; readonly note: Note } {
  const list: Trouble[] = [];
  const note: Note = (trouble) => {
    if (!list.some(({ message }) => message === trouble.message)) list.push(trouble);
  };
  return { list, note };
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is used up'],
  ['EFBIG', 'the system allows no larger file'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EISDIR', 'a folder is where the file should be'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENOENT', 'it is not there'],
  ['EIO', 'the disk reports an error'],
  ['EXDEV', 'it lies on another disk, and nothing can be moved from one to the other'],
  ['EEXIST', 'something of that name is there already'],
  ['ENAMETOOLONG', 'the name is too long for a file'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['EBUSY', 'another program is using it'],
  ['ESTALE', 'the network disk has lost it'],
  ['ETIMEDOUT', 'the network disk does not answer'],
]);

/** The `code` of an error of the system, as `ENOSPC`; empty for any other. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** An error of the system in plain words, with its code so that it can be looked up. */
export function inWords(error: unknown): string {
  const code = codeOf(error);
  const reason = REASONS.get(code);
  if (reason !== undefined) return `${reason} (${code})`;
  return error instanceof Error ? error.message : String(error);
}
