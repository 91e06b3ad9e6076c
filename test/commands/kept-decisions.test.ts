import { expect, test } from 'vitest';
import { judging } from '../../src/commands/judging.ts';
import { keepingEnd } from '../../src/commands/play/keeping-end.ts';
import { solutionsOf } from '../../src/commands/solutions.ts';
import { BASE } from '../../src/engine/index.ts';
import { advance, begin, type Kept, type SessionEvent } from '../../src/session/index.ts';
import { choose, CONTINUE } from '../session/ferry.ts';
import { contextIn, foundIn } from './at-desk.ts';
import { ferryPack, folder, interlock, journals } from './desk.ts';

const THROUGH = [CONTINUE, choose('wait'), CONTINUE, CONTINUE, choose('rest'), CONTINUE, CONTINUE];

/** What a play of the ferry writes down, whose solution is there before it begins or comes after its end. */
async function written(isKnown: boolean): Promise<readonly Kept[]> {
  const context = contextIn({ scenarios: ferryPack() });
  const found = foundIn(context, 'the-ferry');
  const manner = { mode: 'practice', coach: 'each', asksEvidence: false, explain: false } as const;
  let session = begin(found.scenario, { variant: BASE, seed: 1 }, manner);
  const solutions = solutionsOf(context, found, session);
  solutions.start();
  if (isKnown) await solutions.solution(BASE);
  const entries: Kept[] = [];
  const keeping = keepingEnd(async (entry) => {
    entries.push(entry);
    return { ok: true };
  }, judging(solutions));
  for (const event of [...THROUGH, CONTINUE, CONTINUE] satisfies SessionEvent[])
    ({ session } = await advance(session, event, keeping));
  await solutions.solution(BASE);
  await keeping.finish(session);
  return entries;
}

const DECISIONS = [
  { principle: 'care', options: 2, loss: expect.any(Number), like: expect.arrayContaining(['product']) },
  { principle: 'care', options: 2, stake: expect.any(Number), luck: 0, like: expect.any(Array) },
];

test.each([true, false])(
  'the end of a play has its decisions, solved before the end: %s',
  async (isKnown) => {
    const ends = (await written(isKnown)).filter(({ event }) => event === 'end');
    expect(ends).toMatchObject([{ event: 'end', lost: expect.any(Number), decisions: DECISIONS }]);
  },
);

test('with --choices and --save the end has its decisions, and they are practice', async () => {
  const place = { scenarios: ferryPack(), home: folder() };
  await interlock(['play', 'the-ferry', '--seed', '1', '--choices', 'wait,rest', '--save'], place);
  const end: unknown = JSON.parse(journals(place.home).at(-1) ?? '');
  expect(end).toMatchObject({ event: 'end', decisions: DECISIONS });
});
