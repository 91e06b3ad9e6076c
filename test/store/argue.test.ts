import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  all,
  argue,
  attemptsIn,
  choice,
  end,
  folder,
  january,
  journalsIn,
  march,
  open,
  overIn,
  played,
  put,
  saidIn,
  takenUp,
  undo,
} from './desk.ts';

describe('an argument of the process that played', () => {
  it('is read back as it was said, and the run stays ended', async () => {
    const root = folder();
    await played(open(root), [choice('a'), end(60), argue('Not so.', 0), argue('Too easy.')]);
    const [run] = await open(root).runs();
    expect(run).toMatchObject({
      ended: { score: 60 },
      arguments: [{ decision: 0, text: 'Not so.' }, all('Too easy.')],
      events: 2,
      missing: 0,
      torn: 0,
    });
    expect(await open(root).unfinished()).toBeUndefined();
  });

  it('is kept also where it came before the end', async () => {
    const root = folder();
    await played(open(root), [choice('a'), argue('Not so.'), end(60)]);
    expect((await open(root).runs())[0]).toMatchObject({ ended: { score: 60 }, arguments: [all('Not so.')] });
  });

  it('is no event: it moves neither the run nor its attempt in time', async () => {
    const root = folder();
    const times = [0, 0, 1000, 2000, 3000].map((more) => january() + more);
    await played(
      open(root, () => times.shift() ?? march()),
      [choice('a'), end(), argue('Not so.'), argue('Never.')],
    );
    expect((await open(root).runs())[0]?.lastAt).toBeLessThan(january() + 2500);
    await played(open(root, march), [choice('a'), end()]);
    expect(await saidIn(open(root))).toEqual([[], ['Not so.', 'Never.']]);
  });

  it('is there once where its line was written twice', async () => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end(), argue('Not so.')]);
    put(root, '1', `${journal.text()}${journal.text().split('\n').at(-2)}\n`);
    expect((await open(root).runs())[0]).toMatchObject({ arguments: [all('Not so.')], torn: 0, missing: 0 });
  });

  it('about a decision that is not there is about the run', async () => {
    const root = folder();
    await played(open(root), [
      choice('a'),
      choice('b'),
      end(),
      argue('Not so.', 1),
      argue('Never.', 7),
      undo,
    ]);
    expect((await open(root).runs())[0]?.arguments).toEqual([all('Not so.'), all('Never.')]);
  });
});

describe('a run that has ended', () => {
  it('can be argued with later, and stays as it is', async () => {
    const root = folder();
    const id = await overIn(root);
    const [file = ''] = journalsIn(root);
    const text = readFileSync(file, 'utf8');
    const [before] = await open(root).runs();
    expect(await open(root, march).argue(id, { decision: 1, text: 'Not so.' })).toEqual({ ok: true });
    const [run, ...others] = await open(root).runs();
    expect(others).toEqual([]);
    expect(run).toEqual({
      ...before,
      files: [id, expect.any(String)],
      arguments: [{ decision: 1, text: 'Not so.' }],
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('can be argued with again and again, by the name of any of its files', async () => {
    const root = folder();
    const id = await overIn(root);
    for (const text of ['one', 'two', 'three']) {
      const files = (await open(root).find(id))?.files ?? [];
      expect(await open(root, march).argue(files.at(-1) ?? '', all(text))).toEqual({ ok: true });
    }
    expect(await saidIn(open(root))).toEqual([['one', 'two', 'three']]);
    expect((await open(root).runs())[0]?.id).toBe(id);
  });

  it('gets one more file from each process, however much that says', async () => {
    const root = folder();
    const id = await overIn(root);
    const record = open(root, march);
    for (const text of ['one', 'two', 'three']) await record.argue(id, all(text));
    expect(await saidIn(open(root))).toEqual([['one', 'two', 'three']]);
    expect(journalsIn(root)).toHaveLength(2);
  });

  it('gets none from the process that played it', async () => {
    const root = folder();
    const record = open(root);
    const { id } = await played(record, [choice('a'), end()]);
    expect(await record.argue(id, all('Not so.'))).toEqual({ ok: true });
    expect(journalsIn(root)).toHaveLength(1);
    expect(await saidIn(open(root))).toEqual([['Not so.']]);
  });

  it('is one attempt however much is said, in the month in which it ended', async () => {
    const root = folder();
    const id = await overIn(root);
    const before = await attemptsIn(open(root));
    await open(root, march).argue(id, all('one'));
    await open(root, march).argue(id, all('two'));
    expect(await attemptsIn(open(root))).toEqual(before);
    expect(before).toEqual([[1, january()]]);
    expect(await open(root).unfinished()).toBeUndefined();
  });

  it('is one attempt also where it was taken up in another month', async () => {
    const root = folder();
    const { id } = await played(open(root, january), [choice('a')]);
    await (await takenUp(open(root, march), id)).append(end());
    await open(root, () => Date.UTC(2026, 5)).argue(id, all('one'));
    expect(await attemptsIn(open(root))).toEqual([[1, march()]]);
    expect(await saidIn(open(root))).toEqual([['one']]);
    expect((await open(root).runs())[0]?.id).toBe(id);
  });

  it('is still for study when it was', async () => {
    const root = folder();
    const { id } = await played(open(root), [choice('a'), undo, choice('b'), end()]);
    await open(root).argue(id, all('Not so.'));
    expect((await open(root).runs())[0]?.study).toBe(true);
    expect(await attemptsIn(open(root))).toEqual([]);
  });

  it('is whole from what was said later when its file is gone', async () => {
    const root = folder();
    const id = await overIn(root);
    await open(root, march).argue(id, { decision: 0, text: 'one' });
    await open(root, march).argue(id, all('two'));
    rmSync(journalsIn(root).find((name) => name.includes(id)) ?? '');
    const runs = await open(root).runs();
    expect(runs).toMatchObject([
      {
        id,
        run: { choices: ['a', 'b'] },
        ended: { score: 60, ending: 'an-ending', accuracy: 80 },
        arguments: [{ decision: 0, text: 'one' }, all('two')],
      },
    ]);
    expect(await attemptsIn(open(root))).toMatchObject([[1, expect.any(Number)]]);
    expect(await open(root, march).argue(id, all('three'))).toEqual({ ok: true });
    expect(await saidIn(open(root))).toEqual([['one', 'two', 'three']]);
  });

  it('is given out with all that was said', async () => {
    const root = folder();
    const id = await overIn(root);
    await open(root, march).argue(id, { decision: 0, text: 'one' });
    await open(root, march).argue(id, all('two'));
    const lines = ((await open(root).exportText(id)) ?? '')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines.slice(4)).toMatchObject([
      { event: 'continue', of: id, from: id, after: 3, choices: ['a', 'b'], ended: { score: 60 } },
      { event: 'argue', decision: 0, text: 'one' },
      { event: 'continue', of: id, from: id, after: 3, arguments: [{ decision: 0, text: 'one' }] },
      { event: 'argue', text: 'two' },
    ]);
  });

  it('is as it was where a process died before it said anything', async () => {
    const root = folder();
    const id = await overIn(root);
    await open(root, march).argue(id, all('one'));
    const later = journalsIn(root).find((name) => !name.includes(id)) ?? '';
    const [head = ''] = readFileSync(later, 'utf8').split('\n');
    for (const text of [head, `${head}\n{"event":"argue","te`, head.slice(0, 50), '']) {
      writeFileSync(later, text);
      expect(await saidIn(open(root))).toEqual([[]]);
      expect(await open(root).unfinished()).toBeUndefined();
      expect(await attemptsIn(open(root))).toEqual([[1, january()]]);
    }
  });
});

describe('two processes that argue with a run at once', () => {
  it('lose nothing, and it stays one run', async () => {
    const root = folder();
    const id = await overIn(root);
    const [one, other] = [open(root, march), open(root, march)];
    const saved = await Promise.all([
      one.argue(id, all('one')),
      other.argue(id, { decision: 0, text: 'two' }),
    ]);
    expect(saved).toEqual([{ ok: true }, { ok: true }]);
    await one.argue(id, all('three'));
    const runs = await open(root).runs();
    expect(runs).toHaveLength(1);
    const texts = runs[0]?.arguments.map(({ text }) => text);
    expect(texts?.toSorted()).toEqual(['one', 'three', 'two']);
    expect(await attemptsIn(open(root))).toEqual([[1, january()]]);
  });

  it('are no matter for the process that played it and argues, too', async () => {
    const root = folder();
    const record = open(root);
    const journal = await played(record, [choice('a'), end()]);
    await open(root).argue(journal.id, all('one'));
    await journal.append(argue('two'));
    expect(await saidIn(open(root))).toEqual([['two', 'one']]);
    expect(await saidIn(record)).toEqual([['two', 'one']]);
  });

  it('who say the same say it once', async () => {
    const root = folder();
    const id = await overIn(root);
    for (const record of [open(root), open(root)]) await record.argue(id, all('Not so.'));
    expect(await saidIn(open(root))).toEqual([['Not so.']]);
  });
});
