import {
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { watchText, type Written } from '../../src/commands/preview/watching.ts';
import { looked, settledOn } from '../../src/commands/preview/settle.ts';
import { poll } from '../harness/poll.ts';
import { folder } from './desk.ts';

/** What stands in a file, and for how long, in milliseconds. */
interface Stretch {
  readonly sign: string;
  readonly isText: boolean;
  readonly lasts: number;
}

const POLL_MS = 400;

/** What is told of a file, to which this happens, by whoever looks when something changes and from time to time. */
function toldOf(stretches: readonly Stretch[], hears: boolean): readonly string[] {
  const told: string[] = [];
  let settling = settledOn('before');
  let at = 0;
  const changes = stretches.map(({ lasts }) => (at += lasts));
  const end = at + 2000;
  const standing = (now: number): Stretch | undefined =>
    stretches[changes.findIndex((change) => now < change)] ?? stretches.at(-1);
  const looks = new Set<number>(hears ? [0, ...changes.slice(0, -1)] : []);
  for (let now = 0; now < end; now += POLL_MS) looks.add(now);
  for (let now = 0; now < end; now += 1) {
    const seen = standing(now);
    if (!looks.has(now) || seen === undefined) continue;
    const { isNew, again, ...after } = looked(settling, { ...seen, at: now });
    settling = after.settling;
    if (again !== undefined) looks.add(now + Math.ceil(again));
    if (isNew) told.push(seen.sign);
  }
  return told;
}

const aStretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.constantFrom('', 'a', 'b', 'c', 'before'), fc.integer({ min: 1, max: 700 }))
  .map(([sign, lasts]) => ({ sign, isText: sign !== '', lasts }));
const stretches = fc.array(aStretch, { minLength: 1, maxLength: 8 });

test('whatever happens to a file, what stands in it at last is told', () => {
  fc.assert(
    fc.property(stretches, fc.boolean(), (all, hears) => {
      expect(['before', ...toldOf(all, hears)].at(-1)).toBe(all.at(-1)?.sign);
    }),
  );
});

test('nothing is told twice', () => {
  fc.assert(
    fc.property(stretches, fc.boolean(), (all, hears) => {
      const told = ['before', ...toldOf(all, hears)];
      expect(told.filter((sign, index) => sign === told[index - 1])).toEqual([]);
    }),
  );
});

test('who hears of every change tells nothing that stood for a moment only', () => {
  const moments = fc.array(fc.integer({ min: 1, max: 59 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(moments, (all) => {
      const short = all.map((lasts, index) => ({ sign: String(index), isText: true, lasts }));
      expect(toldOf(short, true)).toEqual([String(all.length - 1)]);
    }),
  );
});

/** A file that is watched, and what was told of it. */
function watched(path = join(folder(), 'my-case.json')) {
  writeFileSync(path, 'before');
  const told: Written[] = [];
  onTestFinished(watchText(path, { ok: true, text: 'before' }, (written) => told.push(written)));
  const words = () => told.map((each) => (each.ok ? each.text : each.why));
  const tells = (text: string) =>
    poll(
      () => words().at(-1) ?? '',
      (last) => last === text,
    );
  return { path, words, tells };
}

const GONE = 'There is no such file.';

test('a file that is written in place', async () => {
  const { path, words, tells } = watched();
  writeFileSync(path, 'after');
  await tells('after');
  expect(words()).toEqual(['after']);
});

test('a file that another takes the place of, again and again', async () => {
  const { path, words, tells } = watched();
  for (const text of ['first', 'second', 'third']) {
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
    await tells(text);
  }
  expect(words()).toEqual(['first', 'second', 'third']);
});

test('a file that is set aside first, as a backup', async () => {
  const { path, words, tells } = watched();
  renameSync(path, `${path}~`);
  writeFileSync(path, 'after');
  await tells('after');
  expect(words()).toEqual(['after']);
});

test('a file that is emptied and then filled', async () => {
  const { path, words, tells } = watched();
  truncateSync(path);
  writeFileSync(path, 'after');
  await tells('after');
  expect(words()).toEqual(['after']);
});

test('a file that is saved twice at once is told once', async () => {
  const { path, words, tells } = watched();
  writeFileSync(path, 'first');
  writeFileSync(path, 'second');
  await tells('second');
  expect(words()).toEqual(['second']);
});

test('a file that is gone, and there again', async () => {
  const { path, tells } = watched();
  rmSync(path);
  await tells(GONE);
  writeFileSync(path, 'before');
  expect(await tells('before')).toBe('before');
});

test('a folder that is gone with its file, and there again', async () => {
  const home = join(folder(), 'cases');
  mkdirSync(home);
  const { path, tells } = watched(join(home, 'my-case.json'));
  rmSync(home, { recursive: true });
  await tells(GONE);
  mkdirSync(home);
  writeFileSync(path, 'after');
  expect(await tells('after')).toBe('after');
});

test('a file on a disk that tells nothing, here behind a link', async () => {
  const [near, far] = [folder(), join(folder(), 'far.json')];
  writeFileSync(far, 'before');
  symlinkSync(far, join(near, 'my-case.json'));
  const { words, tells } = watched(join(near, 'my-case.json'));
  writeFileSync(far, 'after');
  await tells('after');
  expect(words()).toEqual(['after']);
});

test('a file as long as before, and as old as before', async () => {
  const { path, tells } = watched();
  const when = new Date(2026, 1, 1);
  utimesSync(path, when, when);
  writeFileSync(path, 'BEFORE');
  utimesSync(path, when, when);
  expect(await tells('BEFORE')).toBe('BEFORE');
});

test('a file that is written anew as it was is no news', async () => {
  const { path, words, tells } = watched();
  writeFileSync(path, 'before');
  writeFileSync(`${path}.tmp`, 'before');
  renameSync(`${path}.tmp`, path);
  writeFileSync(path, '\uFEFFbefore');
  writeFileSync(path, 'after');
  await tells('after');
  expect(words()).toEqual(['after']);
});

test('a folder in the place of the file', async () => {
  const { path, tells } = watched();
  rmSync(path);
  mkdirSync(path);
  const why = 'This is a folder. Name a file in it.';
  expect(await tells(why)).toBe(why);
});

test('a file in a folder that is not there yet', async () => {
  const path = join(folder(), 'later', 'my-case.json');
  const told: string[] = [];
  const tell = (written: Written) => told.push(written.ok ? written.text : written.why);
  onTestFinished(watchText(path, { ok: false, why: GONE }, tell));
  mkdirSync(join(path, '..'));
  writeFileSync(path, 'here');
  await poll(() => told.join(), 'here');
  expect(existsSync(path)).toBe(true);
});

test('after the end nothing is told', async () => {
  const path = join(folder(), 'my-case.json');
  writeFileSync(path, 'before');
  const told: Written[] = [];
  const end = watchText(path, { ok: true, text: 'before' }, (written) => told.push(written));
  end();
  writeFileSync(path, 'after');
  const { tells, path: other } = watched();
  writeFileSync(other, 'after');
  await tells('after');
  expect(told).toEqual([]);
});
