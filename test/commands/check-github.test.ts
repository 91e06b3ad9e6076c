import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder, interlock } from './desk.ts';
import { mistyped } from './mistyped.ts';

const FINDINGS = fileURLToPath(new URL('../fixtures/findings', import.meta.url));

async function notesOn(path: string): Promise<readonly string[]> {
  const { out } = await interlock(['check', path, '--format', 'github']);
  return out.split('\n').slice(0, -1);
}

test('an error is a note of the workflow, with its place', async () => {
  const path = join(FINDINGS, 'chance-sum/has/the-kiosk.json');
  expect(await notesOn(path)).toEqual([
    `::error file=${path},line=40,col=23,title=chance-sum::The chances of these outcomes sum to 101, 1 too many. Change them until they sum to 100.`,
  ]);
});

test('a warning is one too, and its proof follows in lines of its own', async () => {
  const path = join(FINDINGS, 'unused-flag/has/the-kiosk.json');
  const [note = '', ...more] = await notesOn(path);
  expect(more).toEqual([]);
  expect(note).toMatch(/^::warning file=[^,]+,line=\d+,col=\d+,title=unused-flag::The flag .*%0ASet by .*$/);
});

test('what is wrong in many places in the same way is one note, with the others named in it', async () => {
  const [note = '', ...more] = await notesOn(mistyped());
  expect(more).toEqual([]);
  expect(note).toMatch(/%0AAnd in \d+ other places \(lines \d+, .*\)\.$/);
});

test('where nothing is to be mended nothing is noted', async () => {
  expect(await notesOn(join(FINDINGS, 'cycle/has-not/the-kiosk.json'))).toEqual([]);
});

test('what would end a property or the note is escaped, and what drives a terminal is made visible', async () => {
  const odd = join(folder(), '50 %, a:b\n::error::\r\u001B[31m');
  mkdirSync(odd);
  writeFileSync(join(odd, 'x.json'), '{ "100 %": 1 }');
  const notes = await notesOn(join(odd, 'x.json'));
  for (const note of notes) {
    expect(note).toContain('/50 %25%2C a%3Ab%0A%3A%3Aerror%3A%3A%0D\\u{1b}[31m/x.json,line=1,col=');
    expect(note).toMatch(/^::error [^:]*::[^\r\n]+$/);
  }
  expect(notes.some((note) => note.includes('`100 %25`'))).toBe(true);
});
