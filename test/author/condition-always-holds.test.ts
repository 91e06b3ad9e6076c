import { expect, test } from 'vitest';
import { conditionAlwaysHolds } from '../../src/author/checks/condition-always-holds.ts';
import { decision, ending, option, outcome } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const had = { flags: ['had'] };
const poor = { meters: { revenue: { below: 60 } } };
const twoWays = (then: object) => ({
  ask: decision(option('have', { sets: ['had'], next: 'then' }), option('wait', { next: 'then' })),
  then,
});

test('it is told what is always so, and what needs no condition', () => {
  const when = { ...poor, without: ['had'] };
  const scenes = {
    ask: {
      ...decision(option('go', { when, sets: ['had'] }), option('stay')),
      text: ['So.', { when, text: 'And so.' }],
    },
  };
  expect(told(conditionAlwaysHolds, scenes)).toEqual([
    [
      '/scenes/ask/text/1/when',
      'This condition holds whenever it is read, so this block needs none. Delete the `when`, or correct it.',
      'The flag `had` is never set there.',
      'Revenue is 50 there.',
    ],
    [
      '/scenes/ask/options/0/when',
      'This condition holds whenever the scene is entered, so this option is always open. Delete the `when`, or correct it.',
      'The flag `had` is never set there.',
      'Revenue is 50 there.',
    ],
  ]);
});

test('a condition that fails in a twin only decides something', () => {
  const variants = [{ id: 'twin', fact: 'It rains.', sets: ['rain'], start: { revenue: 70 } }];
  const go = option('go', { depends: [{ when: { without: ['rain'] } }, { when: poor }] });
  expect(placesOf(conditionAlwaysHolds, { ask: decision(go) }, { variants })).toEqual([]);
});

test('a condition that only repeats the one around it always holds', () => {
  const depends = [{ when: had, effects: { customer: 1 } }];
  expect(
    told(conditionAlwaysHolds, twoWays(decision(option('pay', { when: had, depends }), option('stay')))),
  ).toEqual([
    [
      '/scenes/then/options/0/depends/0/when',
      'This condition holds whenever it is read, so what it adds always comes. Add it to the own effects and result instead, or correct the condition.',
      'The flag `had` is always set there.',
    ],
  ]);
});

test('the last of several routes needs no condition where it always holds', () => {
  const next = [{ when: had, scene: 'end' }, { when: { without: ['had'] }, scene: 'more' }, { scene: 'end' }];
  const going = option('go', { outcomes: [outcome(50), outcome(50, { next })], next: 'end' });
  expect(told(conditionAlwaysHolds, { ...twoWays(decision(going)), more: ending() })).toEqual([
    [
      '/scenes/then/options/0/outcomes/1/next/1/when',
      'This condition holds whenever it is read, so no route after it is ever taken. Delete the `when` and those routes, or correct it.',
      'The flag `had` is never set there.',
    ],
  ]);
});

test('a member of `any` that always holds makes the others pointless; all of them together may be needed', () => {
  const pointless = { ...had, any: [had, { flags: ['lost'] }] };
  const whole = { any: [had, { without: ['had'] }] };
  const pay = option('pay', { when: pointless, depends: [{ when: whole }], sets: ['lost'] });
  const found = told(
    conditionAlwaysHolds,
    twoWays(decision(pay, option('stay', { depends: [{ when: whole }] }))),
  );
  expect(found.map(([path, , ...proof]) => [path, ...proof])).toEqual([
    ['/scenes/then/options/0/when/any/0', 'The flag `had` is always set there.'],
    ['/scenes/then/options/0/depends/0/when', 'The flag `had` is always set there.'],
    ['/scenes/then/options/1/depends/0/when', 'One of the conditions in its `any` always holds there.'],
  ]);
});
