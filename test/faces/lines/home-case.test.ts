import { expect, test } from 'vitest';
import { BROWSE_START, type Library } from '../../../src/session/index.ts';
import { times } from './at-review.ts';
import { CARDS, heard, LIBRARY, pastRuns } from './learner.ts';

/** The first case of the list opened, or the one with this number. */
const opened = (
  lines: readonly string[],
  { number = '1', ...library }: Partial<Library> & { number?: string } = {},
) => heard([number, ...lines], (face) => face.browse({ ...LIBRARY, ...library }, BROWSE_START));

const bare: Library['details'] = async () => ({ ok: true, brief: [], runs: [] });

test('a case that was played is told with what it tests and the latest runs of it', async () => {
  const { text } = await opened([]);
  expect(text.slice(text.indexOf('enter goes back): ') + 18)).toMatchInlineSnapshot(`
    "

    The Ferry.
    Cross or wait.
    PM, Service, 6 minutes, 2 decisions, played 2 times, best judgement 71 percent, a twin is left.
    What it tests: The weakest link sets the price; Two jobs that must meet.

    Your runs, the latest first:
    1. 3 May 2026 at 14:05, score 67.4, judgement 71 percent, 4.1 points lost, luck down 1.9.
    2. 3 May 2026 at 14:05, not finished, 2 decisions made.

    What now? (p plays it, t with one fact changed, x as an exam, 1-2 opens a run, r reads the brief, ? for help, enter goes back): 
    "
  `);
});

test('of a case that was never played the brief is told at once', async () => {
  const [card] = CARDS;
  const cards = card === undefined ? [] : [{ ...card, attempts: 0 }];
  expect((await opened([], { cards })).text).toContain('\nThe brief:\n\nYou run a ferry.\n');
});

const play = (id: string, variant = 'base', exam = false) => ({ kind: 'play', case: id, variant, exam });

test.each([
  ['1', 'p', play('the-ferry')],
  ['1', 'play', play('the-ferry')],
  ['1', 'x', play('the-ferry', 'base', true)],
  ['1', 'exam', play('the-ferry', 'base', true)],
  ['1', 't', play('the-ferry', 'fog')],
  ['2', 'o', { kind: 'go-on', case: 'trains/night' }],
  ['2', 'p', play('trains/night')],
  ['3', 't', play('the-bus', 'strike')],
  ['3', 't 1', play('the-bus', 'rain')],
  ['3', 'twin 2', play('the-bus', 'strike')],
  ['1', '1', { kind: 'review', run: '01A' }],
  ['1', '2', { kind: 'review', run: '01B' }],
  ['1', undefined, { kind: 'leave' }],
])('of case %s, %j wants %j', async (number, line, wish) => {
  expect((await opened(line === undefined ? [] : [line], { number })).wish.wish).toEqual(wish);
});

test('the place is kept for who comes back from a play', async () => {
  const { wish } = await opened(['p'], { number: '2' });
  expect(wish.at).toEqual({ ...BROWSE_START, case: 'trains/night', page: 'case' });
});

test('who comes back to a case hears no more than that, and the whole when they ask', async () => {
  const place = { ...BROWSE_START, case: 'the-ferry', page: 'case' } as const;
  const back = await heard([], (face) => face.browse(LIBRARY, place));
  expect(back.text).toMatch(/^\nBack at The Ferry\.\n\nWhat now\?/);
  expect(back.text).not.toContain('You run a ferry.');
  const asked = await heard(['r'], (face) => face.browse(LIBRARY, place));
  expect(asked.text).toContain('\nYou run a ferry.\n');
});

test('from a case that was come back to the way leads to the list', async () => {
  const place = { ...BROWSE_START, case: 'the-ferry', page: 'case' } as const;
  const { text } = await heard(['', ''], (face) => face.browse(LIBRARY, place));
  expect(text).toContain(
    '\nBack at the cases. All 3 cases. You were at 1. The Ferry. Type r to hear them again.\n',
  );
});

test('a case that there is no more is passed over', async () => {
  const place = { ...BROWSE_START, case: 'gone', page: 'case' } as const;
  expect((await heard([], (face) => face.browse(LIBRARY, place))).text).toMatch(/^\nAll 3 cases\.\n/);
});

test.each([
  ['1', 'o', 'p, t, x, r'],
  ['1', '3', 'p, t, x, r'],
  ['1', 't 2', 'p, t, x, r'],
  ['2', 't', 'o, p, x, r'],
  ['3', 'pp', 'p, t, x, r'],
])('of case %s, %j is answered with what is possible', async (number, line, letters) => {
  const { text } = await opened([line], { number });
  expect(text).toContain(`Please type a number from 1 to 2, one of ${letters}, or ? to hear what they do.`);
});

test('the fact that is changed is never told', async () => {
  const { text } = await opened(['?', 'r'], { number: '3' });
  expect(text).toContain(
    't: play it with one fact changed; t 1 takes twin 1, played already; t 2 takes twin 2, not played yet.',
  );
  expect(text).not.toMatch(/\brain|\bstrike/);
});

test('of many runs the latest are listed, and an older one can be opened too', async () => {
  const details: Library['details'] = async () => ({ ok: true, brief: [], runs: pastRuns(30) });
  const { text, wish } = await opened(['25'], { details });
  expect(times(text, 'score 67.4')).toBe(3);
  expect(text).toContain('These are the latest 3 of 30; a higher number opens an older one.');
  expect(wish.wish).toEqual({ kind: 'review', run: '25' });
});

test('who asks for the whole of a case hears more of its runs', async () => {
  const details: Library['details'] = async () => ({ ok: true, brief: [], runs: pastRuns(30) });
  const { text } = await opened(['r'], { details });
  expect(times(text, 'score 67.4')).toBe(3 + 20);
  expect(text).toContain('These are the latest 20 of 30; a higher number opens an older one.');
});

test('a case without runs names no number', async () => {
  const { text } = await opened(['7'], { details: bare });
  expect(text).toContain(
    'What now? (p plays it, t with one fact changed, x as an exam, r reads the brief, ? for help, enter goes back): ',
  );
  expect(text).toContain('Please type one of p, t, x, r, or ?');
});

test('a case that can’t be read is told, and the list goes on', async () => {
  const details: Library['details'] = async () => ({ ok: false, why: 'The file is not there any more' });
  const { text, wish } = await opened(['2', ''], { details });
  expect(text).toContain('The Ferry. This case can’t be opened: The file is not there any more.');
  expect(wish.wish).toEqual({ kind: 'leave' });
});

test('every case can be opened and played', async () => {
  for (const [index, { id }] of CARDS.entries())
    expect((await opened(['p'], { number: String(index + 1) })).wish.wish).toEqual(play(id));
});
