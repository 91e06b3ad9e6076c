import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { WARNINGS } from '../../src/author/index.ts';
import { RULES } from '../../src/scenario/index.ts';
import { folder, interlock, json } from '../commands/desk.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const [FINDINGS, BROKEN] = [join(FIXTURES, 'findings'), join(FIXTURES, 'broken')];

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What `check` finds in a file. */
async function foundIn(path: string): Promise<readonly Found[]> {
  const { files } = Object(await json(['check', path]));
  return files[0].findings;
}

const rulesOf = (found: readonly Found[]): readonly string[] => found.map(({ rule }) => rule);

/** The cases in a folder. */
const casesIn = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(path, name));

/** Where a finding is, for people; the path depends on where the tests are, and so does how it is folded. */
const PLACE = /(?<=\n {2})(\w+ \[[\w-]+\])\s[^]*?:(\d+:\d+)(?=\n)/g;

const proved = readdirSync(FINDINGS);

test('every finding has a case that shows it and one that does not', () => {
  expect(proved.toSorted()).toEqual([...RULES, ...WARNINGS].toSorted());
  for (const rule of proved)
    for (const side of ['has', 'has-not']) expect(casesIn(join(FINDINGS, rule, side))).not.toEqual([]);
});

describe.each(proved)('%s', (rule) => {
  test.each(casesIn(join(FINDINGS, rule, 'has')))('is found, and nothing else (%#)', async (path) => {
    const { out } = await interlock(['check', path]);
    expect(new Set(rulesOf(await foundIn(path)))).toEqual(new Set([rule]));
    expect(out.replaceAll(PLACE, '$1 $2')).toMatchSnapshot();
  });

  test.each(casesIn(join(FINDINGS, rule, 'has-not')))(
    'is not found, nor anything else (%#)',
    async (path) => {
      expect(rulesOf(await foundIn(path))).toEqual([]);
    },
  );
});

/** Stands right before what is wrong in a broken case, and in no case that is whole. */
const MARK = '«»';

/** Line and column of each mark in a text. A byte order mark is no column. */
function marksIn(text: string): readonly Pick<Found, 'line' | 'column'>[] {
  const pieces = text.replace(/^\uFEFF/, '').split(MARK);
  return pieces.slice(1).map((_, index) => {
    const lines = pieces
      .slice(0, index + 1)
      .join('')
      .split(/\r\n|\n|\r/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  });
}

describe.each(casesIn(BROKEN).map((path) => basename(path)))('the broken %s', (name) => {
  const marked = readFileSync(join(BROKEN, name), 'utf8');

  test('is told at its marks', async () => {
    const path = join(folder(), name);
    writeFileSync(path, marked.replaceAll(MARK, ''));
    const found = await foundIn(path);
    const places = found.map(({ line, column }) => ({ line, column }));
    // What is given twice is told before what follows from it.
    expect(places.toSorted((a, b) => a.line - b.line || a.column - b.column)).toEqual(marksIn(marked));
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toMatchSnapshot();
  });
});
