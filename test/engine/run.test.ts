import { expect, test } from 'vitest';
import { variantOf } from '../../src/engine/index.ts';
import { decision, ending, meters, option, passage, scenario } from './build.ts';
import { begin } from './play.ts';

const twins = scenario(
  {
    first: passage(
      [{ when: { flags: ['told'], meters: { strategy: { atLeast: 48 } } }, scene: 'ask' }, { scene: 'end' }],
      { effects: { strategy: 3 } },
    ),
    ask: decision(option('go')),
    end: ending(),
  },
  {
    start: meters(10, 20, 30, 40),
    variants: [
      { id: 'richer', fact: 'There is more money.', start: { revenue: 90 } },
      { id: 'told', fact: 'Somebody talked.', sets: ['told', 'loud'], start: { strategy: 45, product: 0 } },
      { id: 'quiet', fact: 'Somebody listened.', sets: ['told'] },
    ],
  },
);

test('the base starts with the meters of the file and without flags', () => {
  const { state } = begin(twins, 'base');
  expect(state.meters).toEqual(meters(10, 23, 30, 40)); // the passage adds 3 to strategy
  expect([...state.flags]).toEqual([]);
  expect(state.pending).toEqual([]);
});

test('a variant replaces the meters that it names and keeps the others', () => {
  expect(begin(twins, 'richer').state.meters).toEqual(meters(10, 23, 30, 90));
  expect(begin(twins, 'told').state.meters).toEqual(meters(10, 48, 0, 40)); // 45 + 3; a 0 replaces too
});

test('a variant sets its flags before the first scene', () => {
  expect([...begin(twins, 'told').state.flags]).toEqual(['told', 'loud']);
  expect([...begin(twins, 'richer').state.flags]).toEqual([]);
});

test('passages before the first decision see the flags and meters of the variant', () => {
  expect(begin(twins, 'told').state.scene).toBe('ask'); // told, and 48
  expect(begin(twins, 'quiet').state.scene).toBe('end'); // told, but 23
  expect(begin(twins, 'base').state.scene).toBe('end');
});

test('a variant is known by its id, the story of the file as base, and no other word is one', () => {
  expect(variantOf(twins, 'told')).toBe('told');
  expect(variantOf(twins, 'base')).toBe('base');
  expect(variantOf(twins, 'loud')).toBeUndefined();
  expect(variantOf(twins, '')).toBeUndefined();
});
