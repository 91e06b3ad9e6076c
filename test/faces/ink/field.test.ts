import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { type Edit, edited, EMPTY, type Field, graphemes } from '../../../src/faces/ink/field.ts';
import { written } from '../../../src/faces/ink/layout/field.ts';
import { tries } from '../../harness/tries.ts';

const LONGEST = 40;

/** Graphemes that never become one with what stands beside them. */
const APART = ['a', 'b', 'é', '客', '🦊', 'q', '?', ' ', ' ', '1'];
const apart = fc.string({ unit: fc.constantFrom(...APART), maxLength: 8 });
const move = fc.constantFrom<Edit>(
  { kind: 'backspace' },
  { kind: 'delete' },
  { kind: 'left' },
  { kind: 'right' },
  { kind: 'home' },
  { kind: 'end' },
  { kind: 'delete-word' },
  { kind: 'delete-before' },
);
const editsOf = (text: fc.Arbitrary<string>) =>
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: text.map((words): Edit => ({ kind: 'insert', text: words })) },
      { weight: 3, arbitrary: move },
    ),
    { maxLength: 30 },
  );

/** The same, done slowly: two stacks of graphemes with the cursor between them. */
class Naive {
  before: string[] = [];
  after: string[] = [];

  do(edit: Edit): void {
    const { before, after } = this;
    switch (edit.kind) {
      case 'insert':
        for (const each of graphemes(edit.text)) {
          if ([...before, each, ...after].join('').length > LONGEST) return;
          before.push(each);
        }
        return;
      case 'backspace':
        before.pop();
        return;
      case 'delete':
        after.shift();
        return;
      case 'left':
        after.unshift(...before.splice(-1));
        return;
      case 'right':
        before.push(...after.splice(0, 1));
        return;
      case 'home':
        after.unshift(...before.splice(0));
        return;
      case 'end':
        before.push(...after.splice(0));
        return;
      case 'delete-word':
        while (before.at(-1) === ' ') before.pop();
        while (before.length > 0 && before.at(-1) !== ' ') before.pop();
        return;
      case 'delete-before':
        before.length = 0;
    }
  }
}

const all = (edits: readonly Edit[]): Field =>
  edits.reduce((field, edit) => edited(field, edit, LONGEST), EMPTY);

test('a field does what two stacks of graphemes do', () => {
  fc.assert(
    fc.property(editsOf(apart), (edits) => {
      const naive = new Naive();
      for (const edit of edits) naive.do(edit);
      const before = naive.before.join('');
      expect(all(edits)).toEqual({ text: before + naive.after.join(''), at: before.length });
    }),
    { numRuns: tries(500, 5000) },
  );
});

test('whatever is written, the cursor stands between graphemes and the text is not too long', () => {
  const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(editsOf(any), (edits) => {
      const { text, at } = all(edits);
      expect(text.length).toBeLessThanOrEqual(LONGEST);
      const places = graphemes(text).reduce<number[]>(
        (ends, each) => [...ends, (ends.at(-1) ?? 0) + each.length],
        [0],
      );
      expect(places).toContain(at);
      expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: tries(300, 3000) },
  );
});

test.each([
  ['lines become one', 'one\r\ntwo\nthree\tfour', 'one two three four'],
  ['what drives a terminal is left out', 'a\u001B[31mb\u0007', 'a[31mb'],
  ['what reorders text is left out', 'a\u202Eb\u200Bc', 'abc'],
  ['a mark joins the letter before it', 'e\u0301', 'e\u0301'],
])('of a paste %s', (_, text, kept) => {
  expect(edited(EMPTY, { kind: 'insert', text }, 100).text).toBe(kept);
});

test('a character that is written before a mark goes with it, and the cursor stands behind both', () => {
  expect(edited({ text: '\u0301', at: 0 }, { kind: 'insert', text: 'e' }, 100)).toEqual({
    text: 'e\u0301',
    at: 2,
  });
});

const anyText = fc.string({ unit: fc.constantFrom(...APART, 'word ', 'longer ', '👩🏽'), maxLength: 60 });
const anyField = fc.tuple(anyText, fc.nat()).map(([text, place]): Field => {
  const places = [0, ...graphemes(text).map((_, index, list) => list.slice(0, index + 1).join('').length)];
  return { text, at: places[place % places.length] ?? 0 };
});

test('the lines of a field are its text, and no line is too wide', () => {
  fc.assert(
    fc.property(anyField, fc.integer({ min: 3, max: 60 }), (field, width) => {
      const { lines } = written(field, width);
      expect(lines.join('')).toBe(field.text);
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }),
    { numRuns: tries(300, 3000) },
  );
});

test('the cursor has a column of its own, and what stands before it is what is before it in the text', () => {
  fc.assert(
    fc.property(anyField, fc.integer({ min: 3, max: 60 }), (field, width) => {
      const { lines, row, column } = written(field, width);
      expect(column).toBeLessThan(width);
      const above = lines.slice(0, row).join('');
      const before = field.text.slice(above.length, field.at);
      expect(above + before).toBe(field.text.slice(0, field.at));
      expect(stringWidth(before)).toBe(column);
    }),
    { numRuns: tries(300, 3000) },
  );
});

test('a word that fits on a line is not broken', () => {
  expect(written({ text: 'the ticket table said so', at: 0 }, 10).lines).toEqual([
    'the ',
    'ticket ',
    'table ',
    'said so',
  ]);
});
