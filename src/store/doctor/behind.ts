import path from 'node:path';
import { type ConfigFile, configFile, LARGEST_CONFIG } from '../config-file.ts';
import type { Digest } from '../digest.ts';
import { digestsIn } from '../digests.ts';
import { isObject, type JsonObject, parse } from '../json.ts';
import { readKept, wholeOf } from '../kept.ts';
import { lookAt } from '../portable/look.ts';
import { shelfAt } from '../shelf.ts';
import { SAVED } from '../trouble.ts';
import { steady } from '../ulid.ts';
import { isAlike } from './alike.ts';
import { type Finding, mendable, problem } from './finding.ts';

const NAME = 'progress';

/** Whether what is kept of the journals is what they say. Writes nothing. */
export async function lookWhetherBehind(root: string): Promise<readonly Finding[]> {
  const file = path.join(root, `${NAME}.json`);
  const found = lookAt(file, LARGEST_CONFIG);
  // One that is damaged is told of by itself.
  const stored = found.kind === 'bytes' ? parse(found.bytes.toString()) : {};
  if (found.kind === 'closed' || !isObject(stored)) return [];
  const kept = await summedUp(root, stored);
  if (found.kind === 'none') return kept.changes === undefined ? [] : [behind(file, NOT_YET)];
  const anew = await summedUp(root, {});
  if (!isAlike(kept.whole, anew.whole)) return [mendable('summary', file, { what: WRONG, mend: ANEW })];
  const [before, now] = [runsIn(wholeOf(readKept(stored))), runsIn(anew.whole)];
  if (now < before) return [gone(file, before, now)];
  return kept.changes === undefined ? [] : [behind(file, OLDER)];
}

const NOT_YET = 'Your runs are not summed up yet: that is done at the next start.';
const OLDER = 'The summary of your runs is older than they are: it is made anew at the next start.';
const WRONG = 'The summary of your runs does not say what they say. Your runs are as they were.';
const ANEW = { kind: 'summary', isDamaged: true } as const;

const behind = (file: string, what: string): Finding => ({
  kind: 'summary',
  level: 'note',
  file,
  what,
  advice: '',
  mend: { kind: 'summary', isDamaged: false },
});

/** The runs that a summary tells of: those for study that have ended are in none. */
const runsIn = ({ days, open }: Digest): number =>
  days.reduce((sum, { runs }) => sum + runs, 0) + open.length;

/** To make the summary anew would mend nothing: it would only be forgotten that they were there. */
const gone = (file: string, before: number, now: number): Finding =>
  problem('gone', file, {
    what: `The summary of your runs knows of ${before === 1 ? '1 run' : `${before} runs`}, of which ${now === 0 ? 'none is' : now === 1 ? 'only 1 is' : `only ${now} are`} there and can be read. At the next start it is made anew, from those alone.`,
    advice: 'If you did not take the others away, import an older export or a backup that has them.',
  });

interface SummedUp {
  readonly whole: Digest;
  /** What is to be written; undefined where nothing is. */
  readonly changes: JsonObject | undefined;
}

/** Sums the journals up, as a start does that finds this summary. */
async function summedUp(root: string, stored: JsonObject): Promise<SummedUp> {
  let changes: JsonObject | undefined;
  const file: ConfigFile = {
    read: () => ({ ...stored, ...changes }),
    write: async (more) => {
      changes = { ...changes, ...more };
      return SAVED;
    },
    replace: async () => ({ ok: true, copy: undefined }),
  };
  const shelf = shelfAt(root, () => {});
  const digests = digestsIn({ file, shelf, read: (id) => shelf.read(id), unsaved: () => new Set() });
  const whole = await digests.now();
  await digests.settle();
  return { whole, changes };
}

/** Sums the journals up, and keeps that. Throws what the system says, or why it was not kept. */
export async function sumUp(root: string, now: () => number): Promise<void> {
  const file = configFile({ folder: root, name: NAME, forPeople: false }, steady(now), () => {});
  const { changes } = await summedUp(root, file.read());
  const saved = changes === undefined ? SAVED : await file.write(changes);
  if (!saved.ok) throw new Error(saved.why);
}
