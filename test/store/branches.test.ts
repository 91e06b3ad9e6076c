import { describe, expect, it } from 'vitest';
import { choice, choicesOf, end, folder, open, played, takenUp } from './desk.ts';

describe('a run that two processes took up', () => {
  it('is two runs, of which the one played last has its name', async () => {
    const root = folder();
    const first = await played(
      open(root, () => 1e12),
      [choice('a')],
    );
    const one = await takenUp(
      open(root, () => 3e12),
      first.id,
    );
    const other = await takenUp(
      open(root, () => 2e12),
      first.id,
    );
    await one.append(choice('b'));
    await other.append(choice('c'));
    const record = open(root);
    const runs = await record.runs();
    expect(runs.map(({ id, run }) => [id, run.choices])).toEqual([
      [first.id, ['a', 'b']],
      [other.id, ['a', 'c']],
    ]);
    expect((await record.unfinished())?.run.choices).toEqual(['a', 'b']);
    expect((await record.find(one.id))?.run.choices).toEqual(['a', 'b']);
    expect((await record.find(other.id))?.run.choices).toEqual(['a', 'c']);
  });

  it('is two runs when the first process plays on, and its file keeps the name', async () => {
    const root = folder();
    const first = await played(open(root), [choice('a')]);
    const other = await takenUp(open(root), first.id);
    await first.append(choice('b'));
    await other.append(choice('c'));
    const runs = await open(root).runs();
    expect(runs.map(({ id, run }) => [id, run.choices])).toEqual([
      [other.id, ['a', 'c']],
      [first.id, ['a', 'b']],
    ]);
  });

  it('is two runs also where one of them began to write when the other had played on', async () => {
    const root = folder();
    const { id } = await played(open(root), [choice('a')]);
    const [early, late] = [open(root), open(root)];
    const seen = await late.find(id);
    if (seen === undefined) throw new Error('it is there');
    await (await takenUp(early, id)).append(choice('b'));
    const taken = await late.takeUp(seen);
    if (!taken.ok) throw new Error(taken.why);
    await taken.journal.append(choice('c'));
    expect(new Set((await choicesOf(open(root))).map(String))).toEqual(new Set(['a,b', 'a,c']));
  });

  it('is argued with in each by itself', async () => {
    const root = folder();
    const first = await played(open(root), [choice('a')]);
    const other = await takenUp(open(root), first.id);
    for (const journal of [other, first]) await journal.append(end());
    await first.append({ event: 'argue', text: 'Not so.' });
    await open(root).argue(first.id, { decision: 0, text: 'Never.' });
    const runs = await open(root).runs();
    expect(new Map(runs.map(({ id, arguments: said }) => [id, said.map(({ text }) => text)]))).toEqual(
      new Map([
        [first.id, ['Not so.', 'Never.']],
        [other.id, []],
      ]),
    );
  });

  it('can be ended in both', async () => {
    const root = folder();
    const first = await played(open(root), [choice('a')]);
    const others = [await takenUp(open(root), first.id), await takenUp(open(root), first.id)];
    for (const journal of others) await journal.append(end());
    expect(await open(root).unfinished()).toBeUndefined();
    expect((await open(root).runs()).map(({ ended }) => ended?.score)).toEqual([50, 50]);
  });
});
