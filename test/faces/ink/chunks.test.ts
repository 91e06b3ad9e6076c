import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kept } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminal } from '../../harness/screen.tsx';
import { story, type StoryOptions } from '../../harness/story.ts';
import { tries } from '../../harness/tries.ts';

interface Ending {
  readonly screen: string;
  readonly recorded: readonly Kept[];
  readonly left: string | undefined;
}

/** Types the chunks one right after the other, and tells what came of it when the last key was answered. */
async function after(chunks: readonly (string | Buffer)[], options: StoryOptions = {}): Promise<Ending> {
  const terminal = opened();
  const { play, recorded } = story(options);
  let left: string | undefined;
  const playing = terminal.face.play(play).then(({ how }) => (left = how));
  for (const chunk of chunks) terminal.type(chunk);
  terminal.end();
  await Promise.race([playing, answered(terminal)]);
  return { screen: await terminal.drawn(), recorded, left };
}

/** The end of input is answered after all keys before it. */
async function answered(terminal: FakeTerminal): Promise<void> {
  await terminal.shows(() => terminal.interrupts() > 0);
}

function cut(text: string, cuts: readonly number[]): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const places = [...new Set(cuts.map((at) => at % (bytes.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length));
}

const slowly = async (): Promise<{ ok: true }> => {
  await new Promise((resolve) => {
    setTimeout(resolve, 3);
  });
  return { ok: true };
};

test('a whole game in one chunk is played to its score', async () => {
  const { screen, recorded } = await after(['\r2\r\r\r1\r\r\r3\r\r\r\r']);
  expect(screen).toContain('of 100');
  expect(recorded.map(({ event }) => event)).toEqual(['choice', 'choice', 'choice', 'end']);
});

test('a key that is pressed while a choice is being saved waits for the page after it', async () => {
  const { screen, recorded } = await after(['\r2\r\r'], { save: slowly });
  expect(recorded).toHaveLength(1);
  expect(screen).toContain('what happened');
});

test('an arrow and enter in one chunk decide for what the arrow points at', async () => {
  const [one, three] = await Promise.all([after(['\r1\r']), after([`\r${KEY.down}${KEY.down}${KEY.up}\r`])]);
  expect(three.recorded).toEqual(one.recorded);
});

test('keys give the same screen and the same record however they are cut into chunks', async () => {
  const key = fc.constantFrom(
    '\r',
    '\r',
    '\r',
    '1',
    '2',
    '3',
    ' ',
    'h',
    'u',
    '?',
    'x',
    'é',
    '🦊',
    ...Object.values({ ...KEY, interrupt: '\r', suspend: ' ' }),
  );
  const keys = fc.array(key, { minLength: 1, maxLength: 25 }).map((list) => `\r${list.join('')}`);
  await fc.assert(
    fc.asyncProperty(
      keys,
      fc.array(fc.nat(200), { maxLength: 8 }),
      fc.boolean(),
      async (text, cuts, slow) => {
        const options: StoryOptions = slow ? { save: slowly } : {};
        const [whole, parts] = await Promise.all([after([text], options), after(cut(text, cuts), options)]);
        expect(parts).toEqual(whole);
      },
    ),
    { numRuns: tries(15, 100) },
  );
});
