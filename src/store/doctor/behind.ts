import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isObject, parse } from '../json.ts';
import { lookAt } from '../portable/look.ts';
import { openRecord } from '../record.ts';
import type { Finding } from './finding.ts';

/** Bytes: far more than is ever kept. */
const LARGEST = 2 ** 22;
const NAME = 'progress.json';

/** Whether what is kept of the journals is what they say. Writes nothing in the record. */
export async function lookWhetherBehind(root: string): Promise<readonly Finding[]> {
  const file = path.join(root, NAME);
  const found = lookAt(file, LARGEST);
  const stored = found.kind === 'bytes' ? found.bytes : undefined;
  // One that is damaged is told of by itself.
  if (found.kind === 'closed' || (stored !== undefined && !isObject(parse(stored.toString())))) return [];
  const fresh = await summedUp(root, stored);
  const isSame = stored === undefined ? fresh === undefined : fresh?.equals(stored) === true;
  if (isSame) return [];
  const what =
    stored === undefined
      ? 'Your runs are not summed up yet: that is done at the next start.'
      : 'The summary of your runs is older than they are: it is made anew at the next start.';
  return [
    { kind: 'summary', level: 'note', file, what, advice: '', mend: { kind: 'summary', isDamaged: false } },
  ];
}

/** What the summary would be: it is made in a folder beside, in which a link leads to the same journals. */
async function summedUp(root: string, stored: Buffer | undefined): Promise<Buffer | undefined> {
  let beside: string | undefined;
  try {
    beside = mkdtempSync(path.join(tmpdir(), 'interlock-'));
    // A junction is what Windows lets everybody make.
    symlinkSync(path.resolve(root, 'runs'), path.join(beside, 'runs'), 'junction');
    if (stored !== undefined) writeFileSync(path.join(beside, NAME), stored, { mode: 0o600 });
    await sumUp(beside, Date.now);
    const found = lookAt(path.join(beside, NAME), LARGEST);
    return found.kind === 'bytes' ? found.bytes : undefined;
  } catch {
    // Where there is no room for it, nothing can be said against the summary.
    return stored;
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
  }
}

/** Sums the journals up, as a start does, and keeps that. */
export async function sumUp(root: string, now: () => number): Promise<void> {
  const means = { now, entropy: (bytes: number) => new Uint8Array(bytes), appVersion: '' };
  const record = openRecord({ kind: 'folder', root }, means);
  await record.summary();
  await record.settle();
}
