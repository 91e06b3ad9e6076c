import { expect, test } from 'vitest';
import { lineFace } from '../../../src/faces/lines/index.ts';
import type { Judge, Left } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { poll } from '../../harness/poll.ts';
import { PRINCIPLES, story, type StoryOptions } from '../../harness/story.ts';
import { READ_AGAIN, rewritten, written, type WrittenOptions } from '../../harness/written.ts';

const TROUBLE = ['first-day.json has 1 mistake.', 'first-day.json:7:3: A comma is missing.'];
const MENDED = rewritten(['Your desk is a folding table', 'Your desk is a tidy table']);

interface SittingOptions extends StoryOptions, WrittenOptions {
  readonly isInteractive?: boolean;
  /** What judges the play before anything is saved. */
  readonly first?: Partial<Judge>;
}

/** The tutorial in lines, at which somebody types while another writes it. */
function sitting({ isInteractive = true, first = {}, ...options }: SittingOptions = {}) {
  const { play, recorded } = story(options);
  const { save, spoil, ...author } = written({ ...play, judge: { ...play.judge, ...first } }, options);
  let text = '';
  let waiting: ((line: string | undefined) => void) | undefined;
  const typed: (string | undefined)[] = [];
  const face = lineFace({
    read: () =>
      new Promise((resolve) => {
        if (typed.length > 0) resolve(typed.shift());
        else waiting = resolve;
      }),
    write: (words) => {
      text += words;
    },
    isInteractive,
  });
  const left: Promise<Left> = face.play(author.play);
  return {
    left,
    recorded,
    save,
    spoil,
    text: () => text,
    type: (line: string | undefined) => {
      if (waiting === undefined) typed.push(line);
      else waiting(line);
      waiting = undefined;
    },
    /** What was written since, as soon as these words are in it. */
    says: async (words: string, from = 0): Promise<string> =>
      poll(
        () => text.slice(from),
        (now) => now.includes(words),
      ),
  };
}

const PROMPT = 'Your choice (1-3, ? for help): ';

test('the page is read again as it is written now, and the line that is typed answers its question', async () => {
  const { says, save, text, type, recorded } = sitting();
  await says(PROMPT);
  const from = text().length;
  save(MENDED);
  const again = await says(PROMPT, from);
  expect(again).toMatch(/^\n\nNote: Read again, 07:55\. The story goes on as it is written now\.\n/);
  expect(again).toContain('a tidy table');
  expect(again.split(READ_AGAIN)).toHaveLength(2);
  type('1');
  await says('the coach', from);
  expect(recorded.map(({ event }) => event)).toEqual(['choice']);
});

test('what does not fit any more is said', async () => {
  const { says, save, text, type } = sitting();
  await says(PROMPT);
  type('1');
  await says('decision 2');
  const before = text().length;
  save(
    rewritten(['"free-month"', '"a-month"'], ['"mend-the-door"', '"mend"'], ['"build-search"', '"build"']),
  );
  const again = await says(PROMPT, before);
  expect(again).toMatch(
    /Note: Read again, 07:55\. The story goes on as it is written now\. Your choice in decision 1, “[^”]*”,/,
  );
  expect(again).toContain('decision 1.');
});

test('trouble is said once, and the question stands again', async () => {
  const { says, spoil, text } = sitting();
  await says(PROMPT);
  const from = text().length;
  spoil(...TROUBLE);
  const said = await says(PROMPT, from);
  expect(said).toBe(`\nNote: ${TROUBLE.join('\n')}\n${PROMPT}`);
  spoil(...TROUBLE.slice(0, 1));
  expect(await says(PROMPT, from + said.length)).toBe(`\nNote: ${TROUBLE[0]}\n${PROMPT}`);
});

test('after trouble the same line answers the question', async () => {
  const { says, spoil, type, recorded } = sitting();
  await says(PROMPT);
  spoil(...TROUBLE);
  type('2');
  await says('the coach');
  expect(recorded).toHaveLength(1);
});

test('in a pipe nothing typed is lost where the story is renewed', async () => {
  const { says, save, type, left, recorded } = sitting({ isInteractive: false });
  await says(PROMPT);
  save(MENDED);
  for (const line of ['1', '1', '1', undefined]) type(line);
  expect(await left).toMatchObject({ how: 'finished' });
  expect(recorded.map(({ event }) => event)).toEqual(['choice', 'choice', 'choice', 'end']);
});

test('the end of the input leaves the play, whatever was renewed', async () => {
  const { says, save, type, left } = sitting();
  await says(PROMPT);
  save(MENDED);
  await says('a tidy table');
  type(undefined);
  expect(await left).toMatchObject({ how: 'quit' });
});

test('in a preview q leaves, and saves nothing', async () => {
  const { says, type } = sitting();
  await says(PROMPT);
  type('?');
  expect(await says('q: leave.')).not.toContain('save');
});

test('a review is told again with the new numbers, and its questions are asked again', async () => {
  const { says, save, type, text, left } = sitting({
    isSolved: true,
    judge: (session) => judgeOf(session, PRINCIPLES),
  });
  for (const line of ['1', '1', '1']) type(line);
  const asked = 'What next? (1-3 opens a decision, ? for all keys, enter leaves): ';
  await says(asked);
  const from = text().length;
  save(rewritten(['"customer": -15,', '"customer": -2,']));
  const again = await says(asked, from);
  expect(again).toMatch(/^\n\nNote: Read again, 07:55\. The story goes on[^]*\nThe review\.\n/);
  expect(again).not.toContain('of 100.');
  type('2');
  await says('Principle', from + again.length);
  type('');
  expect(await left).toMatchObject({ how: 'finished' });
});

test('a review of the old story that comes late says nothing', async () => {
  const late = Promise.withResolvers<undefined>();
  const { says, save, type, text } = sitting({
    first: { review: () => late.promise },
    judge: (session) => judgeOf(session, PRINCIPLES),
  });
  for (const line of ['1', '1', '1']) type(line);
  await says('Score:');
  save(MENDED);
  await says('What next?');
  const before = text();
  late.resolve(undefined);
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  expect(text()).toBe(before);
});

test('a story too large for a review is played again with enter, taken over when it is saved, and left with q', async () => {
  const { says, save, type, text, left } = sitting();
  for (const line of ['1', '1', '1']) type(line);
  const asked = 'What next? (enter plays again, q leaves): ';
  await says(asked);
  const from = text().length;
  save(MENDED);
  await says(asked, from);
  type('x');
  await says('type q to leave.', from);
  type('');
  expect(await left).toMatchObject({ how: 'finished', again: { phase: 'brief', turns: [] } });
});

test('of a preview nothing is kept, so there is no arguing with its review', async () => {
  const { says, type } = sitting({ isSolved: true });
  for (const line of ['1', '1', '1']) type(line);
  await says('What next?');
  type('?');
  expect(await says('enter or q: leave.')).not.toContain('a: argue');
});
