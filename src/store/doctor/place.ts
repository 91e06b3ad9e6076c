import { accessSync, constants, lstatSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { namesIn } from '../portable/look.ts';
import { codeOf, inWords } from '../trouble.ts';
import { type Finding, mendable, problem } from './finding.ts';

/** What is in the folder of a record: other things in it are not looked at. */
const OURS = /^(?:runs|backups|carried|packs|removed-packs|(?:settings|progress)\.json.*)$/;

/** What is known of a name: nothing there; what it leads to; or why that can't be told. */
type Known =
  | { readonly kind: 'none' }
  | { readonly kind: 'there'; readonly stats: Stats }
  /** `isLost`: a link that leads nowhere; else something there can't be looked at. */
  | { readonly kind: 'closed'; readonly why: string; readonly isLost: boolean };

/** What lies there, without reading it. A link that leads nowhere is closed. */
export function known(name: string): Known {
  try {
    const stats = statSync(name, { throwIfNoEntry: false });
    if (stats !== undefined) return { kind: 'there', stats };
    const isLink = lstatSync(name, { throwIfNoEntry: false }) !== undefined;
    const why = 'it is a link to something that is not there';
    return isLink ? { kind: 'closed', why, isLost: true } : { kind: 'none' };
  } catch (error) {
    return { kind: 'closed', why: inWords(error), isLost: codeOf(error) === 'ELOOP' };
  }
}

/** Whether this user may change its mode; undefined where the system knows no modes. */
const mayChange = ({ uid }: Stats): boolean | undefined => {
  const me = process.getuid?.();
  return me === undefined ? undefined : me === uid || me === 0;
};

const MAKE_OWN = 'Ask whoever looks after this computer to give it to you.';

/** What keeps its owner from a file or folder: rights that are not there. */
export function rights(name: string, stats: Stats): readonly Finding[] {
  const needed = stats.isDirectory() ? 0o700 : 0o400;
  const isMine = mayChange(stats);
  if (isMine !== true || (stats.mode & needed) === needed) return [];
  const what = stats.isDirectory() ? 'You may not read and write in this folder.' : 'You may not read it.';
  const mode = (stats.mode & 0o777) | (stats.isDirectory() ? 0o700 : 0o600);
  return [mendable('mode', name, { what, mend: { kind: 'mode', mode } })];
}

/** The folder of a record: whether it is one, and can be written to. */
export function lookAtRoot(root: string): readonly Finding[] {
  const found = known(root);
  const elsewhere = 'Or name another folder with --data-dir or INTERLOCK_HOME.';
  switch (found.kind) {
    case 'none':
      return [];
    case 'closed': {
      const what = `The folder of your record can't be reached: ${found.why}.`;
      return [problem('place', root, { what, advice: `Mend that. ${elsewhere}` })];
    }
    case 'there': {
      const { stats } = found;
      const what = 'A file is where the folder of your record should be.';
      if (!stats.isDirectory())
        return [problem('place', root, { what, advice: `Move it away. ${elsewhere}` })];
      const missing = rights(root, stats);
      return missing.length > 0 ? missing : unwritable(root, elsewhere);
    }
  }
}

function unwritable(root: string, elsewhere: string): readonly Finding[] {
  try {
    accessSync(root, constants.W_OK);
    return [];
  } catch (error) {
    const what = `Nothing can be written there: ${inWords(error)}. What you play is not kept.`;
    return [problem('place', root, { what, advice: `Make it writable. ${elsewhere}` })];
  }
}

/** What others on this computer can read. Where they can't enter the folder, it does not matter what is open in it. */
export function privacy(root: string): readonly Finding[] {
  const found = known(root);
  if (found.kind !== 'there' || isClosedToOthers(found.stats)) return [];
  return namesIn(root, () => {})
    .filter((name) => OURS.test(name))
    .flatMap((name) => openToOthers(path.join(root, name)));
}

const isClosedToOthers = ({ mode }: Stats): boolean => (mode & 0o077) === 0;

function openToOthers(name: string): readonly Finding[] {
  const found = known(name);
  if (found.kind !== 'there' || isClosedToOthers(found.stats)) return [];
  const { stats } = found;
  const isMine = mayChange(stats);
  if (isMine === undefined) return [];
  const what = 'Others who use this computer can look into it.';
  if (!isMine) return [problem('mode', name, { what, advice: MAKE_OWN })];
  return [mendable('mode', name, { what, mend: { kind: 'mode', mode: stats.mode & 0o700 } })];
}
