import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../append-only.ts';
import { LARGEST_CONFIG } from '../config-file.ts';
import { fileOf } from '../journal.ts';
import { bringIn } from '../portable/bring-in.ts';
import { isSameFile, lookAt } from '../portable/look.ts';
import { placeNew } from '../portable/place-new.ts';
import { stampOf } from '../portable/stamp.ts';
import { inWords } from '../trouble.ts';
import { type Away, awayFolder } from './away.ts';
import { sumUp } from './behind.ts';
import { examine } from './examine.ts';
import type { Finding, Mend } from './finding.ts';
import { known } from './place.ts';

/** What became of one finding: what was done, a sentence, or why nothing was, words that end without a full stop. */
export interface Mended {
  readonly finding: Finding;
  readonly ok: boolean;
  readonly said: string;
}

export interface Treated {
  readonly mended: readonly Mended[];
  /** What there is to say of the record now. */
  readonly left: readonly Finding[];
}

/** So often it is looked whether more can be mended: a run in a closed file in the wrong folder takes three of them. */
const ROUNDS = 8;

/** Mends all that can be mended without loss, one after the other. Nothing is deleted. Does not throw for a disk. */
export async function mendAll(root: string, now: () => number): Promise<Treated> {
  const folder = awayFolder(root, now);
  const mended: Mended[] = [];
  for (let round = 1; ; round += 1) {
    const examined = await examine(root, now());
    const left = examined.kind === 'none' ? [] : examined.findings;
    const next = due(left, mended);
    if (round > ROUNDS || next.length === 0) return { mended, left };
    for (const [finding, mend] of next) mended.push(await mendOne({ root, now, folder }, finding, mend));
  }
}

/** What can be mended now; what failed before is not tried again. The summary comes when all else is done. */
function due(findings: readonly Finding[], mended: readonly Mended[]): readonly (readonly [Finding, Mend])[] {
  const failed = mended.filter(({ ok }) => !ok).map(({ finding }) => finding);
  const all = findings.flatMap((finding): readonly (readonly [Finding, Mend])[] => {
    const { mend } = finding;
    return mend === undefined || failed.some((each) => isSame(each, finding)) ? [] : [[finding, mend]];
  });
  const first = all.filter(([, mend]) => mend.kind !== 'summary');
  if (first.length > 0) return first;
  // Who plays meanwhile leaves it behind again.
  return mended.some(({ finding }) => finding.mend?.kind === 'summary') ? [] : all;
}

const isSame = (a: Finding, b: Finding): boolean => a.file === b.file && a.kind === b.kind;

interface Work {
  readonly root: string;
  readonly now: () => number;
  readonly folder: Away;
}

async function mendOne(work: Work, finding: Finding, mend: Mend): Promise<Mended> {
  try {
    return { finding, ok: true, said: await done(work, finding.file, mend) };
  } catch (error) {
    return { finding, ok: false, said: inWords(error) };
  }
}

async function done({ root, now, folder }: Work, file: string, mend: Mend): Promise<string> {
  switch (mend.kind) {
    case 'mode':
      await chmod(file, mend.mode);
      return 'It is yours alone now, to read and write.';
    case 'move':
      return `It is now ${await folder.take(file)}.`;
    case 'restore': {
      const found = lookAt(mend.from, LARGEST_CONFIG);
      if (found.kind !== 'bytes') throw new Error('its last good version can not be read any more');
      const before = known(file).kind === 'none' ? undefined : await folder.take(file);
      await placeNew(file, found.bytes);
      await syncFolder(root);
      return `Its last good version is back.${before === undefined ? '' : ` What was there is now ${before}.`}`;
    }
    case 'month': {
      const own = fileOf(root, mend.id);
      // To move it away would take it from where it belongs.
      if (isSameFile(file, own)) return `It is in ${own} already: a link leads there.`;
      const brought = await bringIn(
        { root, stamp: stampOf(now()), dryRun: false },
        { id: mend.id, bytes: readFileSync(file) },
      );
      await syncFolder(path.dirname(own));
      const where = brought.kind === 'differing' ? brought.aside : own;
      return `It is in ${where}, and the file that was here is ${await folder.take(file)}.`;
    }
    case 'summary': {
      const before = mend.isDamaged ? await folder.take(file) : undefined;
      await sumUp(root, now);
      return `It is made anew.${before === undefined ? '' : ` What was there is now ${before}.`}`;
    }
  }
}
