import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Browsed, BROWSE_START } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import { tries } from '../../harness/tries.ts';
import { libraryOf } from './libraries.ts';

interface Ending {
  readonly screen: string;
  readonly browsed: Browsed | undefined;
}

/** Types the chunks among the cases, and tells what came of it when the last key was answered. */
async function after(chunks: readonly string[]): Promise<Ending> {
  const terminal = opened();
  let browsed: Browsed | undefined;
  const browsing = terminal.face.browse(libraryOf(), BROWSE_START).then((come) => (browsed = come));
  for (const chunk of chunks) terminal.type(chunk);
  terminal.end();
  await Promise.race([browsing, terminal.shows(() => terminal.interrupts() > 0)]);
  return { screen: await terminal.drawn(), browsed };
}

test('keys among the cases come to the same however they are cut into chunks', async () => {
  const key = fc.constantFrom(
    '\r',
    '\r',
    '\r',
    '1',
    '2',
    '3',
    'f',
    '/',
    'x',
    'o',
    't',
    'v',
    'i',
    ' ',
    '?',
    KEY.up,
    KEY.down,
    KEY.left,
    KEY.right,
    KEY.escape,
    KEY.end,
    KEY.pageDown,
    KEY.backspace,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 20 }), async (keys) => {
      const [whole, parts] = await Promise.all([after([keys.join('')]), after(keys)]);
      expect(parts).toEqual(whole);
    }),
    { numRuns: tries(15, 100) },
  );
});
