import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import { story } from '../../harness/story.ts';
import { tries } from '../../harness/tries.ts';

async function decisionAt(columns: number, rows: number) {
  const terminal = opened({ columns, rows });
  void terminal.face.play(story().play);
  await terminal.shows('enter');
  terminal.type(KEY.enter.repeat(30));
  await terminal.shows(/Point (at|first)/);
  terminal.type('2');
  await terminal.shows('❯ 2');
  return terminal;
}

/** The screen once it has not changed any more for a while. */
async function settled(terminal: Awaited<ReturnType<typeof decisionAt>>): Promise<string> {
  terminal.type('?');
  await terminal.shows('enter back');
  terminal.type('?');
  await terminal.shows((screen) => !screen.includes('enter back'));
  return terminal.drawn();
}

test.each([
  [80, 24],
  [40, 20],
  [120, 40],
  [20, 8],
])(
  'at %i×%i the screen after a resize is the one that a window of that size begins with',
  async (columns, rows) => {
    const fresh = await decisionAt(columns, rows);
    const resized = await decisionAt(93, 31);
    resized.resize(columns, rows);
    expect(await settled(resized)).toBe(await settled(fresh));
  },
);

test('after a storm of resizes the screen is as if there had been none', async () => {
  const calm = await settled(await decisionAt(80, 24));
  const size = fc.tuple(fc.integer({ min: 20, max: 140 }), fc.integer({ min: 8, max: 50 }));
  await fc.assert(
    fc.asyncProperty(fc.array(size, { minLength: 1, maxLength: 12 }), async (sizes) => {
      const terminal = await decisionAt(80, 24);
      for (const [columns, rows] of sizes) terminal.resize(columns, rows);
      terminal.resize(80, 24);
      expect(await settled(terminal)).toBe(calm);
    }),
    { numRuns: tries(8, 60) },
  );
});

test('a frame is lower than the window, at every size', async () => {
  const terminal = await decisionAt(80, 24);
  for (const [columns, rows] of [
    [20, 8],
    [40, 20],
    [80, 24],
    [120, 40],
  ] as const) {
    terminal.resize(columns, rows);
    expect((await settled(terminal)).split('\n').length).toBeLessThan(rows);
  }
});

test('a key redraws only the lines that it changes', async () => {
  const terminal = await decisionAt(80, 24);
  await terminal.drawn();
  const before = terminal.sent().length;
  terminal.type('3');
  await terminal.shows('❯ 3');
  const frame = terminal.sent().slice(before);
  expect(frame.length).toBeLessThan(400);
  // Neither the screen nor what is below the cursor is erased.
  expect(frame).not.toMatch(/\u001B\[[0-3]?J/);
});
