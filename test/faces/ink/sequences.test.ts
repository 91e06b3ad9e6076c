import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysIn, lastKeysIn } from '../../../src/faces/ink/sequences.ts';
import { KEY, pasted } from '../../harness/keyboard.ts';

test.each([
  ['characters', 'a1\r', ['a', '1', '\r']],
  ['arrows between them', `1${KEY.down}${KEY.up}\r`, ['1', KEY.down, KEY.up, '\r']],
  ['keys with parameters', `${KEY.pageDown}\u001B[1;5A`, [KEY.pageDown, '\u001B[1;5A']],
  ['arrows of the application mode', '\u001BOA\u001BOB', ['\u001BOA', '\u001BOB']],
  ['function keys of old consoles', '\u001B[[A', ['\u001B[[A']],
  ['a character outside the basic plane', '🦊x', ['🦊', 'x']],
  ['an escape before a character', '\u001Bq', ['\u001B', 'q']],
  ['an escape before an arrow', `\u001B${KEY.down}`, ['\u001B', KEY.down]],
])('%s are keys of their own', (_, input, keys) => {
  expect(keysIn(input)).toEqual({ keys, rest: '' });
});

test('pasted text is one piece, whatever is in it', () => {
  const text = pasted(`1\r${KEY.down}`);
  expect(keysIn(`a${text}b${text}`)).toEqual({ keys: ['a', text, 'b', text], rest: '' });
});

test('a paste without its end waits for that, and comes to it where nothing more comes', () => {
  const begun = '\u001B[200~1\r2\u001B[20';
  expect(keysIn(`a${begun}`)).toEqual({ keys: ['a'], rest: begun });
  expect(keysIn(`${begun}1~b`)).toEqual({ keys: [pasted('1\r2'), 'b'], rest: '' });
  expect(lastKeysIn('\u001B[200~1\r2')).toEqual([pasted('1\r2')]);
});

test('the end of a paste that never began is nothing', () => {
  expect(keysIn('a\u001B[201~b').keys).toEqual(['a', 'b']);
});

test.each(['\u001B', '\u001B[', '\u001B[1', '\u001B[1;', '\u001BO', '\u001B[['])(
  'the beginning of a sequence waits for its end: %j',
  (rest) => {
    expect(keysIn(`1${rest}`)).toEqual({ keys: ['1'], rest });
  },
);

test('what does not come to its end is a lone escape and characters', () => {
  expect(lastKeysIn('\u001B')).toEqual(['\u001B']);
  expect(lastKeysIn('1\u001B[')).toEqual(['1', '\u001B', '[']);
});

test('wherever input is cut, its keys are the same', () => {
  const input = fc
    .array(fc.constantFrom(...Object.values(KEY), '1', 'q', '[', 'é', '🦊', pasted('1\r'), pasted('🦊')))
    .map((keys) => keys.join(''));
  fc.assert(
    fc.property(input, fc.nat(), (text, at) => {
      const cut = at % (text.length + 1);
      const first = keysIn(text.slice(0, cut));
      const second = keysIn(first.rest + text.slice(cut));
      const whole = keysIn(text);
      // A pair of surrogates is never cut: the decoder before this keeps characters whole.
      fc.pre(!/[\uD800-\uDBFF]$/.test(text.slice(0, cut)));
      expect([...first.keys, ...second.keys]).toEqual(whole.keys);
      expect(second.rest).toBe(whole.rest);
    }),
  );
});
