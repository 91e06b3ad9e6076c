import { describe, expect, test } from 'vitest';
import { compared } from '../../src/coach/index.ts';
import { comparisonDocument, comparisonJson, html, markdown, text } from '../../src/formats/index.ts';
import { ferryAfter } from './reviewed.ts';
import { WAGER } from './wager.ts';

const run = (choices: readonly string[]) => ferryAfter({ seed: 3, choices }, WAGER).review;
const two = (one: readonly string[], other: readonly string[]) =>
  compared(
    { name: 'this run', review: run(one) },
    { name: 'the run of May', review: run(other) },
    'The Ferry',
  );

describe('two runs', () => {
  test('are told with their sums, their meters, and decision by decision', () => {
    const written = text(comparisonDocument(two(['bet', 'go'], ['keep', 'go'])), 80);
    expect(written).toContain('Two runs: The Ferry\n===================\n\nThis run scored 20.0 points more');
    expect(written).toContain(`Score = best play − lost + luck, in points:
Run             Judgement  Score  Best play  Lost   Luck
--------------  ---------  -----  ---------  ----  -----
This run             50 %   70.0       60.0  10.0  +20.0
The run of May       50 %   50.0       60.0  10.0    0.0
`);
    expect(written).toContain(`The meters in the end:
Run             Customer  Strategy  Product  Revenue
--------------  --------  --------  -------  -------
This run              70        70       70       70
The run of May        50        50       50       50
`);
    expect(written).toContain(`#  Scene      This run                     The run of May
-  ---------  ---------------------------  ----------------------------
1  What now?  ✗ blunder: Bet. (lost 10.0)  ✗ blunder: Keep. (lost 10.0)
2  And then?  ! key decision: Go on.       the same
`);
  });

  test('of which one is not over are told as far as they go', () => {
    const written = text(comparisonDocument(two(['bet'], ['keep', 'go'])), 80);
    expect(written).toMatch(/This run +0 % +70\.0 so far/);
    expect(written).toContain('not reached');
    expect(written.match(/^The run of May +50 +50/gm)).toHaveLength(1);
  });

  test('that were not begun have no decisions', () => {
    const written = text(comparisonDocument(two([], [])), 80);
    expect(written).not.toContain('Decision by decision');
    expect(written).not.toContain('The meters in the end');
  });

  test('are told in every format', () => {
    const document = comparisonDocument(two(['bet', 'go'], ['keep', 'go']));
    expect(markdown(document)).toContain('| 1 | What now? | ✗ blunder: Bet. (lost 10.0) | ✗ blunder: Keep.');
    expect(html(document)).toContain('<span class="mark blunder">✗ blunder</span> Bet. (lost 10.0)</td>');
  });

  test('are told to a machine to the letter', () => {
    const near = (value: number): number => expect.closeTo(value, 9);
    const names = [
      { run: 'A', variant: 'base', seed: 3 },
      { run: 'B', variant: 'base', seed: 3 },
    ] as const;
    const shared = two(['bet', 'go'], ['keep']);
    expect(comparisonJson(shared, names)).toEqual({
      sentence: shared.sentence,
      runs: [
        {
          ...names[0],
          startValue: near(60),
          score: near(70),
          ending: 'end',
          lost: near(10),
          luck: near(20),
          accuracy: near(50),
        },
        {
          ...names[1],
          startValue: near(60),
          score: null,
          ending: null,
          lost: near(10),
          luck: near(0),
          accuracy: near(0),
        },
      ],
      decisions: [
        {
          question: 'What now?',
          choices: [
            { text: 'Bet.', mark: 'blunder', loss: near(10) },
            { text: 'Keep.', mark: 'blunder', loss: near(10) },
          ],
        },
        { question: 'And then?', choices: [{ text: 'Go on.', mark: 'key', loss: 0 }, null] },
      ],
    });
  });
});
