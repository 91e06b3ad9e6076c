import { expect, test } from 'vitest';
import { holds, type State, visible } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { decision, meters, option, passage, scenario } from './build.ts';
import type { ConditionFile } from './file.ts';
import { begin, lastOf, words } from './play.ts';

/** In a state with meters 10, 20, 30, 40 and the flags a and b, but not c. */
const rows: readonly (readonly [boolean, ConditionFile])[] = [
  [true, { meters: { customer: { atLeast: 10 } } }],
  [false, { meters: { customer: { atLeast: 11 } } }],
  [false, { meters: { customer: { below: 10 } } }],
  [true, { meters: { customer: { below: 11 } } }],
  [true, { meters: { customer: { atLeast: 10, below: 11 } } }],
  [true, { meters: { strategy: { atLeast: 20 }, product: { atLeast: 30 }, revenue: { atLeast: 40 } } }],
  [false, { meters: { strategy: { atLeast: 20 }, product: { atLeast: 31 }, revenue: { atLeast: 40 } } }],
  [true, { flags: ['a'] }],
  [true, { flags: ['a', 'b'] }],
  [false, { flags: ['a', 'c'] }],
  [true, { without: ['c'] }],
  [false, { without: ['c', 'a'] }],
  [true, { any: [{ flags: ['c'] }, { flags: ['a'] }] }],
  [false, { any: [{ flags: ['c'] }, { without: ['a'] }] }],
  [true, { any: [{ any: [{ flags: ['c'] }, { meters: { revenue: { below: 41 } } }] }] }],
  [false, { flags: ['c'], any: [{ flags: ['a'] }] }],
  [false, { flags: ['a'], any: [{ flags: ['c'] }] }],
  [true, { meters: { customer: { below: 50 } }, flags: ['a'], without: ['c'], any: [{ flags: ['b'] }] }],
  [false, { meters: { customer: { below: 50 } }, flags: ['a'], without: ['b'], any: [{ flags: ['b'] }] }],
];

/** An opening that has set a and b, and whose option is there under the condition. */
const under = (when: ConditionFile) =>
  scenario(
    {
      first: passage('ask', { sets: ['a', 'b'] }),
      ask: decision(option('go', { when }), option('wait'), option('other', { sets: ['c'] })),
    },
    { start: meters(10, 20, 30, 40) },
  );

test.for(rows)('it is %s that %j holds', ([expected, when]) => {
  const story = under(when);
  const { state } = begin(story);
  const scene = story.scenes.get(state.scene);
  const condition = scene?.kind === 'decision' ? scene.options[0]?.when : undefined;
  if (condition === undefined) throw new Error('no condition');
  expect(holds(condition, state)).toBe(expected);
});

test('blocks of a scene are read in the state in which it is entered', () => {
  const story = scenario({
    ask: decision(option('go', { effects: { customer: 10 }, sets: ['a'], next: 'bill' })),
    bill: {
      ...passage('end', { effects: { customer: -10 }, sets: ['b'] }),
      text: [
        'Always.',
        { when: { meters: { customer: { atLeast: 60 } } }, text: 'At 60.' },
        { when: { meters: { customer: { below: 60 } } }, text: 'Under 60.' },
        { when: { flags: ['a'] }, text: 'After the choice.' },
        { when: { flags: ['b'] }, text: 'After the passage.' },
      ],
    },
  });
  const [entered] = lastOf(story, 'go').passed;
  if (entered === undefined) throw new Error('no passage');
  expect(shown(story, entered.before)).toEqual(['Always.', 'At 60.', 'After the choice.']);
});

test('blocks without a condition are all shown', () => {
  const story = scenario({ ask: { ...decision(option('go')), text: ['One.', 'Two.'] } });
  expect(shown(story, begin(story).state)).toEqual(['One.', 'Two.']);
});

function shown(story: Scenario, state: State): readonly string[] {
  return words(visible(story.scenes.get(state.scene)?.text ?? [], state));
}
