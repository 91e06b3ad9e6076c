import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deskOf } from '../../src/commands/desk.ts';
import { ownRun } from '../../src/commands/own-run.ts';
import { openLearnerRecord } from '../../src/commands/record.ts';
import { solutionsOf } from '../../src/commands/solutions.ts';
import { BASE } from '../../src/engine/index.ts';
import {
  advance,
  begin,
  type Exported,
  type ExportFormat,
  type Play,
  type Session,
} from '../../src/session/index.ts';
import { contextIn, foundIn, type Place, reviewedBy } from './at-desk.ts';
import { folder } from './desk.ts';

const CHOICES = ['sail', 'rest'];

/** Writes the review of a run, as a player does who is at it. */
const exported = (place: Place, format: ExportFormat = 'html'): Promise<Exported> =>
  reviewedBy(contextIn(place), CHOICES, ({ desk }, session) => desk.export(session, format));

const textIn = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

test.each<[ExportFormat, string, RegExp]>([
  ['html', 'interlock-the-ferry-7.html', /^<!doctype html>/],
  ['markdown', 'interlock-the-ferry-7.md', /^# Review/],
  ['text', 'interlock-the-ferry-7.txt', /^Review: The Ferry\n=+\n/],
])(
  'a review is written as %s into the folder where the program was started',
  async (format, name, begins) => {
    const cwd = folder();
    expect(await exported({ cwd }, format)).toEqual({ ok: true, path: join(cwd, name) });
    expect(readdirSync(cwd)).toEqual([name]);
    expect(textIn(cwd, name)).toMatch(begins);
    expect(textIn(cwd, name)).toContain('Sail now.');
  },
);

test('a text has at most 80 columns', async () => {
  const cwd = folder();
  await exported({ cwd }, 'text');
  const lines = textIn(cwd, 'interlock-the-ferry-7.txt').split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
});

test('nothing is overwritten: a number is added to a name that is taken, whatever has it', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'interlock-the-ferry-7.html'), 'mine');
  mkdirSync(join(cwd, 'interlock-the-ferry-7-2.html'));
  symlinkSync(join(cwd, 'nowhere'), join(cwd, 'interlock-the-ferry-7-3.html'));
  expect(await exported({ cwd })).toEqual({ ok: true, path: join(cwd, 'interlock-the-ferry-7-4.html') });
  expect(await exported({ cwd })).toEqual({ ok: true, path: join(cwd, 'interlock-the-ferry-7-5.html') });
  expect(textIn(cwd, 'interlock-the-ferry-7.html')).toBe('mine');
  expect(readdirSync(cwd)).not.toContain('nowhere');
});

test('the review of a twin has the name of the twin', async () => {
  const cwd = folder();
  const { variants } = foundIn(contextIn(), 'the-ferry').scenario;
  const write = ({ desk }: Play, session: Session) => desk.export(session, 'html');
  const twin = variants[0]?.id ?? BASE;
  expect(await reviewedBy(contextIn({ cwd }), CHOICES, write, { variant: twin })).toEqual({
    ok: true,
    path: join(cwd, 'interlock-the-ferry-in-storm-7.html'),
  });
});

/** A folder that can't be written to, and the words for it. */
const HINDRANCES: readonly (readonly [string, () => string, string])[] = [
  ['a folder that is gone', () => join(folder(), 'gone'), 'this folder is not there any more'],
  ['a file in its place', fileInPlace, 'this is not a folder'],
];

function fileInPlace(): string {
  const path = join(folder(), 'file');
  writeFileSync(path, '');
  return path;
}

test.each(HINDRANCES)('%s is told in words for a person', async (_, make, why) => {
  const cwd = make();
  expect(await exported({ cwd, home: folder() })).toEqual({ ok: false, why: `${why} (${cwd})` });
});

/** A disk of that size; undefined where this process may not mount one. */
function disk(options: string): string | undefined {
  const name = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', name], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', name]));
  return name;
}

test('a full disk is told, and nothing half-written stays', async ({ skip }) => {
  const cwd = disk('size=4k') ?? skip('this process may not mount a small disk');
  expect(await exported({ cwd, home: folder() })).toEqual({ ok: false, why: `the disk is full (${cwd})` });
  expect(readdirSync(cwd)).toEqual([]);
});

test('a disk that is read-only is told', async ({ skip }) => {
  const cwd = disk('ro') ?? skip('this process may not mount a disk');
  const why = `this folder is on a disk that is read-only (${cwd})`;
  expect(await exported({ cwd, home: folder() })).toEqual({ ok: false, why });
});

test('a folder whose name a terminal would obey is told harmlessly', async () => {
  const cwd = join(folder(), 'a\u001B[2Jb');
  mkdirSync(cwd);
  const written = await exported({ cwd });
  expect(written).toMatchObject({ ok: true, path: expect.stringContaining('a\\u{1b}[2Jb') });
});

test('what is exported says which run it is, what the player named, and what was said against it', async () => {
  const cwd = folder();
  const context = contextIn({ cwd });
  const path = await reviewedBy(context, CHOICES, async (play, session) => {
    const argued = await advance(
      session,
      { kind: 'argue', decision: 0, text: 'No river is like this.' },
      play,
    );
    const block = session.scenario.scenes.get(session.opening.state.scene)?.text[1];
    const named = { ...argued.session, answers: new Map([[0, block]]) };
    return play.desk.export(named, 'text');
  });
  expect(path).toMatchObject({ ok: true });
  const text = textIn(cwd, 'interlock-the-ferry-7.txt').replaceAll(/\s+/g, ' ');
  const [run] = await openLearnerRecord(context, {}).runs();
  expect(text).toContain(`Run ${run?.id}, begun on`);
  expect(text).toContain('No river is like this.');
});

test('where there is no review, nothing is written, compared or shared, and it is said why', async () => {
  const context = contextIn();
  const found = foundIn(context, 'the-ferry');
  const manner = { mode: 'practice', coach: 'each', asksEvidence: false, explain: false } as const;
  const session = begin(found.scenario, { variant: BASE, seed: 7 }, manner);
  const solutions = solutionsOf(context, found, session);
  solutions.stop();
  const desk = deskOf({ context, own: ownRun(openLearnerRecord(context, {})), solutions });
  expect(await desk.export(session, 'html')).toEqual({
    ok: false,
    why: 'this run has no exact review, since the story can go so many ways',
  });
  expect(desk.share(session)).toBeUndefined();
});
