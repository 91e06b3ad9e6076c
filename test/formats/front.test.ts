import { describe, expect, test } from 'vitest';
import { reviewDocument, type Reviewed, text } from '../../src/formats/index.ts';
import { ferryAfter } from './reviewed.ts';
import { WAGER } from './wager.ts';

const written = (reviewed: Reviewed): string => text(reviewDocument(reviewed), 100);

/** The rows of the table of trade-offs, its head among them. */
function rows(reviewed: Reviewed): readonly string[] {
  const [, section = ''] = written(reviewed).split('The trade-off front\n-------------------\n\n');
  const [table = ''] = section.split('\n\n');
  return table.split('\n').slice(1);
}

const won = (): Reviewed => ferryAfter({ seed: 3, choices: ['bet', 'go'] }, WAGER);

/** A finished run with a front of so many points, its own at a place among them or on none. */
function withFront(size: number, own: number | undefined): Reviewed {
  const reviewed = won();
  const { review, hindsight } = reviewed;
  if (review.ended === undefined || hindsight === undefined) throw new Error('not over');
  const front = Array.from({ length: size }, (_, nth) => ({
    customer: 99 - nth,
    strategy: 50,
    revenue: nth,
  }));
  const mine = own === undefined ? { customer: 10, strategy: 10, revenue: 10 } : (front[own] ?? front[0]);
  const ended = {
    ...review.ended,
    meters: { ...review.ended.meters, ...mine },
    onFront: own !== undefined,
  };
  return { ...reviewed, review: { ...review, ended }, hindsight: { ...hindsight, front } };
}

describe('the trade-off front', () => {
  test('is a table in which an ending of one’s own on it is marked', () => {
    expect(rows(won())).toEqual([
      'Ending   Customer  Strategy  Revenue  Note',
      '-------  --------  --------  -------  -----',
      'The end        70        70       70  yours',
    ]);
  });

  test('has an ending that is not on it in front of it', () => {
    expect(rows(ferryAfter({ seed: 0, choices: ['bet', 'stop'] }, WAGER)).slice(2)).toEqual([
      'The halt        20        20       20  yours, not on the front',
      'The end         60        60       60  beats yours',
    ]);
  });

  test('tells what a point gives up beside one’s own', () => {
    expect(rows(withFront(3, 1)).slice(2)).toEqual([
      expect.stringMatching(/99 +50 +0 +less Revenue$/),
      expect.stringMatching(/98 +50 +1 +yours$/),
      expect.stringMatching(/97 +50 +2 +less Customer$/),
    ]);
  });

  test('of many points shows twenty from end to end, and how many are left', () => {
    const reviewed = withFront(60, undefined);
    const shown = rows(reviewed).slice(2);
    expect(shown).toHaveLength(21);
    expect(shown[1]).toMatch(/99 +50 +0/);
    expect(shown.at(-1)).toMatch(/40 +50 +59/);
    expect(written(reviewed)).toContain('The front has 40 more points, between these.');
  });

  test.each([0, 1, 2, 29, 58, 59])('never leaves out one’s own: place %i of 60', (own) => {
    const shown = rows(withFront(60, own)).slice(2);
    expect(shown).toHaveLength(20);
    expect(shown.filter((row) => row.endsWith(' yours'))).toHaveLength(1);
    expect(shown[0]).toMatch(/99 +50 +0/);
    expect(shown.at(-1)).toMatch(/40 +50 +59/);
  });

  test.each([
    ['of a run that is not over', (): Reviewed => ferryAfter({ seed: 3, choices: ['bet'] }, WAGER)],
    ['where what was possible is not known', (): Reviewed => ({ ...won(), hindsight: undefined })],
  ])('is not there %s', (_, reviewed) => {
    expect(written(reviewed())).not.toContain('rade-off front');
  });
});
