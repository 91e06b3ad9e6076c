import { expect, test } from 'vitest';
import { sceneNeverReached } from '../../src/author/checks/scene-never-reached.ts';
import { decision, ending, meters, option, outcome, passage } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const rich = { meters: { revenue: { atLeast: 60 } } };

/** What is said of why nothing comes to `lost`, which these scenes link. */
function whyLost(scenes: Record<string, object>, rest: object = {}): readonly string[] {
  const found = told(sceneNeverReached, { ...scenes, lost: scenes['lost'] ?? ending() }, rest);
  const [, message, ...proof] = found.find(([path]) => path === '/scenes/lost') ?? [];
  expect(message).toBe(
    'No play ever comes to `lost`, although links lead there. Mend one of them, or delete the scene.',
  );
  return proof;
}

test('a scene that some play comes to is not told, be it in a twin only', () => {
  const rain = { when: { flags: ['rain'] }, scene: 'wet' };
  const variants = [{ id: 'twin', fact: 'It rains.', sets: ['rain'] }];
  const scenes = { ask: decision(option('go', { next: [rain, { scene: 'end' }] })), wet: passage('end') };
  expect(placesOf(sceneNeverReached, scenes, { variants })).toEqual([]);
});

test('a condition that never holds is the reason, and what is so instead', () => {
  const go = option('go', {
    effects: { revenue: 5 },
    next: [{ when: rich, scene: 'lost' }, { scene: 'end' }],
  });
  expect(whyLost({ ask: decision(go) })).toEqual([
    'From `ask` by `go`: its condition never holds. Revenue is 55 there, and never 60 or more.',
  ]);
});

test('a passage that nothing comes to is told like any scene, and each reason for its scenes once', () => {
  const far = option('far', { when: rich, next: 'lost' });
  expect(whyLost({ ask: decision(far, option('wait')), lost: passage('end') })).toEqual([
    'From `ask` by `far`: the option is never open.',
  ]);
  const first = decision(far, option('wait'));
  const scenes = {
    ask: first,
    lost: decision(option('a', { next: 'more' }), option('b', { next: 'more' })),
    more: ending(),
  };
  expect(told(sceneNeverReached, scenes).map(([path, , ...proof]) => [path, ...proof])).toEqual([
    ['/scenes/lost', 'From `ask` by `far`: the option is never open.'],
    [
      '/scenes/more',
      'From `lost` by `a`: no play comes there either.',
      'From `lost` by `b`: no play comes there either.',
    ],
  ]);
});

test('a route before it that is always taken is the reason', () => {
  const isPoor = { when: { meters: { revenue: { below: 60 } } }, scene: 'end' };
  const going = option('go', {
    outcomes: [outcome(40), outcome(60, { next: [isPoor, { scene: 'lost' }] })],
    next: 'end',
  });
  expect(whyLost({ ask: decision(going) })).toEqual([
    'From `ask` by `go`, outcome 2: a route before it is always taken.',
  ]);
  const bill = passage([isPoor, { when: rich, scene: 'lost' }, { scene: 'end' }]);
  expect(whyLost({ ask: decision(option('go', { next: 'bill' })), bill })).toEqual([
    'From the passage `bill`: a route before it is always taken.',
  ]);
});

test('a floor that always comes first is the reason', () => {
  const floors = [{ meter: 'revenue', below: 50, scene: 'broke' }];
  const fall = option('fall', { effects: { revenue: -1 }, next: 'lost' });
  expect(whyLost({ ask: decision(fall), broke: ending() }, { floors })).toEqual([
    'From `ask` by `fall`: a floor always ends the run first.',
  ]);
});

test('a floor that never breaks is the reason, with how low the meter gets', () => {
  const fall = option('fall', { effects: { revenue: -9 } });
  const floors = [{ meter: 'revenue', below: 40, scene: 'lost' }];
  expect(whyLost({ ask: decision(fall) }, { floors })).toEqual([
    'By the floor of Revenue under 40: Revenue is 41 or more in every state.',
  ]);
});

test('a floor that breaks only where another does is never the way', () => {
  const fall = option('fall', { effects: { customer: -20, revenue: -20 } });
  const floors = [
    { meter: 'customer', below: 40, scene: 'end' },
    { meter: 'revenue', below: 40, scene: 'lost' },
  ];
  expect(whyLost({ ask: decision(fall) }, { floors, start: meters(50, 50, 50, 50) })).toEqual([
    'By the floor of Revenue under 40: where a choice leaves Revenue under 40, another floor comes first; the start and passages break no floor.',
  ]);
});

test('routes that every outcome overrules lead nowhere', () => {
  const ways = [outcome(40, { next: 'end' }), outcome(60, { next: 'end' })];
  const far = option('far', { when: rich, next: 'lost' });
  const both = decision(option('go', { next: 'lost', outcomes: ways }), far, option('wait'));
  expect(whyLost({ ask: both })).toEqual(['From `ask` by `far`: the option is never open.']);
});
