import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Binding } from '../../../src/faces/ink/keymap.ts';
import { keyListLines } from '../../../src/faces/ink/parts/key-list.tsx';
import { arrangeGlossary } from '../../../src/faces/ink/screens/glossary-layout.ts';
import { bindingsFor } from '../../../src/faces/ink/screens/glossary-keys.ts';
import { entriesOn, PAGES, type Place, START } from '../../../src/faces/ink/screens/glossary-state.ts';
import { bindingsFor as progressKeys } from '../../../src/faces/ink/screens/progress-keys.ts';
import { PAGES as PROGRESS_PAGES } from '../../../src/faces/ink/screens/progress-state.ts';
import { view } from '../../../src/faces/ink/parts/scroll.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import { type Glossary, TERMS } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { PRINCIPLES } from '../../harness/story.ts';
import { tries } from '../../harness/tries.ts';
import { anyRoom, anyWords } from './arbitrary-page.ts';
import { pastRun } from './progress-samples.ts';

const GLOSSARY: Glossary = { terms: TERMS, principles: PRINCIPLES };

async function atHelp(options: FakeTerminalOptions = {}) {
  const terminal = opened(options);
  const left = terminal.face.help(GLOSSARY);
  await terminal.shows('q back');
  return { ...terminal, left };
}

test('the help begins with the keys that work everywhere', async () => {
  const { drawn } = await atHelp();
  const screen = await drawn();
  expect(screen).toContain('❯ 1 Keys');
  for (const key of ['up, down', '1 to 9', 'enter', 'left, right', 'space', '?', 'q', 'ctrl+c']) {
    expect(screen).toMatch(new RegExp(`^ ${key.replace(/[?+]/g, '\\$&')} {3,}\\w`, 'm'));
  }
});

test('a word is pointed at and its text stands beside it', async () => {
  const { type, shows } = await atHelp();
  type('2');
  await shows('❯ Case');
  type(`${KEY.down}j`);
  expect(await shows('❯ Option')).toContain('One thing that you can do in a scene.');
  type(KEY.up.repeat(3));
  await shows('❯ Habit');
  type(KEY.home);
  await shows('❯ Case');
});

test('a principle tells where it comes from', async () => {
  const { type, shows } = await atHelp();
  type('3');
  const [first] = PRINCIPLES;
  const screen = await shows(`❯ ${first?.name}`);
  expect(screen).toContain('A principle, from: Why Product and');
});

test('a verdict has its mark beside its name', async () => {
  const { type, shows } = await atHelp();
  type('/blunder\r');
  expect(await shows('❯ Blunder')).toContain('✗ Blunder');
});

test('slash finds words and principles, by name first', async () => {
  const { type, shows, cursor } = await atHelp();
  type('/');
  await shows('Find:');
  expect(cursor()).toEqual({ row: 1, column: 7 });
  type('weakest LINK');
  const screen = await shows(/Find: weakest LINK +\d+ found/);
  expect(screen).toContain('❯ Weakest link');
  expect(screen).toContain('The weakest link sets the price');
  type(KEY.down);
  await shows('❯ The weakest link');
});

test('enter leaves the letters and goes through what was found, and then the keys do what they do in a list', async () => {
  const { type, shows } = await atHelp();
  type('/luck\r');
  expect(await shows('? keys · q show all')).toContain('❯ Luck');
  type('j');
  expect(await shows((screen) => !screen.includes('❯ Luck'))).toContain('Find: luck');
  type('q');
  await shows('❯ 1 Keys');
});

test('what is not found is said, and escape leads back to the page', async () => {
  const { type, shows, left } = await atHelp();
  type('3');
  await shows('❯ 3 Principles');
  type('/xyzzy');
  expect(await shows('Nothing has these words in it.')).toContain('0 found');
  type(KEY.escape);
  await shows('❯ 3 Principles');
  type(KEY.escape);
  await left;
});

test('a letter that is a key elsewhere is written where letters are written', async () => {
  const { type, shows } = await atHelp();
  type('/q?');
  expect(await shows('Find: q?')).toContain('enter go through them');
  type(`${KEY.backspace}${KEY.backspace}\r`);
  await shows('❯ 1 Keys');
});

test('left and right turn the pages all the way round', async () => {
  const { type, shows } = await atHelp();
  type(KEY.left);
  expect(await shows('❯ 3 Principles')).not.toContain('❯ 1');
  type(KEY.right);
  await shows('❯ 1 Keys');
});

test.each([
  [80, 24],
  [120, 40],
  [40, 20],
  [30, 10],
] as const)('the help at %i×%i', async (columns, rows) => {
  const { type, shows, drawn } = await atHelp({ columns, rows });
  const screens = [await drawn()];
  for (const page of ['2', '3']) {
    type(page);
    await shows(`❯ ${page}`);
    screens.push(await drawn());
  }
  for (const screen of screens) expect(screen.split('\n').at(-1)).toMatch(/1-3 .*q back$/);
  type('/trade');
  await shows('Find: trade');
  screens.push(await drawn());
  expect(`\n${screens.join('\n\n\n')}\n`).toMatchSnapshot();
});

const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    page: fc.constantFrom(...PAGES),
    at: fc.nat(60),
    top: fc.nat(40),
    sought: fc.option(
      fc.constantFrom('', 'the', 'nothing like it', 'a rather long text to look for in all of it'),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ sought, ...rest }) => ({
    ...START,
    ...rest,
    sought: sought === undefined ? undefined : { text: sought, at: sought.length },
    isWriting: sought !== undefined,
  }));

test('every page of the help fits its room, with what is pointed at on it', () => {
  const entry = fc.record({ name: anyWords, says: anyWords });
  const glossary = fc
    .array(entry, { minLength: 1, maxLength: 30 })
    .map((terms) => ({ terms, principles: PRINCIPLES }));
  const looks = fc.constantFrom('unicode' as const, 'ascii' as const);
  fc.assert(
    fc.property(
      fc.oneof(fc.constant(GLOSSARY), glossary),
      anyPlace,
      anyRoom,
      looks,
      (words, place, room, glyphs) => {
        const look = { ...PLAIN_LOOK, glyphs: glyphsOf(glyphs) };
        const entries = entriesOn(words, place);
        const at = entries.length === 0 ? 0 : place.at % entries.length;
        const { lines, cursor } = arrangeGlossary(entries, { ...place, at }, { room, look });
        expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(room.height);
        expect(cursor?.column ?? 0).toBeLessThan(room.width);
        const pointed = lines.filter((line) => line.startsWith(look.glyphs.pointer));
        expect(pointed).toHaveLength(entries.length > 0 ? 1 : 0);
      },
    ),
    { numRuns: tries(150, 1500) },
  );
});

test('read on by its screens, an entry shows all its words', () => {
  fc.assert(
    fc.property(fc.nat(PRINCIPLES.length - 1), anyRoom, (at, room) => {
      const place: Place = { ...START, page: 'principles', at };
      const entries = entriesOn(GLOSSARY, place);
      const { view: shown } = arrangeGlossary(entries, place, { room, look: PLAIN_LOOK });
      const all = Array.from({ length: shown.last + 1 }, (_, top) => {
        const lines = arrangeGlossary(entries, { ...place, top }, { room, look: PLAIN_LOOK }).view.lines;
        return top === 0 ? lines.join(' ') : (lines.at(-1) ?? '');
      });
      const text = all.join(' ').replace(/\s+/g, ' ');
      for (const part of [entries[at]?.says ?? '', entries[at]?.source ?? '']) expect(text).toContain(part);
    }),
    { numRuns: tries(60, 600) },
  );
});

/** The keys of every page of the help and of the progress. */
function bindingsOfPages(): readonly (readonly Binding[])[] {
  const nothing = () => {};
  const hands = { look: PLAIN_LOOK, dispatch: nothing, leave: nothing, open: nothing };
  const views = [view([], 0, 5), view(['a', 'b', 'c', 'd'], 0, 2)];
  const runs = [pastRun(0), pastRun(1)];
  return views.flatMap((shown) => [
    ...PAGES.map((page) => bindingsFor({ ...hands, place: { ...START, page }, view: shown, count: 9 })),
    ...PROGRESS_PAGES.flatMap((page) =>
      [0, 1].map((at) => progressKeys({ ...hands, place: { page, at, top: 0 }, view: shown, runs })),
    ),
  ]);
}

test('no key of a page is named by two bindings', () => {
  for (const bindings of bindingsOfPages()) {
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(keys).toEqual([...new Set(keys)]);
  }
});

test('the list of keys has every binding, its keys and what they do', () => {
  const name = fc.constantFrom('up', 'down', 'enter', 'space', 'q', '?', 'x', '/', 'home', 'tab', 'left');
  const binding = fc.record({
    keys: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    shown: fc.constant('x'),
    does: fc
      .array(fc.constantFrom('point', 'open', 'the', 'review'), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' ')),
    weight: fc.integer({ min: 0, max: 4 }),
    act: fc.constant(() => {}),
  });
  const any = fc.oneof(
    fc.array(binding, { minLength: 1, maxLength: 12 }),
    fc.constantFrom(...bindingsOfPages()),
  );
  fc.assert(
    fc.property(any, fc.integer({ min: 40, max: 104 }), (bindings, width) => {
      const text = keyListLines(bindings, width, PLAIN_LOOK).join('\n').replace(/\s+/g, ' ');
      for (const { keys, does } of bindings) {
        expect(text).toContain(does);
        for (const key of keys.filter((each) => !/^\d$/.test(each)))
          expect(text).toContain(key.replace(/^page/, 'page '));
        const digits = keys.filter((each) => /^\d$/.test(each));
        expect(text).toContain(digits.length > 1 ? `${digits[0]}-${digits.at(-1)}` : '');
      }
    }),
  );
});

test('the list of keys stands in two groups: what keys do, and what they move', () => {
  const binding = (keys: readonly string[], does: string): Binding => ({
    keys,
    shown: 'x',
    does,
    act: () => {},
  });
  const lines = keyListLines(
    [binding(['up'], 'point up'), binding(['enter'], 'open'), binding(['1', '2'], 'point')],
    40,
    PLAIN_LOOK,
  );
  expect(lines).toEqual(['enter   open', '', 'up      point up', '1-2     point']);
});

test('who gives up looking for something is back at the entry where they were', async () => {
  const { type, shows } = await atHelp();
  type(`2${KEY.down}${KEY.down}`);
  await shows('❯ Option');
  type('/goal');
  await shows('found');
  type(KEY.escape);
  expect(await shows('❯ Option')).not.toContain('found');
});
