import { expect, test } from 'vitest';
import { bindingsFor, QUIT } from '../../../src/faces/ink/screens/play-keys.ts';
import { UNTOUCHED } from '../../../src/faces/ink/screens/play-state.ts';
import type { Page, SessionEvent } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { opened } from '../../harness/opened.ts';
import { story } from '../../harness/story.ts';
import { resized, SIZES } from './resized.ts';

/** The tutorial in a fake terminal, asked what decided its first choice. */
async function atAside(isSolved = false) {
  const shown = opened();
  const { play, recorded } = story({ isSolved, manner: { asksEvidence: true } });
  const left = shown.face.play(play);
  await shown.shows('enter begin');
  shown.type('\r2\r');
  await shown.shows('before the coach');
  return { ...shown, left, recorded };
}

test('what decided it is asked where the decision was asked', async () => {
  const { drawn } = await atAside();
  expect(await drawn()).toMatch(/── What decided it for you\? ─+\n {3}1 {2}The words [^]*Something else/);
});

test('a digit alone answers, and the coach speaks', async () => {
  const { type, shows, recorded } = await atAside();
  type('2');
  await shows('· the coach');
  expect(recorded.map(({ event }) => event)).toEqual(['choice', 'evidence']);
});

test('arrows and enter answer too', async () => {
  const [byDigit, byArrows] = await Promise.all([atAside(), atAside()]);
  byDigit.type('2');
  byArrows.type(`${KEY.down}${KEY.down}`);
  await byArrows.shows('❯ 2');
  expect(await byArrows.drawn()).toContain('enter answer');
  byArrows.type(KEY.enter);
  await Promise.all([byDigit.shows('· the coach'), byArrows.shows('· the coach')]);
  expect(byArrows.recorded).toEqual(byDigit.recorded);
});

test.each([KEY.enter, ' '])('%j passes over where nothing is pointed at', async (key) => {
  const { type, shows, drawn, recorded } = await atAside();
  expect(await drawn()).toContain('enter pass over');
  type(key);
  await shows('· the coach');
  expect(recorded.map(({ event }) => event)).toEqual(['choice']);
});

test('the choice can still be taken back', async () => {
  const { type, shows, recorded } = await atAside();
  type('u');
  await shows('What do you do?');
  expect(recorded.map(({ event }) => event)).toEqual(['choice', 'undo']);
});

test('a digit that names nothing does nothing', async () => {
  const { type, shows, recorded } = await atAside();
  type('9?');
  expect(await shows('Keys on this screen')).toMatch(/1-\d +answer/);
  expect(recorded).toHaveLength(1);
});

test('a play with its questions goes through in one chunk', async () => {
  const { type, shows, recorded } = await atAside();
  type('1\r\r1\r1\r\r1\r1\r\r\r');
  await shows('see the review');
  const turn = ['choice', 'evidence'];
  expect(recorded.map(({ event }) => event)).toEqual([...turn, ...turn, ...turn, 'end']);
});

test('an opened decision shows what was named beside the evidence', async () => {
  const { type, shows } = await atAside(true);
  type('5\r\r1\r2\r\r1\r\r\r\r\r');
  await shows('see the review');
  type(`\r${KEY.end}\r1\r`);
  expect(await shows('What there was to see')).toMatch(
    /You named the chart “Why 40 members left last\s+month”: it decides\./,
  );
  type(KEY.right);
  await shows('decision 2');
  type(KEY.pageDown);
  expect(await shows('What there was to see')).toMatch(/You named [^]+; it turned on this:/);
});

test('nine answers have a digit; the others are reached with the arrows', () => {
  const answers = Array.from({ length: 12 }, (_, index) => ({
    text: `Block ${index + 1}`,
    event: { kind: 'continue' as const },
  }));
  const page: Page = {
    title: '',
    place: '',
    parts: [],
    question: { words: 'What decided it for you?', answers, isAside: true },
    canTakeBack: false,
    isLast: false,
    onward: 'pass over',
  };
  const pointed: number[] = [];
  const sent: SessionEvent[] = [];
  const bindings = bindingsFor(page, {
    ...UNTOUCHED,
    selected: 8,
    view: { lines: [], top: 0, last: 0 },
    glyphs: PLAIN_LOOK.glyphs,
    wayOut: QUIT,
    dispatch: (touch) => {
      if (touch.kind === 'point-at') pointed.push(touch.index);
    },
    send: (event) => sent.push(event),
    leave: () => {},
  });
  const digits = bindings.flatMap(({ keys }) => keys).filter((key) => /^\d+$/.test(key));
  expect(digits).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  bindings.find(({ keys }) => keys.includes('down'))?.act('down');
  expect(pointed).toEqual([9]);
  bindings.find(({ keys }) => keys.includes('enter'))?.act('enter');
  expect(sent).toHaveLength(1);
});

test.each(SIZES)('the question at %i×%i', async (...size) => {
  const terminal = await atAside();
  await resized(terminal, size);
  expect(`\n${await terminal.drawn()}\n`).toMatchSnapshot();
});
