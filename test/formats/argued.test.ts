import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { html, markdown, reviewDocument, text } from '../../src/formats/index.ts';
import { ferryAfter } from './reviewed.ts';

const REVIEWED = ferryAfter({ choices: ['wait', 'rest'] });

/** Words with all that means something to a format, or to a terminal. */
const aText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**',
        '*',
        '`',
        '```',
        '|',
        '\n',
        '\r\n',
        '<b>',
        '</main>',
        '<!--',
        '&lt;',
        '# ',
        '- ',
        '1. ',
      ),
      fc.constantFrom('[a](b)', '    ', '\u001B[2J', '\u202E', '\u2028', '\t', '~~~', '> ', '---', '\\', '$'),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('one', 'two '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What drives a terminal, hides or reorders. */
const UNSAFE =
  /(?!\n|\u{FE0E}|\u{FE0F})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/v;

const written = (said: string, decision: number | undefined) =>
  reviewDocument({ ...REVIEWED, arguments: [{ decision, text: said }] });

test('whatever somebody argues, the page has the same elements but for ends of lines', () => {
  const elements = (page: string): readonly string[] =>
    (page.match(/<[^>]*>/g) ?? []).filter((element) => element !== '<br>');
  const plain = [0, undefined].map((decision) => elements(html(written('a', decision))));
  fc.assert(
    fc.property(aText, fc.boolean(), (said, isAboutRun) => {
      const page = html(written(said, isAboutRun ? undefined : 0));
      expect(elements(page)).toEqual(plain[isAboutRun ? 1 : 0]);
      expect(page).not.toMatch(UNSAFE);
    }),
  );
});

test('whatever somebody argues, the text has its width and nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(aText, fc.constantFrom(20, 40, 80), (said, width) => {
      const lines = text(written(said, 0), width);
      expect(lines).not.toMatch(UNSAFE);
      expect(lines.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
    }),
  );
});

test('whatever somebody argues, it stays in its quotation, and what follows is the same', () => {
  const [head, tail] = markdown(written('MARK', 0)).split('> MARK');
  fc.assert(
    fc.property(aText, (said) => {
      const whole = markdown(written(`x${said}x`, 0));
      expect(whole.startsWith(head ?? '')).toBe(true);
      expect(whole.endsWith(tail ?? '')).toBe(true);
      const quotation = whole.slice(head?.length, whole.length - (tail?.length ?? 0));
      expect(quotation.split('\n').filter((line) => !line.startsWith('> '))).toEqual([]);
      // Between a tag's brackets, a cell's bars, a code's ticks: none that means anything.
      expect(quotation.replace(/^> /gm, '')).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]<>|~$]/);
    }),
  );
});
