import { expect, test } from 'vitest';
import { available, standing } from '../../src/engine/index.ts';
import { decision, ending, meters, option, outcome, scenario } from './build.ts';
import { begin, choose, lastOf } from './play.ts';

test('an option is available when its condition holds, in the order of the file', () => {
  const story = scenario(
    {
      ask: decision(
        option('poor', { when: { meters: { revenue: { below: 50 } } } }),
        option('open'),
        option('rich', { when: { meters: { revenue: { atLeast: 50 } } } }),
        option('told', { when: { flags: ['seen'] } }),
      ),
    },
    { variants: [{ id: 'twin', fact: 'It was seen.', sets: ['seen'] }] },
  );
  const ids = (variant: string): readonly string[] =>
    available(story, begin(story, variant).state).map(({ id }) => id);
  expect(ids('base')).toEqual(['open', 'rich']);
  expect(ids('twin')).toEqual(['open', 'rich', 'told']);
});

test('at an ending nothing is available', () => {
  const story = scenario({ ask: decision(option('go')) });
  const { state } = lastOf(story, 'go');
  expect(standing(story, state).kind).toBe('ending');
  expect(available(story, state)).toEqual([]);
});

test('flags of the option and of the drawn outcome join those that are set, not those of the other outcome', () => {
  const story = scenario({
    ask: decision(option('go', { sets: ['a'], next: 'then' })),
    then: decision(
      option('go', {
        sets: ['a', 'b'],
        outcomes: [outcome(50, { sets: ['c'] }), outcome(50, { sets: ['d'] })],
      }),
    ),
  });
  const { state } = lastOf(story, 'go');
  expect([...choose(story, state, ['go', 1]).state.flags].toSorted()).toEqual(['a', 'b', 'd']);
});

test('routes are read with the flags of this very choice, the outcome too', () => {
  const byFlags = [
    { when: { flags: ['a', 'b'] }, scene: 'both' },
    { when: { flags: ['a'] }, scene: 'one' },
    { scene: 'end' },
  ];
  const story = scenario({
    ask: decision(
      option('go', { sets: ['a'], outcomes: [outcome(50, { sets: ['b'] }), outcome(50)], next: byFlags }),
    ),
    both: ending(),
    one: ending(),
  });
  const { state } = begin(story);
  expect(choose(story, state, ['go', 0]).state.scene).toBe('both');
  expect(choose(story, state, ['go', 1]).state.scene).toBe('one');
  expect(choose(story, state, ['wait']).state.scene).toBe('end');
});

test('routes are read with the meters after the pull', () => {
  const story = scenario(
    {
      ask: decision(
        option('go', {
          effects: { revenue: -2 },
          next: [
            { when: { meters: { revenue: { atLeast: 80 } } }, scene: 'before' },
            { when: { meters: { revenue: { atLeast: 78 } } }, scene: 'moved' },
            { when: { meters: { revenue: { atLeast: 74, below: 75 } } }, scene: 'pulled' },
            { scene: 'end' },
          ],
        }),
      ),
      before: ending(),
      moved: ending(),
      pulled: ending(),
    },
    { start: meters(60, 70, 70, 80), chain: { pull: 25, epilogue: 0 } },
  );
  expect(lastOf(story, 'go').state.scene).toBe('pulled'); // 80 − 2 = 78; 25 % of −18 is −4.5, so −4: 74
});

test('the first route that holds is taken', () => {
  const always = { meters: { customer: { atLeast: 0 } } };
  const story = scenario({
    ask: decision(
      option('go', {
        next: [{ when: always, scene: 'one' }, { when: always, scene: 'two' }, { scene: 'end' }],
      }),
    ),
    one: ending(),
    two: ending(),
  });
  expect(lastOf(story, 'go').state.scene).toBe('one');
});

test("an outcome's own next wins over the option's; one without goes where the option says", () => {
  const story = scenario({
    ask: decision(option('go', { next: 'plain', outcomes: [outcome(50, { next: 'own' }), outcome(50)] })),
    plain: ending(),
    own: ending(),
  });
  const { state } = begin(story);
  expect(choose(story, state, ['go', 0]).state.scene).toBe('own');
  expect(choose(story, state, ['go', 1]).state.scene).toBe('plain');
});
