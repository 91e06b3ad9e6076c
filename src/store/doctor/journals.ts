import path from 'node:path';
import { fileOf } from '../journal.ts';
import { type Closed, idIn, namesIn } from '../portable/look.ts';
import { type Finding, mendable, note, problem } from './finding.ts';
import { lookInside, READ_IT } from './journal.ts';
import { known, rights } from './place.ts';
import { isLeftOver, leftOver } from './small-files.ts';

const MONTH = /^\d{4}-\d\d$/;
const MOVE = { kind: 'move' } as const;

/** Looks at all that lies among the journals; each is read. `time`: milliseconds since 1970. */
export function lookAtJournals(root: string, time: number): readonly Finding[] {
  const runs = path.join(root, 'runs');
  const findings: Finding[] = [];
  const there = known(runs);
  if (there.kind === 'none') return [];
  if (there.kind === 'closed') return closedFolder({ file: runs, why: there.why }, findings);
  if (!there.stats.isDirectory()) return [noFolder(runs)];
  findings.push(...rights(runs, there.stats));
  const names = namesIn(runs, (what) => findings.push(...closedFolder(what, findings)));
  return [...findings, ...names.flatMap((name) => lookInto(root, name, time))];
}

const noFolder = (file: string): Finding =>
  mendable('not-a-file', file, { what: 'A file is where a folder of journals should be.', mend: MOVE });

/** A folder that can't be read, but where it was told already that a right is missing. */
function closedFolder({ file, why }: Closed, told: readonly Finding[]): readonly Finding[] {
  if (told.some((finding) => finding.file === file)) return [];
  const what = `This folder can't be read: ${why}. Its runs are left out.`;
  return [problem('unreadable', file, { what, advice: 'Make it readable, and look again.' })];
}

/** What lies in the folder of the runs: a month, or something else. */
function lookInto(root: string, name: string, time: number): readonly Finding[] {
  const folder = path.join(root, 'runs', name);
  const there = known(folder);
  if (there.kind === 'there' && there.stats.isDirectory()) {
    const findings = [...rights(folder, there.stats)];
    const names = namesIn(folder, (what) => findings.push(...closedFolder(what, findings)));
    for (const each of names) findings.push(...lookAtOne({ root, folder, name: each, time }));
    const [linked] = findings.filter(({ kind, file }) => kind === 'linked' && file === folder);
    if (linked !== undefined) return [linked];
    if (MONTH.test(name) || findings.some(({ kind }) => kind === 'misplaced')) return findings;
    return [stray(folder), ...findings.filter(({ kind }) => kind !== 'stray')];
  }
  if (there.kind === 'closed' && !there.isLost && idIn(name) === undefined)
    return closedFolder({ file: folder, why: there.why }, []);
  if (MONTH.test(name)) return [noFolder(folder)];
  return lookAtOne({ root, folder: path.dirname(folder), name, time });
}

const stray = (file: string): Finding =>
  note('stray', file, { what: 'This is not of Interlock. It is passed over and left as it is.' });

interface One {
  readonly root: string;
  readonly folder: string;
  readonly name: string;
  readonly time: number;
}

function lookAtOne({ root, folder, name, time }: One): readonly Finding[] {
  const file = path.join(folder, name);
  const id = idIn(name);
  if (id === undefined)
    return isLeftOver(file, time) ? [leftOver(file)] : /\.draft-/.test(name) ? [] : [stray(file)];
  const there = known(file);
  switch (there.kind) {
    case 'none':
      return [];
    case 'closed': {
      const what = `This journal can't be read: ${there.why}. It is passed over.`;
      return there.isLost
        ? [mendable('not-a-file', file, { what, mend: MOVE })]
        : [problem('unreadable', file, { what, advice: READ_IT })];
    }
    case 'there':
      return lookInside({ file, id, own: fileOf(root, id), time, stats: there.stats });
  }
}
