import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { html, markdown, type Piece, reviewDocument, text } from '../../src/formats/index.ts';
import { UNSAFE } from '../commands/desk.ts';
import { FERRY } from '../session/ferry.ts';
import { ferryAfter, firstDayAfter } from './reviewed.ts';

const SAID = [
  { decision: 0, text: 'The posters were **paid** for.' },
  { decision: undefined, text: 'No bank lends so soon.\nI asked two.' },
];
const DOCUMENTS = {
  tutorial: reviewDocument(
    firstDayAfter({
      seed: 7,
      choices: ['free-month', 'six-first', 'late-fee'],
      answers: { 0: 'grace-says', 1: undefined },
      says: SAID,
    }),
  ),
  unfinished: reviewDocument(ferryAfter({ variant: 'in-storm', choices: ['sail'] })),
  'not begun': reviewDocument(ferryAfter({ choices: [] })),
};

describe.each(Object.entries(DOCUMENTS))('the text of a review: %s', (_, document) => {
  test.each([20, 40, 80])('fits into %i columns and has no escape codes', (width) => {
    const written = text(document, width);
    expect(written.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(written).not.toMatch(UNSAFE);
  });

  test('has the words of the other formats in the same order', () => {
    const words = (written: string) => written.match(/\p{L}{3,}/gu) ?? [];
    const same = { ...document, pieces: prose(document.pieces) };
    const told = words(text(same, 80));
    expect(words(markdown(same))).toEqual(told);
    const main = html(same)
      .replace(/^[^]*<main>/, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/&#?\w+;/g, "'");
    expect(words(main)).toEqual(told);
  });
});

/** Charts and the marks of options are drawn in each format in its own way. */
const DRAWN = new Set(['graph', 'choices', 'table', 'bars', 'line']);

const prose = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces
    .filter(({ kind }) => !DRAWN.has(kind))
    .map((piece) => (piece.kind === 'exhibit' ? { ...piece, pieces: prose(piece.pieces) } : piece));

test('what to take from a run comes first, then the identity, then the rest', () => {
  const written = text(DOCUMENTS.tutorial, 80);
  const order = [
    'You looked after the product; the weakest link was left waiting in 2 decisions',
    'Judgement 17 %: Score 52.0 = best play 65.5 − lost 14.5 + luck 0.9',
    'What to take from it',
    'Every decision',
    'Week 1 · decision 1',
    'Principles',
    'About these numbers',
  ];
  const places = order.map((words) => written.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('an unfinished run says so and has no score yet', () => {
  const written = text(DOCUMENTS.unfinished, 80);
  expect(written).toContain('Expected score so far');
  expect(written.replaceAll(/\s+/g, ' ')).toContain('The run is not over');
  expect(written).toContain('One fact is changed: A storm has come.');
});

test('an option has its worth, its marks and the words of the coach', () => {
  expect(text(DOCUMENTS.tutorial, 80)).toContain(
    "  60.0  −5.5  Start Yusuf's free month now, while his posters are fresh. [your\n              choice]\n              Reach matters",
  );
});

test('a scene is told in its order, with what decided set apart', () => {
  const written = text(DOCUMENTS.tutorial, 80);
  expect(written).toContain(
    'are already waiting.\n\n  The evidence:\n    Grace Mwangi, Member support: “One visit',
  );
  expect(written).toContain('    the door stayed shut  22  ████');
});

test('what the player said had decided it is told beside the evidence', () => {
  const written = text(DOCUMENTS.tutorial, 80);
  expect(written).toContain('What decided it for you: what Grace Mwangi said. You named the evidence.');
  expect(written).toContain('What decided it for you: something else, and none of the evidence.');
  expect(written.match(/What decided it for you/g)).toHaveLength(2);
});

test('a block that decided nothing is told as something else than the evidence', () => {
  const reviewed = ferryAfter({ variant: 'in-storm', choices: ['wait'] });
  const [storm] = reviewed.review.decisions.flatMap(({ scene }) => scene.text.slice(-1));
  const written = text(reviewDocument({ ...reviewed, answers: new Map([[0, storm]]) }), 80);
  expect(written).toContain(
    'What decided it for you: the words “It blows”. You named something else than the\nevidence.',
  );
});

test('an interview question comes with a checklist', () => {
  expect(text(DOCUMENTS.tutorial, 80)).toContain(
    'A good answer:\n[ ] looks for what makes users leave\n[ ] tells a wish',
  );
});

test('an argument stands at its decision, one about the run in a section of its own', () => {
  const written = text(DOCUMENTS.tutorial, 80);
  const order = [
    'Week 1 · decision 1',
    'You argue:\n> The posters were **paid** for.',
    'Week 2 · decision 2',
    "What you hold against it\n------------------------\n\nThe story's numbers are its author's.",
    'You argue:\n> No bank lends so soon.\n> I asked two.',
    'About these numbers',
  ];
  const places = order.map((words) => written.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('an argument about a decision that is gone is kept, and says which one', () => {
  const reviewed = ferryAfter({ choices: ['wait'], says: [{ decision: 4, text: 'Not so.' }] });
  expect(text(reviewDocument(reviewed), 80)).toContain('You argue about decision 5:\n> Not so.');
});

test('what nobody can see is left out of an argument', () => {
  const reviewed = ferryAfter({
    choices: ['wait'],
    says: [{ decision: 0, text: 'a\u001B[2J\u202Eb\r\nc\td\u0000' }],
  });
  expect(text(reviewDocument(reviewed), 80)).toContain('You argue:\n> a[2Jb\n> c d\n');
});

test('a run without arguments has no section for them', () => {
  expect(text(DOCUMENTS.unfinished, 80)).not.toContain('What you hold against it');
});

test('the line to share comes last', () => {
  expect(text(DOCUMENTS.tutorial, 80)).toMatch(
    /To share:\n> Interlock: Your First Day, score 52\.0, judgement 17 % \| \? ✓ ✗\n$/,
  );
});

test('an option that was best only at first sight is marked as a trap', () => {
  const cheap = { id: 'sail', text: 'Sail now.', coach: ['A bold word.'], next: 'the-far-side' };
  const sail = {
    ...cheap,
    effects: { revenue: 9 },
    later: [{ in: 1, effects: { customer: -30 }, result: ['Late.'] }],
    result: ['Off.'],
  };
  const { scenes } = FERRY;
  const crossing = { ...scenes['the-crossing'], options: [scenes['the-crossing'].options[0], sail] };
  const written = text(
    reviewDocument(
      ferryAfter({ choices: ['sail', 'rest'] }, { scenes: { ...scenes, 'the-crossing': crossing } }),
    ),
    80,
  );
  expect(written).toContain('Sail now. [your choice, a trap: best at first sight]');
});

test('bars are words where there is no room, and where one is negative', () => {
  const bars = (values: readonly number[], width: number) => {
    const rows = values.map((value, nth) => ({ label: `row ${nth}`, value, note: '' }));
    const piece = { kind: 'bars', caption: 'Rows', unit: '%', whole: undefined, values: rows } as const;
    return text({ title: 'T', pieces: [piece] }, width).replace(/^T\n=\n\n/, '');
  };
  expect(bars([2, 4], 30)).toBe('Rows, %:\nrow 0  2  ██████████\nrow 1  4  ████████████████████\n');
  expect(bars([2, 4], 16)).toBe('Rows, %:\n- row 0: 2\n- row 1: 4\n');
  expect(bars([-2, 4], 80)).toBe('Rows, %:\n- row 0: -2\n- row 1: 4\n');
});

test('columns of figures stand at the right', () => {
  const columns = ['Deal', 'Homes', 'A year'];
  const block = {
    id: 'depths',
    table: {
      columns,
      rows: [
        ['One', '8', '1,200'],
        ['Two', '38', 'none'],
      ],
    },
  };
  const { scenes } = FERRY;
  const crossing = { ...scenes['the-crossing'], text: ['Rain.', block] };
  const written = text(
    reviewDocument(ferryAfter({ choices: ['wait'] }, { scenes: { ...scenes, 'the-crossing': crossing } })),
    80,
  );
  expect(written).toContain('Deal  Homes  A year\n    ----  -----  ------\n    One       8  1,200\n');
});
