import { describe, expect, test } from 'vitest';
import { WAGER } from '../formats/wager.ts';
import { ferryPack, folder, interlock, json, UNSAFE } from './desk.ts';
import { kept, wager } from './kept-run.ts';

const near = (value: number): number => expect.closeTo(value, 9);
const script = (choices: string, ...more: readonly string[]) => [
  'review',
  'the-ferry',
  '--seed',
  '3',
  '--choices',
  choices,
  ...more,
];

describe('choices', () => {
  test('are reviewed as JSON, to the letter', async () => {
    expect(await json(script('bet,go'), wager())).toEqual({
      startValue: near(60),
      score: near(70),
      ending: 'end',
      meters: { customer: 70, strategy: 70, product: 70, revenue: 70 },
      lost: near(10),
      luck: near(20),
      accuracy: near(50),
      decisions: [
        {
          scene: 'ask',
          chose: 'bet',
          verdict: 'blunder',
          key: false,
          loss: near(10),
          stake: near(10),
          luck: near(20),
          values: { keep: near(50), raise: near(60), bet: near(50) },
        },
        {
          scene: 'again',
          chose: 'go',
          verdict: 'best',
          key: true,
          loss: 0,
          stake: near(10),
          luck: near(0),
          values: { go: near(70), stop: near(60) },
        },
      ],
      hindsight: {
        endings: ['end', 'halt'],
        best: near(70),
        front: [{ customer: 70, strategy: 70, revenue: 70 }],
        onFront: true,
      },
    });
  });

  test('that lead to no end are reviewed up to where they stand', async () => {
    expect(await json(script('raise'), wager())).toMatchObject({
      score: null,
      ending: null,
      meters: { customer: 60, strategy: 60, product: 60, revenue: 60 },
      hindsight: { onFront: null },
    });
  });

  test('are reviewed in a twin', async () => {
    const where = { scenarios: ferryPack() };
    const { out } = await interlock(script('wait,rest', '--variant', 'in-storm'), where);
    expect(out).toContain('One fact is changed: A storm has come.');
  });

  test.each([
    ['text', /^Review: The Ferry\n=+\n\n/],
    ['markdown', /^# Review: The Ferry\n\n/],
    ['html', /^<!doctype html>\n/],
  ])('are reviewed as %s', async (format, begins) => {
    const { exit, out, err } = await interlock(script('bet,go', '--format', format), wager());
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(begins);
    expect(out).not.toMatch(UNSAFE);
  });

  test('--format json is --json', async () => {
    const { out } = await interlock(script('bet,go', '--format', 'json'), wager());
    expect(JSON.parse(out)).toEqual(await json(script('bet,go'), wager()));
  });

  test('a terminal gets no escape codes either', async () => {
    const { out } = await interlock(script('bet,go'), { ...wager(), terminal: true, columns: 60 });
    expect(out).not.toMatch(UNSAFE);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  test.each<[readonly string[], string]>([
    [
      script('bet,og'),
      'choice 2, at again: there is no open option "og". Did you mean go? There are: go, stop.',
    ],
    [script('bet,go,go'), 'choice 3, "go", comes after the end of the story at end.'],
    [script('bet', '--variant', 'bse'), 'there is no variant "bse". Did you mean base? There are: base.'],
    [
      script('bet', '--format', 'htm'),
      'there is no format "htm". Did you mean html? There are: text, markdown, html, json.',
    ],
    [script('bet', '--json', '--format', 'html'), '--json and --format html exclude each other.'],
    [
      ['review', 'the-fery', '--seed', '1', '--choices', 'bet'],
      'there is no case "the-fery". Did you mean the-ferry? There are: the-ferry.',
    ],
    [
      ['review', 'the-ferry', '--seed', '-1', '--choices', 'bet'],
      '--seed takes a whole number from 0 to 4294967295, not "-1".',
    ],
    [
      ['review', 'the-ferry', '--choices', 'bet'],
      'choices are reviewed with their case and luck: CASE --seed N --choices a,b,c.',
    ],
    [
      ['review', '--seed', '1', '--choices', 'bet'],
      'choices are reviewed with their case and luck: CASE --seed N --choices a,b,c.',
    ],
    [
      ['review', 'the-ferry'],
      'which choices are to be reviewed? A run of yours by its id, or: interlock review the-ferry --seed 1 --choices a,b,c',
    ],
    [['review', 'NONE'], 'there is no run "NONE": your record has none yet.'],
    [['review'], 'no run has come to its end yet. To play one: interlock play first-day'],
  ])('%j is wrong usage', async (args, message) => {
    expect(await interlock(args, wager())).toEqual({ exit: 2, out: '', err: `interlock: ${message}\n` });
  });

  test('in a file that is refused are refused', async () => {
    const { exit, out } = await interlock([
      'review',
      `${folder()}/none.json`,
      '--seed',
      '1',
      '--choices',
      'a',
    ]);
    expect([exit, out]).toEqual([3, '']);
  });
});

describe('a kept run', () => {
  test('is reviewed by its id, by the beginning of it, in small letters, and as the latest that has ended', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    await kept('keep', where);
    const same = await json(script('bet,go'), where);
    for (const name of [[id], [id.slice(0, 24)], [id.toLowerCase()], []])
      expect(await json(['review', ...name], where)).toEqual(same);
  });

  test('that has not ended is reviewed up to where it stands', async () => {
    const where = wager();
    const id = await kept('keep', where);
    expect(await json(['review', id], where)).toEqual(await json(script('keep'), where));
    const { err } = await interlock(['review'], where);
    expect(err).toContain(`The latest one, as far as it went: interlock review ${id}`);
  });

  test('says which run it is', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    const { out } = await interlock(['review'], where);
    expect(out).toMatch(new RegExp(`^Run ${id}, begun on \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d\\.$`, 'm'));
  });

  test('is not found by a beginning of several, or of too few characters', async () => {
    let time = Date.UTC(2026, 2, 15);
    const where = { ...wager(), now: () => (time += 1000) };
    const [one, other] = [await kept('keep', where), await kept('bet,go', where)];
    const several = await interlock(['review', one.slice(0, 4)], where);
    expect(several.exit).toBe(2);
    expect(several.err).toContain(`2 runs begin with "${one.slice(0, 4)}": `);
    expect(several.err).toContain(`${other} (The Ferry)`);
    const few = await interlock(['review', one.slice(0, 3)], where);
    expect([few.exit, few.err]).toEqual([2, expect.stringContaining('at least 4 characters')]);
  });

  test('with a misspelt id is suggested', async () => {
    const where = wager();
    const id = await kept('keep', where);
    const { exit, err } = await interlock(['review', `${id.slice(0, 25)}_`], where);
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining(`Did you mean ${id}? Your latest: ${id} (The Ferry).`),
    ]);
  });
});

describe('a run of a case that has changed', () => {
  async function changed(choices: string) {
    const { home, ...where } = wager();
    const id = await kept(choices, { home, ...where });
    return { id, where: { home, scenarios: ferryPack({ ...WAGER, chain: { pull: 1, epilogue: 0 } }) } };
  }

  test.each(['text', 'markdown', 'html'])(
    'shows what was kept of it as %s, and says why there is no more',
    async (format) => {
      const { id, where } = await changed('bet,go');
      const { exit, out, err } = await interlock(['review', id, '--format', format], where);
      expect([exit, err]).toEqual([0, '']);
      expect(out).toMatch(/Score 70\.0.*, as it was reckoned then\./);
      expect(out.replaceAll(/\s+/g, ' ')).toContain('It ended at “end”.');
      expect(out.replaceAll(/\s+/g, ' ')).toContain('has changed since this run was played');
    },
  );

  test('has no review as JSON, and says why', async () => {
    const { id, where } = await changed('bet,go');
    const { exit, out, err } = await interlock(['review', id, '--json'], where);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toMatch(/^interlock: the case the-ferry has changed since this run was played.*\n$/);
  });

  test('says how far it went where it has not ended', async () => {
    const { id, where } = await changed('bet');
    const { out } = await interlock(['review', id], where);
    expect(out).toContain('This run is not over: 1 decision so far.');
  });

  test('is reviewed where only its words have changed', async () => {
    const { home, scenarios } = wager();
    const id = await kept('bet,go', { home, scenarios: scenarios ?? '' });
    const { out } = await interlock(['review', id], {
      home,
      scenarios: ferryPack({ ...WAGER, title: 'The Boat' }),
    });
    expect(out).toContain('Review: The Boat');
  });

  test('that is not in the pack is told with what its file needs', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    const { exit, out } = await interlock(['review', id], { home: where.home });
    expect(exit).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('review the-ferry.json --seed 3 --choices bet,go');
  });
});

test('at a terminal the review of a run is opened, and can be looked into', async () => {
  const home = folder();
  await interlock(['play', 'the-ferry'], { home, input: '1\n1\n', scenarios: ferryPack() });
  const { out } = await interlock(['review', '--plain'], {
    home,
    input: '1\n\n',
    scenarios: ferryPack(),
    terminal: true,
  });
  expect(out).toMatch(/The review\.[^]*What next\? \(1-2 opens a decision/);
});
