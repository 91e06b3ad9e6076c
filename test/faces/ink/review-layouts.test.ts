import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { compared } from '../../../src/coach/index.ts';
import { edited, EMPTY } from '../../../src/faces/ink/field.ts';
import { comparedLines } from '../../../src/faces/ink/layout/compared.ts';
import type { Lines } from '../../../src/faces/ink/layout/text.ts';
import type { ListLayout } from '../../../src/faces/ink/parts/pointed-list.tsx';
import type { Room } from '../../../src/faces/ink/parts/frame.tsx';
import { arrangeArgument } from '../../../src/faces/ink/screens/argue-layout.ts';
import { arrangeOthers } from '../../../src/faces/ink/screens/compare-layout.ts';
import { arrangeExport } from '../../../src/faces/ink/screens/export-layout.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import { LONGEST_ARGUMENT, type OtherRun } from '../../../src/session/index.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { FIRST_DAY } from '../../harness/story.ts';
import { tries } from '../../harness/tries.ts';
import { anyRoom, anyWords } from './arbitrary-page.ts';
import { playedOut, REVIEWED, reviewOf } from './reviewed.ts';

const anyLook = fc
  .constantFrom('unicode' as const, 'ascii' as const)
  .map((glyphs) => ({ ...PLAIN_LOOK, glyphs: glyphsOf(glyphs) }));
const anySetting = fc.record({ room: anyRoom, look: anyLook });

const tooWide = (lines: Lines, width: number): Lines => lines.filter((line) => stringWidth(line) > width);

/** How much a list is too wide and too high; nothing where it fits. */
function excess({ labels, limit, above, below }: ListLayout, { width, height }: Room) {
  const rows = above.length + Math.min(limit, labels.length) + below.length;
  return { lines: tooWide([...above, ...labels, ...below], width), rows: Math.max(0, rows - height) };
}
const NOTHING = { lines: [], rows: 0 };

test('the page of an argument fits its room, and the line that is written on is on it', () => {
  const about = fc.option(fc.nat(2), { nil: undefined });
  const page = fc.record({
    reviewed: fc.constant(REVIEWED),
    arguments: fc.array(fc.record({ decision: about, text: anyWords }), { maxLength: 4 }),
    about,
    field: fc
      .array(anyWords, { maxLength: 6 })
      .map((words) => edited(EMPTY, { kind: 'insert', text: words.join(' ') }, LONGEST_ARGUMENT)),
    told: fc.record({ words: fc.oneof(fc.constant(''), anyWords), holds: fc.boolean() }),
    top: fc.nat(40),
  });
  fc.assert(
    fc.property(page, anySetting, (shown, setting) => {
      const { lines, cursor } = arrangeArgument(shown, setting);
      expect(tooWide(lines, setting.room.width)).toEqual([]);
      expect(lines.length).toBeLessThanOrEqual(setting.room.height);
      expect(cursor.row).toBeLessThan(lines.length);
      expect(stringWidth(lines[cursor.row] ?? '')).toBe(cursor.column);
    }),
    { numRuns: tries(120, 1200) },
  );
});

test('the page of exports fits its room', () => {
  const exported = fc.oneof(
    fc.constant(undefined),
    anyWords.map((path) => ({ ok: true as const, path: `/${path}` })),
    anyWords.map((why) => ({ ok: false as const, why })),
  );
  const page = fc.record({ share: fc.option(anyWords, { nil: undefined }), at: fc.nat(2), exported });
  fc.assert(
    fc.property(page, anySetting, (shown, setting) => {
      expect(excess(arrangeExport(shown, setting), setting.room)).toEqual(NOTHING);
    }),
    { numRuns: tries(120, 1200) },
  );
});

test('the list of other runs fits its room', () => {
  const other: fc.Arbitrary<OtherRun> = fc.record({
    id: fc.constant('a-run'),
    when: fc.constantFrom('3 May 2026 at 14:05', '28 September 2026 at 21:14'),
    variant: fc.constantFrom(...FIRST_DAY.variants.map(({ id }) => id), 'base' as const),
    score: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
    study: fc.boolean(),
  });
  const others = fc.array(other, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(others, fc.nat(), anySetting, (list, at, setting) => {
      expect(excess(arrangeOthers(list, at % list.length, setting), setting.room)).toEqual(NOTHING);
    }),
    { numRuns: tries(120, 1200) },
  );
});

const reviews = await Promise.all(
  [0, 1, -1].map(async (place) => (await reviewOf(playedOut(FIRST_DAY, place))).review),
);

test('two runs side by side are never wider than their room', () => {
  const run = fc.record({ name: anyWords, review: fc.constantFrom(...reviews) });
  fc.assert(
    fc.property(run, run, anySetting, (mine, other, { room: { width }, look }) => {
      const lines = comparedLines(compared(mine, other, FIRST_DAY.title), { width, look });
      expect(tooWide(lines, width)).toEqual([]);
    }),
    { numRuns: tries(120, 1200) },
  );
});

test('where two runs chose the same that is said once', () => {
  const [review] = reviews;
  if (review === undefined) throw new Error('there is one');
  const same = compared({ name: 'this run', review }, { name: 'the other', review }, FIRST_DAY.title);
  const lines = comparedLines(same, { width: 78, look: PLAIN_LOOK });
  expect(lines.filter((line) => line.endsWith('the same'))).toHaveLength(same.rows.length);
});
