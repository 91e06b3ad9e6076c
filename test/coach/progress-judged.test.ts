import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedDecisions } from '../../src/coach/index.ts';
import { available, BASE, replay, type Run, standing } from '../../src/engine/index.ts';
import { review } from '../../src/review/index.ts';
import { POLICIES, policyChoice } from '../../src/solver/index.ts';
import { builtIn } from '../harness/story.ts';
import { tries } from '../harness/tries.ts';
import { ferry } from '../session/ferry.ts';
import { solved } from '../solver/solved.ts';

/** A run with the decisions that the record keeps of it. */
function judged(solution: ReturnType<typeof solved>, run: Pick<Run, 'seed' | 'choices'>) {
  const played = replay(solution.scenario, { ...run, variant: BASE });
  if (!played.ok) throw new Error('it can’t be played');
  const judgement = review(solution, played);
  return { played, judgement, decisions: judgedDecisions(judgement, solution) };
}

describe('a decision as the record keeps it', () => {
  it('tells what it tested, what it cost, and who would have chosen the same', () => {
    const { judgement, decisions } = judged(solved(ferry()), { seed: 1, choices: ['wait', 'row'] });
    const [first] = judgement.decisions;
    expect(decisions[0]).toEqual({
      principle: 'care',
      loss: first?.loss,
      stake: first?.stake,
      luck: first?.luck,
      options: 2,
      like: ['longest', 'strategy', 'product', 'surface'],
      // To wait is worth 48.7 points, to sail 49.9.
      astray: ['longest', 'strategy', 'product', 'surface'],
    });
    expect(decisions).toHaveLength(2);
  });

  it('adds up to the review, and is like those policies that would have made it', () => {
    const scenario = builtIn('sales-prevention');
    const solution = solved(scenario);
    const someRun = fc.record({
      seed: fc.nat(1000),
      picks: fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }),
    });
    fc.assert(
      fc.property(someRun, ({ seed, picks }) => {
        const choices: string[] = [];
        for (const pick of picks) {
          const { state } = judged(solution, { seed, choices }).played;
          if (standing(scenario, state).kind === 'ending') break;
          const options = available(scenario, state);
          choices.push(options[pick % options.length]?.id ?? '');
        }
        const { played, judgement, decisions } = judged(solution, { seed, choices });
        const sum = (of: 'loss' | 'luck') => decisions.reduce((total, each) => total + each[of], 0);
        expect([sum('loss'), sum('luck')]).toEqual([judgement.lost, judgement.luck]);
        for (const [nth, { before, option }] of played.turns.entries())
          expect(decisions[nth]?.like).toEqual(
            POLICIES.filter((name) => policyChoice(solution, before, name) === option),
          );
        for (const { loss, like, astray } of decisions)
          for (const name of like) expect(astray.includes(name)).toBe(loss >= 1);
        for (const { stake, astray } of decisions) expect(stake >= 1 || astray.length === 0).toBe(true);
      }),
      { numRuns: tries(5, 50) },
    );
  });
});
