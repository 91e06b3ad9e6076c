import { expect, test } from 'vitest';
import { conditionNeverHolds } from '../../src/author/checks/condition-never-holds.ts';
import { decision, ending, meters, option, outcome, passage } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const rich = { meters: { revenue: { atLeast: 60 } } };
const had = { flags: ['had'] };
/** Two options that lead on, of which one sets a flag; and a choice there. */
const twoWays = (then: object) => ({
  ask: decision(option('have', { sets: ['had'], next: 'then' }), option('wait', { next: 'then' })),
  then,
});

test('it is told what is so instead, and what does not come because of it', () => {
  const go = option('go', { effects: { revenue: 3 }, depends: [{ when: rich, effects: { customer: 1 } }] });
  expect(told(conditionNeverHolds, { ask: decision(go) })).toEqual([
    [
      '/scenes/ask/options/0/depends/0/when',
      'This condition never holds in the state before the choice, where it is read, so what it adds never comes. Correct it, or delete this entry of `depends`.',
      'Revenue is 50 there, and never 60 or more.',
    ],
  ]);
});

test('a flag that the same choice sets is not set yet before it', () => {
  const go = option('go', {
    sets: ['had'],
    later: [{ in: 1, when: had, effects: {}, result: ['It came.'] }],
  });
  expect(told(conditionNeverHolds, { ask: decision(go) })).toEqual([
    [
      '/scenes/ask/options/0/later/0/when',
      expect.stringContaining('before the choice'),
      'The flag `had` is never set there.',
    ],
  ]);
});

test('routes are read in the state after the choice, where its flags are set and its effects added', () => {
  const go = option('go', {
    sets: ['had'],
    effects: { revenue: 10 },
    next: [{ when: { ...had, ...rich }, scene: 'more' }, { scene: 'end' }],
  });
  expect(placesOf(conditionNeverHolds, { ask: decision(go), more: ending() })).toEqual([]);
});

test('a condition that holds in a twin only is fine', () => {
  const variants = [{ id: 'twin', fact: 'It rains.', sets: ['rain'], start: { revenue: 70 } }];
  const go = option('go', { depends: [{ when: { flags: ['rain'] } }, { when: rich }] });
  expect(placesOf(conditionNeverHolds, { ask: decision(go) }, { variants })).toEqual([]);
});

test('blocks are read on entering: of the brief at the start, of a passage before its own effects and flags', () => {
  const when = { any: [rich, had] };
  const bill = {
    ...passage('end', { effects: { revenue: 20 }, sets: ['had'] }),
    text: ['A bill.', { when, text: 'Paid.' }],
  };
  const scenes = { ask: decision(option('go', { next: 'bill' })), bill };
  const brief = ['Go.', { when, text: 'You are rich.' }];
  expect(told(conditionNeverHolds, scenes, { brief })).toEqual([
    [
      '/brief/1/when',
      'This condition never holds before the start, so this block of the brief is never shown. Correct it, or delete the block.',
      'Revenue is 50 there, and never 60 or more.',
      'The flag `had` is never set there.',
    ],
    [
      '/scenes/bill/text/1/when',
      'This condition never holds when the scene is entered, so this block is never shown. Correct it, or delete the block.',
      'Revenue is 50 there, and never 60 or more.',
      'The flag `had` is never set there.',
    ],
  ]);
});

test('what is inside an option is read only where the option is open', () => {
  const pay = option('pay', { when: had, coach: [{ when: { without: ['had'] }, text: 'So.' }, 'Yes.'] });
  expect(told(conditionNeverHolds, twoWays(decision(pay, option('stay'))))).toEqual([
    ['/scenes/then/options/0/coach/0/when', expect.any(String), 'The flag `had` is always set there.'],
  ]);
});

test('what is inside something that never comes is not told again', () => {
  const text = [{ when: { without: ['had'] }, text: 'So.' }];
  const go = option('go', { when: rich, depends: [{ when: rich, result: text }], coach: text });
  const ask = decision(go, option('have', { sets: ['had'] }));
  expect(placesOf(conditionNeverHolds, { ask })).toEqual(['/scenes/ask/options/0/when']);
});

test('where the flags are as it asks, the meters may not be', () => {
  const scenes = {
    ask: decision(
      option('have', { sets: ['had'], effects: { revenue: -5 }, next: 'then' }),
      option('wait', { effects: { revenue: 15 }, next: 'then' }),
    ),
    then: decision(option('go', { when: { ...had, ...rich } }), option('stay')),
  };
  expect(told(conditionNeverHolds, scenes)).toEqual([
    [
      '/scenes/then/options/0/when',
      'This condition never holds when the scene is entered, so this option is never open. Correct it, or delete the option.',
      'Revenue is 45 there when its flags are as it asks, and never 60 or more.',
    ],
  ]);
});

test('a value that a meter never takes is not there because it lies between others', () => {
  const between = { meters: { revenue: { atLeast: 40, below: 60 } } };
  const scenes = {
    ask: decision(
      option('up', { effects: { revenue: 20 }, next: 'then' }),
      option('down', { effects: { revenue: -20 }, next: 'then' }),
    ),
    then: decision(option('go', { when: between }), option('stay')),
  };
  expect(told(conditionNeverHolds, scenes)).toEqual([
    ['/scenes/then/options/0/when', expect.any(String), 'Revenue is 30 to 70 there, and never 40 to 59.'],
  ]);
});

test('parts that hold one by one may never hold together', () => {
  const scenes = {
    ask: decision(
      option('left', { sets: ['l'], effects: { revenue: 15, customer: -9 }, next: 'then' }),
      option('right', { sets: ['r'], effects: { revenue: -9, customer: 15 }, next: 'then' }),
    ),
    then: decision(
      option('a', { when: { flags: ['l', 'r'] } }),
      option('b', { when: { meters: { customer: { atLeast: 60 }, revenue: { atLeast: 60 } } } }),
      option('stay'),
    ),
  };
  expect(told(conditionNeverHolds, scenes).map(([path, , ...proof]) => [path, ...proof])).toEqual([
    [
      '/scenes/then/options/0/when',
      'Each of its flags is as it asks in some state there, but never all of them.',
    ],
    [
      '/scenes/then/options/1/when',
      'Each of its meters is as it asks in some state there, but never all of them.',
    ],
  ]);
});

test('a member of `any` that never holds is dead, where the rest of the condition holds', () => {
  const when = { ...had, any: [{ without: ['had'] }, { meters: { revenue: { below: 60 } } }] };
  const found = told(conditionNeverHolds, twoWays(decision(option('pay', { when }), option('stay'))));
  expect(found).toEqual([
    [
      '/scenes/then/options/0/when/any/0',
      'This condition never holds where the rest of the condition around it does, so it adds nothing to `any`. Correct it, or delete it.',
      'The flag `had` is always set there.',
    ],
  ]);
});

test('a route is read only where no route before it holds', () => {
  const next = [
    { when: had, scene: 'end' },
    { when: { ...had, meters: { revenue: { below: 90 } } }, scene: 'end' },
    { scene: 'end' },
  ];
  const found = told(
    conditionNeverHolds,
    twoWays(decision(option('a', { next }), option('b', { next: 'end' }))),
  );
  expect(found).toEqual([
    [
      '/scenes/then/options/0/next/1/when',
      'This condition never holds in the new state, where it is read, so this route is never taken. Correct it, or delete the route.',
      'The flag `had` is never set there.',
    ],
  ]);
});

test('a route is not read where a floor ends the run', () => {
  const floors = [{ meter: 'revenue', below: 50, scene: 'broke' }];
  const next = [{ when: { meters: { revenue: { below: 50 } } }, scene: 'more' }, { scene: 'end' }];
  const fall = option('fall', { effects: { revenue: -1 }, next });
  const stay = option('stay', { next });
  const scenes = { ask: decision(fall, stay), more: ending(), broke: ending() };
  expect(told(conditionNeverHolds, scenes, { floors }).map(([path, message]) => [path, message])).toEqual([
    ['/scenes/ask/options/1/next/0/when', expect.stringContaining('this route is never taken')],
    [
      '/scenes/ask/options/0/next/0/when',
      'This condition is never read: a floor always ends the run first. Delete the routes, or correct what comes before them.',
    ],
  ]);
});

test('routes of an option are never read where every outcome has its own', () => {
  const next = [{ when: rich, scene: 'end' }, { scene: 'end' }];
  const ways = [outcome(40, { next: 'end' }), outcome(60, { next })];
  const go = option('go', { effects: { revenue: 10 }, outcomes: ways, next });
  const scenes = {
    ask: decision(option('up', { effects: { revenue: 9 }, next: 'then' }), option('x', { next: 'then' })),
    then: decision(go),
  };
  const start = meters(50, 50, 50, 45);
  expect(told(conditionNeverHolds, scenes, { start })).toEqual([
    [
      '/scenes/then/options/0/next/0/when',
      'This condition is never read: every outcome of this option has its own `next`. Delete the routes, or correct what comes before them.',
    ],
  ]);
});
