import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { clipped, wrapped } from '../../../src/faces/ink/layout/text.ts';
import { footer } from '../../../src/faces/ink/parts/footer.ts';
import { arrange, type Setting } from '../../../src/faces/ink/screens/play-layout.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { tries } from '../../harness/tries.ts';
import { anyPage, anyRoom, LETTERS } from './arbitrary-page.ts';

const anySetting: fc.Arbitrary<Setting> = fc.record({
  room: anyRoom,
  selected: fc.option(fc.nat(11), { nil: undefined }),
  top: fc.nat(60),
  hint: fc.boolean(),
  nudged: fc.boolean(),
  banner: fc.constantFrom('', 'Not saved: the disk is full. Play goes on.'),
  look: fc
    .constantFrom('unicode' as const, 'ascii' as const)
    .map((glyphs) => ({ ...PLAIN_LOOK, glyphs: glyphsOf(glyphs) })),
  progress: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('no line of a page is wider than its room, whatever the text', () => {
  fc.assert(
    fc.property(anyPage, anySetting, (page, setting) => {
      const { lines } = arrange(page, setting);
      expect(lines.filter((line) => stringWidth(line) > setting.room.width)).toEqual([]);
    }),
    { numRuns: tries(120, 1200) },
  );
});

test('a page is never higher than its room, and what is pointed at is on it', () => {
  fc.assert(
    fc.property(anyPage, anySetting, (page, setting) => {
      fc.pre(setting.banner === '' || setting.room.height > 6);
      const { lines } = arrange(page, setting);
      expect(lines.length).toBeLessThanOrEqual(setting.room.height);
      const selected = setting.selected ?? 0;
      if (selected >= (page.question?.answers.length ?? 0)) return;
      const mark = setting.selected === undefined ? ' ' : setting.look.glyphs.pointer;
      const digit = selected < 9 ? selected + 1 : ' ';
      expect(lines.some((line) => line.startsWith(`${mark} ${digit}  `))).toBe(true);
    }),
    { numRuns: tries(120, 1200) },
  );
});

test('scrolling a page by its screens shows every line of it', () => {
  fc.assert(
    fc.property(anyPage, anySetting, (page, setting) => {
      const { view } = arrange(page, { ...setting, top: 0 });
      const seen = new Set<number>();
      for (let top = 0; ; top += Math.max(1, view.lines.length - 1)) {
        const shown = arrange(page, { ...setting, top }).view;
        for (const [row] of shown.lines.entries()) seen.add(shown.top + row);
        if (shown.top === shown.last) break;
      }
      expect(seen.size).toBe(view.last + view.lines.length);
    }),
    { numRuns: tries(40, 400) },
  );
});

test('a word that fits on a line is never cut', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 18 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 18, max: 80 }), (list, width) => {
      expect(wrapped(list.join(' '), width).flatMap((line) => line.split(' '))).toEqual(list);
    }),
  );
});

test('a line that is too long is clipped after a word', () => {
  expect(clipped('The Sales Prevention Department', 20)).toBe('The Sales…');
  expect(clipped('The Sales Prevention Department', 31)).toBe('The Sales Prevention Department');
});

test('a footer is never wider than the window, and names whole bindings only', () => {
  const name = fc.string({ unit: fc.constantFrom(...LETTERS, ' ', '↑↓', '客'), minLength: 1, maxLength: 14 });
  const binding = fc.record({
    keys: fc.constant(['x']),
    shown: name,
    does: name,
    brief: name,
    act: fc.constant(() => {}),
    weight: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(binding, { maxLength: 9 }), fc.integer({ min: 1, max: 120 }), (bindings, width) => {
      const line = footer(bindings, width);
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
      const full = new Set(bindings.map(({ shown, does }) => `${shown} ${does}`));
      const brief = new Set(bindings.map(({ shown, brief: words }) => `${shown} ${words}`));
      const named = line.split(' · ');
      const isOneWording = [full, brief].some((known) => named.every((words) => known.has(words)));
      expect(line === '' || isOneWording).toBe(true);
    }),
  );
});

test('a footer says all keys in brief before it leaves one out', () => {
  const bindings = [
    { keys: ['p'], shown: 'p', does: 'replay from here', brief: 'replay', act: () => {} },
    { keys: ['q'], shown: 'q', does: 'leave', act: () => {} },
  ];
  expect(footer(bindings, 28)).toBe('p replay from here · q leave');
  expect(footer(bindings, 27)).toBe('p replay · q leave');
  expect(footer(bindings, 17)).toBe('p replay');
});
