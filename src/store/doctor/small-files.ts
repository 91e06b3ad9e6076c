import path from 'node:path';
import { LARGEST_CONFIG } from '../config-file.ts';
import { isObject, parse } from '../json.ts';
import { lookAt, namesIn } from '../portable/look.ts';
import { type Finding, type Mend, mendable, problem } from './finding.ts';
import { known, rights } from './place.ts';

/** Milliseconds, ten minutes: what is written lives for a moment, so that what is older was left behind. */
export const LEFT_BEHIND = 600_000;

type State =
  | { readonly kind: 'good' | 'none' | 'damaged' }
  /** `findings`: why it can't be read, and what to do. */
  | { readonly kind: 'closed'; readonly findings: readonly Finding[] };

/** Whether a file is an object of JSON. Something else in its place is damaged, too. */
function stateOf(kind: 'settings' | 'summary', file: string): State {
  const there = known(file);
  if (there.kind === 'none') return { kind: 'none' };
  if (there.kind === 'closed' && there.isLost) return { kind: 'damaged' };
  const missing = there.kind === 'there' ? rights(file, there.stats) : [];
  if (missing.length > 0) return { kind: 'closed', findings: missing };
  if (there.kind === 'there' && (!there.stats.isFile() || there.stats.size > LARGEST_CONFIG))
    return { kind: 'damaged' };
  const found = lookAt(file, LARGEST_CONFIG);
  if (found.kind === 'bytes') return { kind: isObject(parse(found.bytes.toString())) ? 'good' : 'damaged' };
  if (found.kind === 'none') return found;
  const what = `It can't be read: ${found.why}.`;
  return {
    kind: 'closed',
    findings: [problem(kind, file, { what, advice: 'Make it readable, and look again.' })],
  };
}

/** The settings, and their last good version. */
export function lookAtSettings(root: string): readonly Finding[] {
  const file = path.join(root, 'settings.json');
  const from = `${file}.bak`;
  const [now, before] = [stateOf('settings', file), stateOf('settings', from)];
  const closed = [now, before].flatMap((state) => (state.kind === 'closed' ? state.findings : []));
  const isKept = before.kind === 'good';
  const damaged = isKept
    ? 'their last good version is there.'
    : 'there is no good copy: the usual ones are used.';
  const mend: Mend = isKept ? { kind: 'restore', from } : { kind: 'move' };
  return [
    ...closed,
    ...(now.kind === 'damaged'
      ? [mendable('settings', file, { what: `Your settings are damaged; ${damaged}`, mend })]
      : []),
    ...(now.kind === 'none' && isKept
      ? [mendable('settings', file, { what: `Your settings are gone; ${damaged}`, mend })]
      : []),
    ...(before.kind === 'damaged'
      ? [
          mendable('settings', from, {
            what: 'The copy of your settings is damaged.',
            mend: { kind: 'move' },
          }),
        ]
      : []),
  ];
}

/** What is kept of the journals to open faster; whether it is behind them is seen elsewhere. */
export function lookAtSummary(root: string): readonly Finding[] {
  const file = path.join(root, 'progress.json');
  const copy = `${file}.bak`;
  const [now, before] = [stateOf('summary', file), stateOf('summary', copy)];
  const closed = [now, before].flatMap((state) => (state.kind === 'closed' ? state.findings : []));
  const what = 'The summary of your runs is damaged. Your runs are not.';
  return [
    ...closed,
    ...(now.kind === 'damaged'
      ? [mendable('summary', file, { what, mend: { kind: 'summary', isDamaged: true } })]
      : []),
    ...(before.kind === 'damaged'
      ? [mendable('summary', copy, { what: 'The copy of the summary is damaged.', mend: { kind: 'move' } })]
      : []),
  ];
}

/** Names of files that are there for a moment while another is written: by conf, and by the store. */
const DRAFTS = /\.tmp-\d{10}[0-9a-f]{6}$|\.draft-[0-9a-f]{8}$|\.json(?:\.bak)?\.\d+$/;
const SET_ASIDE = /\.json\.corrupt-/;

/** Whether it is a file that some process left behind as it died. */
export function isLeftOver(file: string, time: number): boolean {
  if (!DRAFTS.test(file)) return false;
  const found = known(file);
  return found.kind === 'there' && Math.abs(time - found.stats.mtimeMs) > LEFT_BEHIND;
}

/** A file that some process left behind. */
export const leftOver = (file: string): Finding =>
  mendable('left-over', file, {
    what: 'The program was ended while it wrote this file. Nothing needs it.',
    mend: { kind: 'move' },
  });

/** What lies in the folder of a record besides what is used. `time`: milliseconds since 1970. */
export function litter(root: string, time: number): readonly Finding[] {
  const own = namesIn(root, () => {}).filter((name) => /^(?:settings|progress)\.json\./.test(name));
  const aside = own.filter((name) => SET_ASIDE.test(name)).map((name) => path.join(root, name));
  const below = ['carried', 'backups', path.join('backups', 'differing')].flatMap((folder) =>
    namesIn(path.join(root, folder), () => {}).map((name) => path.join(root, folder, name)),
  );
  const all = [...own.map((name) => path.join(root, name)), ...below];
  return [
    ...aside.map((file) =>
      mendable('set-aside', file, {
        what: 'This file was damaged once and was set aside then. Nothing needs it.',
        mend: { kind: 'move' },
      }),
    ),
    ...all.filter((file) => isLeftOver(file, time)).map(leftOver),
  ];
}
