import { describe, expect, it } from 'vitest';
import type { LearnerRecord } from '../../src/store/index.ts';
import { choice, end, evidence, folder, MARCH, open, played, put, start, takenUp, undo } from './desk.ts';

/** The answers of the latest run. */
async function answersIn(record: LearnerRecord): Promise<readonly (readonly [number, unknown])[]> {
  const [run] = await record.runs();
  return [...(run?.answers ?? [])];
}

describe('what decided a choice', () => {
  it('is read back as it was said: a block by its id or its place, or something else', async () => {
    const root = folder();
    const events = [
      choice('a'),
      evidence('a-table'),
      choice('b'),
      choice('c'),
      evidence(2),
      choice('d'),
      evidence(),
      end(),
    ];
    await played(open(root), events);
    expect(await answersIn(open(root))).toEqual([
      [0, 'a-table'],
      [2, 2],
      [3, undefined],
    ]);
    expect((await open(root).runs())[0]).toMatchObject({ events: 8, ended: { score: 50 }, missing: 0 });
  });

  it('goes with its choice when that is taken back', async () => {
    const root = folder();
    await played(open(root), [choice('a'), evidence(0), choice('b'), evidence(1), undo, choice('c')]);
    expect(await answersIn(open(root))).toEqual([[0, 0]]);
  });

  it('is the last that was said', async () => {
    const root = folder();
    await played(open(root), [choice('a'), evidence(0), evidence('a-table')]);
    expect(await answersIn(open(root))).toEqual([[0, 'a-table']]);
  });

  it('without a choice before it is about none', async () => {
    const root = folder();
    await played(open(root), [evidence(0), choice('a')]);
    expect(await answersIn(open(root))).toEqual([]);
  });

  it('is repeated where the run goes on, so that each file stands alone', async () => {
    const root = folder();
    const { id } = await played(open(root), [choice('a'), evidence('a-table'), choice('b'), evidence()]);
    const second = await takenUp(open(root), id);
    await second.append(choice('c'));
    await second.append(evidence(1));
    expect(second.text()).toContain('"answers":{"0":"a-table","1":null}');
    put(folder(), '1', '');
    const alone = folder();
    put(alone, '2', second.text());
    for (const record of [open(root), open(alone)])
      expect(await answersIn(record)).toEqual([
        [0, 'a-table'],
        [1, undefined],
        [2, 1],
      ]);
  });

  it('goes with the choices of another run from which a run begins', async () => {
    const root = folder();
    const { run } = start();
    const begun = { ...start(), run: { ...run, choices: ['a', 'b'] }, answers: new Map([[1, 'a-table']]) };
    await played(open(root), [choice('c')], begun);
    expect(await answersIn(open(root))).toEqual([[1, 'a-table']]);
  });

  it('of a choice that is lost is left out', async () => {
    const root = folder();
    const journal = await played(open(root), [choice('a'), evidence(0), choice('b'), evidence(1)]);
    const [head, one, two, , four] = journal.text().split('\n');
    put(root, '1', [head, one, two, '{"event":"cho', four].join('\n'));
    const run = (await open(root).runs()).find(({ id }) => id === MARCH.id('1'));
    expect(run).toMatchObject({ run: { choices: ['a'] }, missing: 1, torn: 1 });
    expect([...(run?.answers ?? [])]).toEqual([[0, 0]]);
  });

  it.each(['null', '-1', '0.5', '"A Table"', '"\\u001b[2J"', '{}', 'true'])(
    'in a line that says %s makes no sense',
    async (block) => {
      const root = folder();
      const journal = await played(open(folder()), [choice('a'), evidence(7)]);
      put(root, '1', journal.text().replace('"block":7', `"block":${block}`));
      const [run] = await open(root).runs();
      expect(run).toMatchObject({ run: { choices: ['a'] }, torn: 1, answers: new Map() });
    },
  );

  it.each([
    ['7', []],
    ['{"0":"\\u001b[2J","1":3}', [[1, 3]]],
    ['{"2":"a-table","-1":0,"00":0,"0.5":0,"__proto__":0}', []],
    ['{"0":true,"1":null}', [[1, undefined]]],
  ])('in a head that says %s is taken as far as it makes sense', async (answers, expected) => {
    const root = folder();
    const { run } = start();
    const journal = await played(open(folder()), [], { ...start(), run: { ...run, choices: ['a', 'b'] } });
    put(root, '1', journal.text().replace('{', `{"answers":${answers},`));
    expect(await answersIn(open(root))).toEqual(expected);
    expect((await open(root).runs())[0]).toMatchObject({ run: { choices: ['a', 'b'] }, torn: 0 });
  });
});
