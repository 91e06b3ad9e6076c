import { describe, expect, it } from 'vitest';
import { openRecord } from '../../src/store/index.ts';
import { choice, end, folder, january, march, means, open, played, start, takenUp, undo } from './desk.ts';

const choicesLeft = async (root: string) =>
  (await open(root).open()).map(({ scenario, decisions }) => [scenario, decisions]);

describe('the unfinished runs', () => {
  it('are told with all that is shown of them', async () => {
    const root = folder();
    const begun = {
      ...start('the-case', 'a-twin'),
      mode: 'exam' as const,
      pack: 'a-pack',
      title: 'The Case',
    };
    const { id } = await played(open(root, january), [choice('a'), choice('b'), undo], begun);
    const told = [
      {
        id,
        pack: 'a-pack',
        scenario: 'the-case',
        digest: 'd1ge57',
        variant: 'a-twin',
        title: 'The Case',
        study: true,
        mode: 'exam',
        lastAt: january(),
        startedAt: january(),
        decisions: 1,
        events: 3,
      },
    ];
    const record = open(root);
    expect(await record.open()).toEqual(told);
    await record.settle();
    expect(await open(root).open()).toEqual(told);
    expect((await open(root).summary()).open).toEqual(told);
  });

  it('come the latest first, without those that have ended or were never played', async () => {
    const root = folder();
    await played(open(root, january), [choice('a')], start('early'));
    await played(open(root, march), [choice('a'), choice('b')], start('late'));
    await played(open(root, march), [choice('a'), end()], start('over'));
    await played(open(root, march), [], start('nothing'));
    expect(await choicesLeft(root)).toEqual([
      ['late', 2],
      ['early', 1],
    ]);
  });

  it('are each there once, in the file in which they were played last', async () => {
    const root = folder();
    const { id } = await played(open(root, january), [choice('a')]);
    await open(root).summary();
    const second = await takenUp(open(root, march), id);
    await second.append(choice('b'));
    const record = open(root);
    expect((await record.open()).map((run) => run.id)).toEqual([second.id]);
    expect(await record.find(second.id)).toMatchObject({ id, tip: second.id, run: { choices: ['a', 'b'] } });
    await second.append(end());
    expect(await open(root).open()).toEqual([]);
  });

  it('are told also where nothing can be written', async () => {
    const record = openRecord({ kind: 'nowhere', why: 'there is no home' }, means);
    await played(record, [choice('a')]);
    expect(await record.open()).toMatchObject([{ scenario: 'the-case', decisions: 1 }]);
  });

  it('of which there are many are the latest of each story first', async () => {
    const root = folder();
    await played(open(root, january), [choice('a')], start('left-long-ago'));
    for (let nth = 0; nth < 40; nth += 1)
      await played(
        open(root, () => march() + nth),
        [choice('a')],
        start(`the-case-${nth % 2}`),
      );
    const told = (await open(root).open()).map(({ scenario }) => scenario);
    expect(told).toHaveLength(20);
    expect([told[0], told[1], told.at(-1)]).toEqual(['the-case-1', 'the-case-0', 'left-long-ago']);
  });
});
