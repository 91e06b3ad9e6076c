import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { html, markdown, reviewDocument, text } from '../../src/formats/index.ts';
import { UNSAFE } from '../commands/desk.ts';
import { ferryAfter, firstDayAfter } from './reviewed.ts';

const DOCUMENTS = {
  tutorial: reviewDocument(firstDayAfter({ seed: 7, choices: ['free-month', 'six-first', 'late-fee'] })),
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
    const told = words(text({ ...document, pieces: document.pieces.filter(isProse) }, 80));
    const same = { ...document, pieces: document.pieces.filter(isProse) };
    expect(words(markdown(same))).toEqual(told);
    const main = html(same)
      .replace(/^[^]*<main>/, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/&#?\w+;/g, "'");
    expect(words(main)).toEqual(told);
  });
});

/** Charts and the marks of options are drawn in each format in its own way. */
const isProse = ({ kind }: { readonly kind: string }): boolean =>
  kind !== 'graph' && kind !== 'choices' && kind !== 'table';

test('what to take from a run comes first, then the identity, then the rest', () => {
  const written = text(DOCUMENTS.tutorial, 80);
  const order = [
    'You looked after the product',
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
  expect(written).toContain('The run is not over');
  expect(written).toContain('One fact is changed: A storm has come.');
});

test('an option has its worth, its marks and the words of the coach', () => {
  expect(text(DOCUMENTS.tutorial, 80)).toContain(
    "  60.0  Start Yusuf's free month now, while his posters are fresh. [your choice]\n        Reach matters",
  );
});
