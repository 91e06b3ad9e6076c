import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecord } from '../../src/store/index.ts';
import {
  all,
  argue,
  attemptsIn,
  choice,
  end,
  folder,
  january,
  journalsIn,
  MARCH,
  means,
  open,
  overIn,
  played,
  put,
  saidIn,
} from './desk.ts';

describe('no argument can be made', () => {
  it('with a run that is not there, or has not ended', async () => {
    const root = folder();
    const { id } = await played(open(root), [choice('a')]);
    expect(await open(root).argue(MARCH.id('1'), all('Not so.'))).toMatchObject({ ok: false });
    expect(await open(root).argue(id, all('Not so.'))).toEqual({ ok: false, why: `run ${id} has not ended` });
  });

  it('with a run of a newer format', async () => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end()]);
    put(root, '1', journal.text().replace('"format":1', '"format":2'));
    const answer = await open(root).argue(MARCH.id('1'), all('Not so.'));
    expect(answer).toMatchObject({ ok: false, why: expect.stringContaining('newer version') });
    expect(journalsIn(root)).toHaveLength(1);
  });

  it.each([
    { decision: 2, text: 'Not so.' },
    { decision: -1, text: 'Not so.' },
    { decision: 0.5, text: 'Not so.' },
    { decision: 0, text: ' \n\u200B' },
    { decision: 0, text: 'x'.repeat(501) },
  ])('that makes no sense: %j', async (argument) => {
    const root = folder();
    const id = await overIn(root);
    expect(await open(root).argue(id, argument)).toMatchObject({ ok: false, why: expect.any(String) });
    expect(journalsIn(root)).toHaveLength(1);
  });

  it('that is lost without a word: where nothing can be written it is in memory, and this is told', async () => {
    const record = openRecord({ kind: 'nowhere', why: 'there is no home' }, means);
    const { id } = await played(record, [choice('a'), end()]);
    expect(await record.argue(id, all('Not so.'))).toEqual({ ok: false, why: 'there is no home' });
    expect(await saidIn(record)).toEqual([['Not so.']]);
  });

  it('with a run whose disk is in the way, without a word', async () => {
    const root = folder();
    const id = await overIn(root);
    const record = open(root);
    const run = await record.find(id);
    rmSync(path.join(root, 'runs'), { recursive: true });
    writeFileSync(path.join(root, 'runs'), '');
    expect(run?.id).toBe(id);
    expect(await record.argue(id, all('Not so.'))).toMatchObject({ ok: false });
  });
});

describe('an argument in a file that comes from anyone', () => {
  it.each([
    [String.raw`"\u001b[2J\u001b]0;x\u0007Not so."`, '[2J ]0;x Not so.'],
    [String.raw`"Not\r\nso.\u2028"`, 'Not so.'],
    [String.raw`"\u202eNot\u200b so.\u{d83d"`.replace('{', ''), 'Not so.'],
    [String.raw`"\u009b31mNot so."`, '31mNot so.'],
  ])('%s can be shown as it is', async (text, shown) => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end(), argue('xyz')]);
    put(root, '1', journal.text().replace('"xyz"', text));
    const head = journal.text().replace(',"mode"', `,"arguments":[{"text":${text}}],"mode"`);
    put(root, '2', head.replace('"xyz"', '""'));
    expect(await saidIn(open(root))).toEqual([[shown], [shown]]);
  });

  it.each(['""', '"\\u0007"', '7', 'null', `"${'x'.repeat(501)}"`])('%s is none', async (text) => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end(), argue('xyz')]);
    put(root, '1', journal.text().replace('"xyz"', text));
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ arguments: [], torn: 1, ended: { score: 50 } });
  });

  it.each(['-1', '0.5', '"0"', 'null'])('about the decision %s is none', async (decision) => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end(), argue('xyz', 0)]);
    put(root, '1', journal.text().replace('"decision":0', `"decision":${decision}`));
    expect((await open(root).runs())[0]).toMatchObject({ arguments: [], torn: 1 });
  });

  it.each(['7', '{}', '[7,null,{"text":""},{"text":"x","decision":-1}]'])(
    'is none in a head that says %s',
    async (said) => {
      const root = folder();
      const journal = await played(open(folder()), [choice('a'), end()]);
      put(root, '1', journal.text().replace('{', `{"arguments":${said},"ended":${said},`));
      expect((await open(root).runs())[0]).toMatchObject({ arguments: [], torn: 0, ended: { score: 50 } });
    },
  );

  it('whose files lead in circles is passed over', async () => {
    const root = folder();
    const id = await overIn(root);
    await open(root).argue(id, all('one'));
    const later = journalsIn(root).find((name) => !name.includes(id)) ?? '';
    const text = readFileSync(later, 'utf8');
    const others = ['1', '2', '3'].map(MARCH.id);
    for (const [at, from] of [1, 0, 2].entries())
      put(root, String(at + 1), text.replace(`"from":"${id}"`, `"from":"${others[from]}"`));
    const runs = await open(root).runs();
    expect(runs.map((run) => run.id)).toEqual([id]);
    expect(await attemptsIn(open(root))).toEqual([[1, january()]]);
  });
});
