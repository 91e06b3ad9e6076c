import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { choice, end, folder, journalsIn, MARCH, open, overIn, played, put } from './desk.ts';

/** When the doctor looks. */
export const NOW = Date.UTC(2026, 10, 22);

/** A file that was written so many seconds ago. */
function old(file: string, seconds = 3600): void {
  writeFileSync(file, '');
  utimesSync(file, NOW / 1000 - seconds, NOW / 1000 - seconds);
}

/** The lines of a run with these choices. */
export const text = async (...options: readonly string[]): Promise<readonly string[]> =>
  (await played(open(folder()), options.map(choice))).text().trimEnd().split('\n');

/** Something that goes wrong in a record. */
export interface Case {
  readonly what: string;
  readonly damage: (root: string) => unknown;
  readonly says: readonly string[];
  /** What is left to say when it was mended; nothing where that is not given. */
  readonly left?: readonly string[];
}

const id = (last: string): string => `${MARCH.id(last)}.ndjson`;
const march = (root: string, name: string): string => {
  const month = path.join(root, 'runs', MARCH.month);
  mkdirSync(month, { recursive: true, mode: 0o700 });
  return path.join(month, name);
};
export const behind = 'summary note summary';

export const CASES: readonly Case[] = [
  {
    what: 'settings that are damaged',
    damage: (root) => writeFileSync(path.join(root, 'settings.json'), '{"theme"'),
    says: ['settings problem restore'],
  },
  {
    what: 'settings that are damaged, with no good copy',
    damage: (root) =>
      ['', '.bak'].forEach((ending) => writeFileSync(path.join(root, `settings.json${ending}`), '[]')),
    says: ['settings problem move', 'settings problem move'],
  },
  {
    what: 'settings that are gone',
    damage: (root) => rmSync(path.join(root, 'settings.json')),
    says: ['settings problem restore'],
  },
  {
    what: 'a folder in the place of the settings',
    damage: (root) => {
      rmSync(path.join(root, 'settings.json'));
      mkdirSync(path.join(root, 'settings.json'), { mode: 0o700 });
    },
    says: ['settings problem restore'],
  },
  {
    what: 'a summary that is damaged',
    damage: (root) => writeFileSync(path.join(root, 'progress.json'), 'x'),
    says: ['summary problem summary'],
  },
  {
    what: 'a summary that is not there',
    damage: (root) => rmSync(path.join(root, 'progress.json')),
    says: [behind],
  },
  { what: 'a summary that is behind', damage: (root) => overIn(root), says: [behind] },
  {
    what: 'what conf left behind',
    damage: (root) => old(path.join(root, 'settings.json.tmp-1234567890abcdef')),
    says: ['left-over problem move'],
  },
  {
    what: 'what a start left behind',
    damage: (root) => old(path.join(root, 'progress.json.bak.4711')),
    says: ['left-over problem move'],
  },
  {
    what: 'what an import left behind',
    damage: (root) => old(march(root, `${id('1')}.draft-0123abcd`)),
    says: ['left-over problem move'],
  },
  {
    what: 'what is just being written',
    damage: (root) => old(path.join(root, 'settings.json.tmp-1234567890abcdef'), 5),
    says: [],
    left: [],
  },
  {
    what: 'settings that were set aside',
    damage: (root) => writeFileSync(path.join(root, 'settings.json.corrupt-2026'), '{'),
    says: ['set-aside problem move'],
  },
  {
    what: 'a journal that is no text',
    damage: (root) => put(root, '1', 'a\nb\nc\n'),
    says: ['unreadable problem move', behind],
  },
  {
    what: 'a journal that is far too large',
    damage: (root) => truncateSync(put(root, '1', ''), 2 ** 22),
    says: ['unreadable problem move', behind],
  },
  {
    what: 'a journal that is empty',
    damage: (root) => old(put(root, '1', '')),
    says: ['empty problem move', behind],
  },
  {
    what: 'a journal that was just cut to nothing',
    damage: (root) => old(put(root, '1', ''), 5),
    says: ['empty problem move', behind],
  },
  {
    what: 'a journal of which the summary knows and that was emptied',
    damage: (root) => truncateSync(journalsIn(root)[0] ?? ''),
    says: ['empty problem move', 'gone problem'],
    left: ['gone problem'],
  },
  {
    what: 'runs of which the summary knows and that are gone',
    damage: (root) => rmSync(path.join(root, 'runs'), { recursive: true }),
    says: ['gone problem'],
    left: ['gone problem'],
  },
  {
    what: 'a folder with the name of a journal',
    damage: (root) => mkdirSync(march(root, id('1'))),
    says: ['not-a-file problem move', behind],
  },
  {
    what: 'a link that leads nowhere',
    damage: (root) => symlinkSync('nowhere', march(root, id('1'))),
    says: ['not-a-file problem move', behind],
  },
  {
    what: 'a link that leads to itself',
    damage: (root) => symlinkSync(id('1'), march(root, id('1'))),
    says: ['not-a-file problem move', behind],
  },
  {
    what: 'a pipe',
    damage: (root) => execFileSync('mkfifo', [march(root, id('1'))]),
    says: ['not-a-file problem move', behind],
  },
  {
    what: 'a file for a month',
    damage: (root) => writeFileSync(path.join(root, 'runs', '2026-04'), ''),
    says: ['not-a-file problem move'],
  },
  {
    what: 'a journal in the wrong month',
    damage: async (root) => {
      mkdirSync(path.join(root, 'runs', '2026-01'), { recursive: true, mode: 0o700 });
      writeFileSync(path.join(root, 'runs', '2026-01', id('1')), (await text('a')).join('\n'));
    },
    says: ['misplaced problem month'],
  },
  {
    what: 'a journal in a folder that is no month',
    damage: async (root) => {
      mkdirSync(path.join(root, 'runs', 'old'), { mode: 0o700 });
      writeFileSync(path.join(root, 'runs', 'old', id('1')), (await text('a')).join('\n'));
    },
    says: ['misplaced problem month'],
    left: ['stray note'],
  },
  {
    what: 'a journal beside the months',
    damage: async (root) => writeFileSync(path.join(root, 'runs', id('1')), (await text('a')).join('\n')),
    says: ['misplaced problem month'],
  },
  {
    what: 'a line that is torn',
    damage: async (root) => put(root, '1', `${(await text('a')).join('\n')}\n{"eve`),
    says: ['torn note', behind],
    left: ['torn note'],
  },
  {
    what: 'an entry that is lost',
    damage: async (root) => put(root, '1', (await text('a', 'b', 'c')).toSpliced(2, 1).join('\n')),
    says: ['missing problem', behind],
    left: ['missing problem'],
  },
  {
    what: 'a run of a newer version',
    damage: async (root) => put(root, '1', (await text('a')).join('\n').replace('"format":1', '"format":2')),
    says: ['newer note', behind],
    left: ['newer note'],
  },
  {
    what: 'a run of a newer version that makes no sense here',
    damage: (root) => put(root, '1', '{"event":"start","format":7}\n'),
    says: ['newer note', behind],
    left: ['newer note'],
  },
  {
    what: 'a run of the future',
    damage: (root) =>
      played(
        open(root, () => Date.UTC(2031, 0, 1)),
        [end()],
      ),
    says: ['future note', behind],
    left: ['future note'],
  },
  {
    what: 'what is not of Interlock',
    damage: (root) => writeFileSync(march(root, 'notes.txt'), 'mine'),
    says: ['stray note'],
    left: ['stray note'],
  },
  {
    what: 'a journal that its owner may not read',
    damage: (root) => chmodSync(put(root, '1', 'a\nb\n'), 0),
    says: ['mode problem mode', behind],
  },
  {
    what: 'a month that its owner may not write in',
    damage: async (root) => chmodSync(path.dirname(journalsIn(root)[0] ?? ''), 0o500),
    says: ['mode problem mode'],
  },
  {
    what: 'a record that others can read',
    damage: (root) => [root, path.join(root, 'runs')].forEach((name) => chmodSync(name, 0o755)),
    says: ['mode problem mode'],
  },
  {
    what: 'a folder that its owner may not enter',
    damage: (root) => chmodSync(root, 0o400),
    says: ['mode problem mode'],
  },
];
