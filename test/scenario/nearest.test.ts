import { expect, test } from 'vitest';
import { nearest } from '../../src/scenario/index.ts';

const KNOWN = ['customer', 'strategy', 'next', 'when', 'sets', 'the-small-model', 'id', 'in'];

test.for([
  ['custmer', 'customer'],
  ['Customer', 'customer'],
  ['stratgey', 'strategy'],
  ['nxet', 'next'],
  ['nex', 'next'],
  ['di', 'id'],
  ['set', 'sets'],
  ['the-smal-modle', 'the-small-model'],
  ['revenue', undefined],
  ['xy', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%s is taken for %s', ([word = '', meant]) => expect(nearest(word, KNOWN)).toBe(meant));

test('the nearest of several is chosen', () => {
  expect(nearest('plan-bb', ['plan-a', 'plan-b'])).toBe('plan-b');
});
