import { expect, test } from 'vitest';
import { RULES, type Rule } from '../../src/scenario/index.ts';
import { edited, placeOf, problemsIn, TWO_BRIDGES } from './two-bridges.ts';

interface Mistake {
  readonly rule: Rule;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  /** What stands where the problem is told. */
  readonly at: string | RegExp;
  readonly says: RegExp;
}

/** One mistake each; the file is right before it is made. */
const MISTAKES: readonly Mistake[] = [
  {
    rule: 'json',
    from: '"minutes": 6,',
    to: '"minutes": 6',
    path: '',
    at: '"turn"',
    says: /comma is missing before this/,
  },
  {
    rule: 'schema',
    from: '"customer": 4,',
    to: '"custmer": 4,',
    path: '/scenes/the-survey/options/0/effects/custmer',
    at: '"custmer"',
    says: /`custmer` is no meter; did you mean `customer`\?/,
  },
  {
    rule: 'unsafe-text',
    from: 'A storm.',
    to: 'A \\u202estorm.',
    path: '/scenes/the-storm/text/0',
    at: '\\u202estorm',
    says: /reorders text \(U\+202E\)/,
  },
  {
    rule: 'duplicate-key',
    from: '"turn": "month",',
    to: '"turn": "month", "level": "apm",',
    path: '/level',
    at: '"level": "apm"',
    says: /`level` is given twice/,
  },
  {
    rule: 'id-mismatch',
    from: '"id": "two-bridges"',
    to: '"id": "two-ridges"',
    path: '/id',
    at: '"two-ridges"',
    says: /`two-ridges`, but the file is called `two-bridges.json`/,
  },
  {
    rule: 'unknown-scene',
    from: '"opening": "the-survey"',
    to: '"opening": "the-survye"',
    path: '/opening',
    at: '"the-survye"',
    says: /no scene `the-survye`; did you mean `the-survey`\?/,
  },
  {
    rule: 'unknown-principle',
    from: '"principle": "price"',
    to: '"principle": "prices"',
    path: '/scenes/the-toll/principle',
    at: '"prices"',
    says: /did you mean `price`\?/,
  },
  {
    rule: 'unknown-cast',
    from: '"who": "maya"',
    to: '"who": "mya"',
    path: '/brief/1/who',
    at: '"mya"',
    says: /nobody called `mya` in the cast; did you mean `maya`\?/,
  },
  {
    rule: 'unknown-block',
    from: '["counts", "trend"]',
    to: '["counts", "trends"]',
    path: '/scenes/the-survey/evidence/1',
    at: '"trends"',
    says: /did you mean `trend`\?/,
  },
  {
    rule: 'unknown-flag',
    from: '{ "flags": ["stormy"] }',
    to: '{ "flags": ["stormi"] }',
    path: '/scenes/the-toll/options/1/when/flags/0',
    at: '"stormi"',
    says: /Nothing ever sets the flag `stormi`; did you mean `stormy`\?/,
  },
  {
    rule: 'chance-sum',
    from: '"chance": 40',
    to: '"chance": 45',
    path: '/scenes/the-survey/options/1/outcomes',
    at: /\[\s*\{\s*"chance": 60/,
    says: /sum to 105/,
  },
  {
    rule: 'weights-sum',
    from: '"product": 20',
    to: '"product": 21',
    path: '/weights',
    at: '{ "customer": 30',
    says: /sum to 101/,
  },
  {
    rule: 'floor-not-ending',
    from: '"scene": "bankrupt" }',
    to: '"scene": "the-toll" }',
    path: '/floors/0/scene',
    at: '"the-toll" }',
    says: /`the-toll` is not an ending/,
  },
  {
    rule: 'cycle',
    from: '"scene": "the-toll" }',
    to: '"scene": "the-survey" }',
    path: '/scenes/the-storm/next/0/scene',
    at: '"the-survey" }',
    says: /the-survey → the-storm → the-survey/,
  },
  {
    rule: 'unreachable-scene',
    from: '"scene": "the-toll" }',
    to: '"scene": "open" }',
    path: '/scenes/the-toll',
    at: '"the-toll": {',
    says: /No chain of links leads from the opening to `the-toll`/,
  },
  {
    rule: 'no-open-option',
    from: '"text": "Nothing.",',
    to: '"text": "Nothing.", "when": { "flags": ["stormy"] },',
    path: '/scenes/the-toll/options',
    at: /\[\s*\{\s*"id": "free"/,
    says: /Every option here has a `when`/,
  },
  {
    rule: 'duplicate-id',
    from: '"id": "south"',
    to: '"id": "north"',
    path: '/scenes/the-survey/options/1/id',
    at: /"north",\s*"text": "Build in the south\."/,
    says: /Another option of this scene is called `north`/,
  },
];

test('the file is right before a mistake is made in it', () => {
  expect(problemsIn(TWO_BRIDGES)).toEqual([]);
});

test('every rule has its mistake', () => {
  expect(new Set(MISTAKES.map(({ rule }) => rule))).toEqual(new Set(RULES));
});

/** Some mistakes leave scenes behind to which nothing leads any more, which is told too. */
const LEFT_BEHIND: Partial<Record<Rule, readonly string[]>> = {
  'floor-not-ending': ['/scenes/bankrupt'],
  cycle: ['/scenes/the-toll', '/scenes/open'],
};

for (const { rule, from, to, path, at, says } of MISTAKES) {
  test(`${rule} is told in its place`, () => {
    const text = edited(TWO_BRIDGES, from, to);
    const [first, ...rest] = problemsIn(text);
    expect(first).toEqual({ rule, path, message: expect.stringMatching(says), ...placeOf(text, at) });
    expect(rest.map((problem) => problem.path)).toEqual(LEFT_BEHIND[rule] ?? []);
  });
}
