import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kept,
  LONGEST_ARGUMENT,
  replayFrom,
  type Session,
  type SessionEvent,
  update,
} from '../../src/session/index.ts';
import { choose, CONTINUE, EXAM, played, PRACTICE } from './ferry.ts';

const OVER = [CONTINUE, choose('sail'), CONTINUE, CONTINUE, choose('rest'), CONTINUE, CONTINUE, CONTINUE];
const SCORED = played(OVER);

const argue = (text: string, decision?: number): SessionEvent => ({ kind: 'argue', decision, text });
const said = (session: Session) => session.arguments.map(({ decision, text }) => [decision, text]);

describe('an argument', () => {
  test('is with the run, about a decision or all of it, in the order in which they were made', () => {
    const session = [argue('Not so.', 1), argue('Too easy.')].reduce(update, SCORED);
    expect(said(session)).toEqual([
      [1, 'Not so.'],
      [undefined, 'Too easy.'],
    ]);
  });

  test('is kept as it is with the run', () => {
    expect([argue('Not so.', 1), argue(' Too\neasy. ')].map((event) => kept(SCORED, event))).toEqual([
      { event: 'argue', decision: 1, text: 'Not so.' },
      { event: 'argue', text: 'Too easy.' },
    ]);
  });

  test('can be made after an exam', () => {
    const exam = played(
      OVER.filter((_, index) => index !== 3),
      EXAM,
    );
    expect(said(update(exam, argue('Not so.')))).toEqual([[undefined, 'Not so.']]);
  });

  test.each([-1, 2, 0.5, Number.NaN, Infinity])('is about a decision of the run, not %s', (decision) => {
    const event = argue('Not so.', decision);
    expect([update(SCORED, event), kept(SCORED, event)]).toEqual([SCORED, undefined]);
  });

  test('is a line or two: not nothing, and not a book', () => {
    const long = 'x'.repeat(LONGEST_ARGUMENT);
    expect(['', ' \n ', '\u0007\u200B', `${long}x`].map((text) => said(update(SCORED, argue(text))))).toEqual(
      [[], [], [], []],
    );
    expect(said(update(SCORED, argue(` ${long} `)))).toEqual([[undefined, long]]);
  });

  test('made twice is made once', () => {
    const once = update(SCORED, argue('Not so.', 1));
    expect(update(once, argue(' Not so. ', 1))).toBe(once);
    expect(said(update(once, argue('Not so.', 0)))).toHaveLength(2);
  });

  test('does not go with a play that begins anew', () => {
    expect(said(replayFrom(update(SCORED, argue('Not so.')), 1))).toEqual([]);
  });

  test.each(OVER.map((_, count) => count))(
    'can not be made after %i steps of a play that takes eight',
    (count) => {
      const session = played(OVER.slice(0, count), PRACTICE);
      expect(update(session, argue('Not so.'))).toBe(session);
    },
  );

  test('is one line without anything that steers a terminal or hides, whatever was pasted', () => {
    const unsafe = fc.constantFrom(
      '\u001B[2J',
      '\u009B',
      '\r',
      '\n',
      '\t',
      '\u202E',
      '\u2066',
      '\u200B',
      '\u2028',
      '\uD83D',
      '\u{E0041}',
    );
    const text = fc
      .array(fc.oneof(unsafe, fc.string({ unit: 'grapheme' })), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        for (const [, shown] of said(update(SCORED, argue(words)))) {
          expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/v);
          expect(String(shown).trim()).toBe(shown);
        }
      }),
    );
  });

  test('in any language and with any symbol is kept as it was typed', () => {
    for (const text of ['Größer ist „besser“!', '顧客は待てる。', 'لا أوافق', '5 × 3 ≠ 8 — 👍🏽 ❤️'])
      expect(said(update(SCORED, argue(text)))).toEqual([[undefined, text]]);
  });
});
