import fc from 'fast-check';
import { type Block, METERS, type Meters } from '../../../src/scenario/index.ts';
import type { Page, Part } from '../../../src/session/index.ts';

/** Of which words are made that have nothing special. */
export const LETTERS = 'abcdefghij'.split('');

const word = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 9 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('客户流失', '🚲', '👩‍💻', 'naïve', '**strong**', '*soft*', '1,250', 'e\u0301'),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\p{C}/gu, '')),
  },
);
const sentence = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' ').trim() || 'x');
/** Up to so many words that may be anything. */
export const anyWords = sentence(40);

const value = fc.integer({ min: 0, max: 100 });
const meters: fc.Arbitrary<Meters> = fc
  .tuple(value, value, value, value)
  .map(([customer, strategy, product, revenue]) => ({ customer, strategy, product, revenue }));
const caption = fc
  .option(sentence(8), { nil: undefined })
  .map((text) => (text === undefined ? {} : { caption: text }));

const block: fc.Arbitrary<Block> = fc.oneof(
  sentence(60).map((text) => ({ kind: 'paragraph' as const, text })),
  fc.record({
    kind: fc.constant('speech' as const),
    who: fc.record({ name: sentence(3), role: sentence(4) }),
    says: sentence(40),
  }),
  fc.tuple(caption, fc.integer({ min: 1, max: 6 })).chain(([head, columns]) =>
    fc
      .record({
        columns: fc.array(sentence(2), { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(sentence(3), { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 5,
        }),
      })
      .map((table) => ({ kind: 'table' as const, ...head, ...table })),
  ),
  fc
    .tuple(
      caption,
      fc.option(sentence(2), { nil: '%' }),
      fc.array(fc.record({ label: sentence(4), value: fc.integer({ min: -999, max: 99_999 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([head, unit, values]) => ({ kind: 'bars' as const, ...head, unit, values })),
  fc
    .tuple(caption, fc.array(fc.integer({ min: -999, max: 99_999 }), { minLength: 2, maxLength: 60 }))
    .map(([head, points]) => ({ kind: 'line' as const, ...head, points })),
);
const blocks = fc.array(block, { minLength: 1, maxLength: 5 });

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: sentence(6) }),
  fc.record({ kind: fc.constant('blocks' as const), blocks }),
  fc.record({ kind: fc.constant('note' as const), text: sentence(20) }),
  fc.record({ kind: fc.constant('choice' as const), text: sentence(12) }),
  fc.record({ kind: fc.constant('coach' as const), blocks }),
  fc.record({ kind: fc.constant('moves' as const), before: meters, moved: meters, pulled: meters }),
  fc.record({ kind: fc.constant('slide' as const), from: meters, steps: fc.array(meters, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('score' as const),
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    began: fc.double({ min: 0, max: 100, noNaN: true }),
    final: meters,
    weights: meters,
    worth: value,
  }),
);

const answer = sentence(25).map((text) => ({ text, event: { kind: 'continue' as const } }));

/** The options of a decision, or what can be named. */
const question = fc.record({
  words: fc.constantFrom('What do you do?', 'What decided it for you?'),
  answers: fc.array(answer, { minLength: 1, maxLength: 12 }),
  isAside: fc.boolean(),
});

const gauges = fc
  .record({
    values: meters,
    weakest: fc.constantFrom(...METERS),
    since: fc.option(meters, { nil: undefined }),
  })
  .map(({ since, ...rest }) => (since === undefined ? rest : { ...rest, since }));

/** Any page, with any text. */
export const anyPage: fc.Arbitrary<Page> = fc
  .record({
    title: sentence(8),
    place: sentence(5),
    parts: fc.array(part, { maxLength: 4 }),
    hint: sentence(20),
    canTakeBack: fc.boolean(),
    isLast: fc.boolean(),
    onward: fc.constantFrom('begin', 'go on', 'see the review'),
  })
  .chain((bare) =>
    fc
      .tuple(fc.option(gauges, { nil: undefined }), fc.option(question, { nil: undefined }))
      .map(([shown, asked]) => ({
        ...bare,
        ...(shown !== undefined && { gauges: shown }),
        ...(asked !== undefined && { question: asked }),
      })),
  );

export const anyRoom = fc.record({
  width: fc.integer({ min: 18, max: 104 }),
  height: fc.integer({ min: 5, max: 45 }),
});
