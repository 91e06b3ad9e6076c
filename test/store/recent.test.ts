import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  all,
  choice,
  end,
  folder,
  january,
  journalsIn,
  march,
  open,
  played,
  spoil,
  start,
  takenUp,
} from './desk.ts';

/** The first choice of each of the latest runs. */
const latest = async (root: string, most: number) =>
  (await open(root).recent(most)).map(({ run }) => run.choices[0]);

const namedIn = (root: string, id: string): string =>
  journalsIn(root).find((name) => name.includes(id)) ?? '';

describe('the latest runs', () => {
  it('are so many as are asked for, the one begun last first', async () => {
    const root = folder();
    for (const [nth, option] of ['a', 'b', 'c'].entries())
      await played(
        open(root, () => january() + nth),
        [choice(option), end()],
      );
    expect(await latest(root, 2)).toEqual(['c', 'b']);
    expect(await latest(root, 9)).toEqual(['c', 'b', 'a']);
    expect(await latest(root, 0)).toEqual([]);
    expect(await open(folder()).recent(5)).toEqual([]);
  });

  it('are read without those before them', async () => {
    const root = folder();
    for (let nth = 0; nth < 20; nth += 1)
      await played(
        open(root, () => january() + nth * 1000),
        [choice(`choice-${nth}`), end()],
      );
    journalsIn(root).toSorted().slice(0, 15).forEach(spoil);
    const record = open(root);
    expect((await record.recent(3)).map(({ run }) => run.choices)).toEqual([
      ['choice-19'],
      ['choice-18'],
      ['choice-17'],
    ]);
    expect(record.trouble).toEqual([]);
  });

  it('are whole where they began long before: with all of their files, and the name of the first', async () => {
    const root = folder();
    const { id } = await played(open(root, january), [choice('old')]);
    for (let nth = 0; nth < 9; nth += 1)
      await played(
        open(root, () => january() + 1e6 + nth),
        [choice('between'), end()],
      );
    const second = await takenUp(open(root, march), id);
    await second.append(end());
    await open(root).argue(id, all('Not so.'));
    const [run] = await open(root).recent(1);
    expect(run).toMatchObject({
      id,
      files: [id, second.id, expect.any(String)],
      arguments: [all('Not so.')],
    });
    expect([run]).toEqual((await open(root).runs()).slice(0, 1));
  });

  it('of one case are those of its pack and its id', async () => {
    const root = folder();
    await played(open(root, january), [choice('mine'), end()]);
    await played(open(root, march), [choice('another'), end()], start('another'));
    await played(open(root, march), [choice('of-a-pack'), end()], { ...start(), pack: 'a-pack' });
    const of = async (name: { scenario: string; pack?: string }) =>
      (await open(root).recent(9, name)).map(({ run }) => run.choices[0]);
    expect(await of({ scenario: 'the-case' })).toEqual(['mine']);
    expect(await of({ scenario: 'the-case', pack: 'a-pack' })).toEqual(['of-a-pack']);
    expect(await of({ scenario: 'no-case' })).toEqual([]);
  });

  it('are told also where a part of them is in memory only', async () => {
    const root = folder();
    await played(open(root, january), [choice('kept'), end()]);
    const record = open(root, march);
    writeFileSync(path.join(root, 'runs', '2026-03'), 'a file for a month');
    await played(record, [choice('unkept'), end()]);
    expect((await record.recent(9)).map(({ run }) => run.choices[0])).toEqual(['unkept', 'kept']);
    expect((await record.summary()).scenarios.get('the-case')?.attempts).toBe(2);
    await record.settle();
    expect((await open(root).summary()).scenarios.get('the-case')?.attempts).toBe(1);
  });
});

describe('a run that is looked for', () => {
  it('is found without reading the others', async () => {
    const root = folder();
    const { id } = await played(open(root, january), [choice('a')]);
    for (let nth = 0; nth < 9; nth += 1)
      await played(
        open(root, () => january() + (nth + 1) * 1e7),
        [choice('between'), end()],
      );
    const second = await takenUp(open(root, march), id);
    await second.append(end());
    await open(root).argue(id, all('Not so.'));
    const whole = await open(root).find(id);
    const record = open(root);
    await record.summary();
    await record.settle();
    const own = new Set(whole?.files);
    journalsIn(root)
      .filter((name) => !own.has(path.basename(name, '.ndjson')))
      .forEach(spoil);
    const later = open(root);
    for (const file of whole?.files ?? []) expect(await later.find(file)).toEqual(whole);
    expect(later.trouble).toEqual([]);
    expect(whole?.files).toHaveLength(3);
  });

  it('is not taken for another of the same moment', async () => {
    const root = folder();
    const record = open(root, january);
    const ids: string[] = [];
    for (const option of ['a', 'b', 'c']) ids.push((await played(record, [choice(option), end()])).id);
    for (const [nth, id] of ids.entries())
      expect((await open(root).find(id))?.run.choices).toEqual([['a', 'b', 'c'][nth]]);
  });

  it('whose first file is gone is found by its name', async () => {
    const root = folder();
    const { id } = await played(open(root, january), [choice('a')]);
    await (await takenUp(open(root, march), id)).append(choice('b'));
    await open(root).summary();
    writeFileSync(namedIn(root, id), '');
    expect((await open(root).find(id))?.run.choices).toEqual(['a', 'b']);
  });
});

it('runs are found by the beginning of a name without reading the others', async () => {
  const root = folder();
  const ids: string[] = [];
  for (let day = 0; day < 3; day += 1) {
    const { id } = await played(
      open(root, () => january() + day * 86_400_000),
      [choice(`choice-${day}`), end()],
    );
    ids.push(id);
  }
  const before = open(root);
  await before.summary();
  await before.settle();
  const [first = '', second = '', third = ''] = ids;
  [first, third].forEach((id) => spoil(namedIn(root, id)));
  const record = open(root);
  expect((await record.beginning(second.slice(0, 12))).map(({ run }) => run.choices)).toEqual([['choice-1']]);
  expect(await record.beginning('0000')).toEqual([]);
  expect(record.trouble).toEqual([]);
});
