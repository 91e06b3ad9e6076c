import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { choice, choicesOf, end, folder, journalsIn, open, played, start, takenUp, undo } from './desk.ts';

describe('a run that is written down', () => {
  it('is read back by another process as it was played', async () => {
    const root = folder();
    const begun = { ...start(), mode: 'exam' as const, pack: 'built-in', title: 'The Case' };
    const journal = await played(open(root), [choice('ask'), choice('ship'), end(61.25, 90.5)], begun);
    const runs = await open(root).runs();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      id: journal.id,
      run: { ...begun.run, choices: ['ask', 'ship'] },
      mode: 'exam',
      study: false,
      pack: 'built-in',
      title: 'The Case',
      events: 3,
      ended: { score: 61.25, ending: 'an-ending', accuracy: 90.5 },
      torn: 0,
      missing: 0,
    });
  });

  it('lies in the folder of its month, for its owner only', async () => {
    const root = folder();
    const { id } = await played(
      open(root, () => Date.UTC(2026, 6, 31, 23)),
      [],
    );
    const month = path.join(root, 'runs', '2026-07');
    expect(journalsIn(root)).toEqual([path.join(month, `${id}.ndjson`)]);
    expect(statSync(month).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(month, `${id}.ndjson`)).mode & 0o777).toBe(0o600);
  });

  it('is without what was taken back, and marked as study', async () => {
    const root = folder();
    await played(open(root), [choice('ask'), choice('ship'), undo, choice('wait')]);
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ run: { choices: ['ask', 'wait'] }, study: true, events: 4 });
  });

  it('is unfinished again when its last choice is taken back after the end', async () => {
    const root = folder();
    await played(open(root), [choice('ask'), end(), undo]);
    const [run] = await open(root).runs();
    expect(run?.ended).toBeUndefined();
    expect(run?.run.choices).toEqual([]);
  });

  it('keeps the order in which events were given, also when nobody waits', async () => {
    const root = folder();
    const journal = await open(root).begin(start());
    const saved = await Promise.all(['a', 'b', 'c', 'd'].map((option) => journal.append(choice(option))));
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect(await choicesOf(open(root))).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('may begin with choices of another run', async () => {
    const root = folder();
    const { run } = start();
    await played(open(root), [choice('c')], {
      run: { ...run, choices: ['a', 'b'] },
      mode: 'practice',
      study: true,
    });
    expect(await choicesOf(open(root))).toEqual([['a', 'b', 'c']]);
  });

  it('comes after those before it, whatever the clock says', async () => {
    const root = folder();
    const times = [5e12, 1e12, Number.NaN, -1, Infinity, 1e300, 0];
    const record = open(root, () => times.shift() ?? 0);
    for (const option of ['a', 'b', 'c', 'd', 'e']) await played(record, [choice(option)]);
    expect(await choicesOf(open(root))).toEqual([['e'], ['d'], ['c'], ['b'], ['a']]);
  });

  it('is written anew when its file was taken away', async () => {
    const root = folder();
    const journal = await played(open(root), [choice('a')]);
    rmSync(path.join(root, 'runs'), { recursive: true });
    expect(await journal.append(choice('b'))).toEqual({ ok: true });
    expect(await choicesOf(open(root))).toEqual([['a', 'b']]);
  });

  it('is written anew when its folder was away for a while', async () => {
    const root = folder();
    const runs = path.join(root, 'runs');
    const journal = await played(open(root), [choice('a')]);
    renameSync(runs, `${runs}-elsewhere`);
    writeFileSync(runs, '');
    expect(await journal.append(choice('b'))).toMatchObject({ ok: false });
    rmSync(runs);
    expect(await journal.append(choice('c'))).toEqual({ ok: true });
    expect(await choicesOf(open(root))).toEqual([['a', 'b', 'c']]);
  });
});

describe('an unfinished run', () => {
  it('is the latest one that was played and did not end', async () => {
    const root = folder();
    const record = open(root);
    await played(record, [choice('early')]);
    const { id } = await played(record, [choice('late')]);
    await played(record, [choice('done'), end()]);
    await played(record, []);
    expect((await open(root).unfinished())?.id).toBe(id);
  });

  it('is found in an older month', async () => {
    const root = folder();
    await played(
      open(root, () => Date.UTC(2024, 1)),
      [choice('old')],
    );
    await played(
      open(root, () => Date.UTC(2026, 1)),
      [choice('new'), end()],
    );
    expect((await open(root).unfinished())?.run.choices).toEqual(['old']);
  });

  it('is taken up in a new file, and the first is left as it is', async () => {
    const root = folder();
    const first = await played(open(root), [choice('a'), choice('b')]);
    const [file = ''] = journalsIn(root);
    const text = readFileSync(file, 'utf8');
    const second = await takenUp(open(root), first.id);
    await second.append(choice('c'));
    const [run, ...others] = await open(root).runs();
    expect(others).toEqual([]);
    expect(run).toMatchObject({ id: first.id, files: [first.id, second.id], study: false, events: 3 });
    expect(run?.run.choices).toEqual(['a', 'b', 'c']);
    expect(second.run).toBe(first.id);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('may be taken up many times, a month apart, and is one run', async () => {
    const root = folder();
    const { id } = await played(
      open(root, () => Date.UTC(2026, 0)),
      [choice('a')],
    );
    for (const [month, option] of ['b', 'c', 'd'].entries()) {
      const record = open(root, () => Date.UTC(2026, month + 1));
      const found = await record.unfinished();
      await (await takenUp(record, found?.id ?? '')).append(choice(option));
    }
    const runs = await open(root).runs();
    expect(runs.map((run) => [run.id, run.run.choices])).toEqual([[id, ['a', 'b', 'c', 'd']]]);
    expect(runs[0]?.startedAt).toBe(Date.UTC(2026, 0));
  });

  it('is no longer one when it ended in its continuation', async () => {
    const root = folder();
    const { id } = await played(open(root), [choice('a')]);
    await (await takenUp(open(root), id)).append(end());
    expect(await open(root).unfinished()).toBeUndefined();
    const record = open(root);
    const [run] = await record.runs();
    expect(run && (await record.takeUp(run))).toEqual({ ok: false, why: `run ${id} has ended` });
  });

  it('goes on after a clock that was years ahead', async () => {
    const root = folder();
    const { id } = await played(
      open(root, () => Date.UTC(2090, 0)),
      [choice('a')],
    );
    const record = open(root, () => Date.UTC(2026, 0));
    await (await takenUp(record, id)).append(choice('b'));
    await played(record, [choice('c'), end()]);
    expect((await open(root).unfinished())?.run.choices).toEqual(['a', 'b']);
  });

  it('is still there when it was taken up and nothing happened', async () => {
    const root = folder();
    const first = await played(open(root), [choice('a')]);
    await takenUp(open(root), first.id);
    await takenUp(open(root), first.id);
    expect(await open(root).runs()).toHaveLength(1);
    expect((await open(root).unfinished())?.files).toEqual([first.id]);
  });

  it('can be read from its continuation when the first file is gone', async () => {
    const root = folder();
    const first = await played(open(root), [choice('a')]);
    const second = await takenUp(open(root), first.id);
    await second.append(choice('b'));
    rmSync(journalsIn(root).find((name) => name.includes(first.id)) ?? '');
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ id: first.id, files: [second.id], run: { choices: ['a', 'b'] } });
    await (await takenUp(open(root), second.id)).append(choice('c'));
    expect(await choicesOf(open(root))).toEqual([['a', 'b', 'c']]);
  });
});

describe('a name of a run', () => {
  it('that no run has finds none', async () => {
    const record = open(folder());
    for (const id of [
      '',
      'x',
      '../../etc/passwd',
      '01KKQ500000000000000000000',
      '7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    ]) {
      expect(await record.find(id)).toBeUndefined();
      expect(await record.exportText(id)).toBeUndefined();
    }
  });

  it('gives all of its files as text', async () => {
    const root = folder();
    const first = await played(open(root), [choice('a')]);
    const second = await takenUp(open(root), first.id);
    await second.append(end());
    const text = (await open(root).exportText(first.id)) ?? '';
    expect(text).toBe(first.text() + second.text());
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { event: 'start', format: 1, app: '0.0.0', run: first.id, scenario: 'the-case', seed: 7 },
      { event: 'choice', scene: 'a-scene', option: 'a', n: 1 },
      { event: 'continue', of: first.id, after: 1, choices: ['a'] },
      { event: 'end', score: 50, n: 2 },
    ]);
  });
});
