import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '../harness/tries.ts';
import { choice, choicesOf, end, folder, MARCH, open, played, put, start, takenUp } from './desk.ts';

/** The lines of a run with these choices. */
async function linesOf(...options: readonly string[]): Promise<readonly string[]> {
  const journal = await played(open(folder()), options.map(choice));
  return journal.text().trimEnd().split('\n');
}

describe('a journal', () => {
  it('with a torn last line loses that line only, and counts it', async () => {
    const root = folder();
    const lines = await linesOf('a', 'b', 'c');
    put(root, '1', lines.join('\n').slice(0, -5));
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ run: { choices: ['a', 'b'] }, torn: 1, missing: 0 });
  });

  it('with a torn line that was written again loses nothing', async () => {
    const root = folder();
    const [head = '', one = '', two = ''] = await linesOf('a', 'b');
    put(root, '1', [head, one.slice(0, 9), one, two.slice(0, -1), two, ''].join('\n'));
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ run: { choices: ['a', 'b'] }, torn: 2, missing: 0 });
  });

  it('with a line that was written twice counts it once', async () => {
    const root = folder();
    const [head = '', one = '', two = ''] = await linesOf('a', 'b');
    put(root, '1', [head, head, one, one, two, two].join('\n'));
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ run: { choices: ['a', 'b'] }, events: 2, torn: 0 });
  });

  it('with an event missing in the middle keeps the choices before it and says so', async () => {
    const root = folder();
    const [head = '', one = '', , three = ''] = await linesOf('a', 'b', 'c');
    put(root, '1', [head, one, '{"event":"cho', three, ''].join('\n'));
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ run: { choices: ['a'] }, torn: 1, missing: 1, events: 3 });
    await (await takenUp(open(root), MARCH.id('1'))).append(choice('d'));
    expect(await choicesOf(open(root))).toEqual([['a', 'd']]);
  });

  it('with a torn head that was written again is whole', async () => {
    const root = folder();
    const [head = '', one = ''] = await linesOf('a');
    put(root, '1', [head.slice(0, 40), head, one].join('\n'));
    expect(await choicesOf(open(root))).toEqual([['a']]);
  });

  it('keeps events and properties that it does not know, and passes them over', async () => {
    const root = folder();
    const [head = '', one = '', two = ''] = await linesOf('a', 'b');
    const text = [
      head.replace('{', '{"mood":"calm",'),
      one,
      '{"event":"mood","n":2}',
      two.replace('"n":2', '"n":3'),
      '{"event":"note"}',
      '',
    ].join('\n');
    put(root, '1', text);
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ run: { choices: ['a', 'b'] }, torn: 0, missing: 0, events: 3 });
    expect(await open(root).exportText(MARCH.id('1'))).toBe(text);
  });

  it('whose numbers are not there is read in its order', async () => {
    const root = folder();
    const lines = await linesOf('a', 'b');
    put(root, '1', lines.map((line) => line.replace(/"n":\d+,/, '')).join('\n'));
    expect(await choicesOf(open(root))).toEqual([['a', 'b']]);
  });

  it('as large as one may be is read without delay', async () => {
    const root = folder();
    const [head = ''] = await linesOf();
    const lines = '{"event":"choice","scene":"a","option":"b"}\n{"event":"evidence"}\n';
    put(root, '1', `${head}\n${lines.repeat(32_000)}`);
    const before = performance.now();
    const [run] = await open(root).runs();
    expect([run?.run.choices.length, run?.answers.size]).toEqual([32_000, 32_000]);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('of a newer format is shown with a message and never taken up', async () => {
    const root = folder();
    const lines = await linesOf('a');
    const name = put(root, '1', lines.join('\n').replace('"format":1', '"format":2'));
    const record = open(root);
    const [run, ...others] = await record.runs();
    if (run === undefined) throw new Error('it is shown');
    expect([run, others]).toMatchObject([{ id: MARCH.id('1'), newer: true }, []]);
    expect(record.trouble).toMatchObject([{ kind: 'newer-journal' }]);
    expect(record.trouble[0]?.message).toContain(name);
    expect(await record.takeUp(run)).toMatchObject({ ok: false });
    expect(await record.unfinished()).toBeUndefined();
    expect(readFileSync(name, 'utf8')).toContain('"format":2');
  });

  it('of a newer format that makes no sense here is told of', async () => {
    const root = folder();
    put(root, '1', '{"event":"start","format":7,"who":"knows"}\n');
    const record = open(root);
    expect(await record.runs()).toEqual([]);
    expect(record.trouble).toMatchObject([{ kind: 'newer-journal' }]);
  });

  it('whose title would steer the terminal is shown without it', async () => {
    const root = folder();
    const [head = ''] = await linesOf();
    put(root, '1', head.replace('{', String.raw`{"title":"\u001b[2J",`));
    expect((await open(root).runs())[0]?.title).toBeUndefined();
  });

  it('with the words of a prototype for ids is an ordinary one', async () => {
    const root = folder();
    await played(open(root), [choice('constructor'), end()], start('constructor'));
    const record = open(root);
    expect(await choicesOf(record)).toEqual([['constructor']]);
    expect((await record.summary()).scenarios.get('constructor')?.attempts).toBe(1);
    await record.settle();
    expect((await open(root).summary()).scenarios.get('constructor')?.attempts).toBe(1);
  });
});

describe('among the journals', () => {
  it('strange files are passed over and told of', async () => {
    const root = folder();
    const { id } = await played(
      open(root, () => Date.UTC(2026, 2, 20)),
      [choice('a')],
    );
    const month = path.join(root, 'runs', MARCH.month);
    mkdirSync(path.join(month, `${MARCH.id('D')}.ndjson`));
    symlinkSync(`${MARCH.id('E')}.ndjson`, path.join(month, `${MARCH.id('E')}.ndjson`));
    symlinkSync('nowhere', path.join(month, `${MARCH.id('F')}.ndjson`));
    truncateSync(put(root, 'G', ''), 2 ** 31);
    put(
      root,
      'H',
      Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) % 256),
    );
    put(root, 'J', '');
    put(root, 'K', '{"event":"sta');
    writeFileSync(path.join(month, 'notes.txt'), 'mine');
    writeFileSync(path.join(month, 'short.ndjson'), 'mine');
    writeFileSync(path.join(root, 'runs', '2026-04'), 'a file for a month');
    mkdirSync(path.join(root, 'runs', 'elsewhere'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [path.join(month, `${MARCH.id('M')}.ndjson`)]);

    const record = open(root);
    expect((await record.runs()).map((run) => run.id)).toEqual([id]);
    expect((await record.unfinished())?.id).toBe(id);
    await record.summary();
    for (const last of ['D', 'E', 'G', 'H', 'M'])
      expect(record.trouble.filter(({ message }) => message.includes(MARCH.id(last)))).toHaveLength(1);
    expect(record.trouble.some(({ message }) => message.includes(MARCH.id('J')))).toBe(false);
    for (const last of 'DEFGHJKM') expect(await record.find(MARCH.id(last))).toBeUndefined();
  });

  it('a copy in the folder of another month does not count twice', async () => {
    const root = folder();
    const lines = await linesOf('a');
    const name = put(root, '1', lines.join('\n'));
    mkdirSync(path.join(root, 'runs', '2026-04'));
    writeFileSync(path.join(root, 'runs', '2026-04', path.basename(name)), readFileSync(name));
    expect(await choicesOf(open(root))).toEqual([['a']]);
  });
});

describe('whatever happens', () => {
  it('a cut at any byte loses at most the last line', async () => {
    const options = ['a', 'b', 'c', 'd'];
    const text = Buffer.from((await linesOf(...options)).join('\n'));
    const root = folder();
    for (let bytes = 0; bytes <= text.length; bytes += 1) {
      put(root, '1', text.subarray(0, bytes));
      const whole = text.subarray(0, bytes).toString().split('\n').length - 2;
      const runs = await open(root).runs();
      expect(runs[0]?.run.choices.length ?? -1).toBeGreaterThanOrEqual(whole);
      expect(options).toEqual(expect.arrayContaining([...(runs[0]?.run.choices ?? [])]));
    }
  });

  it('garbage neither throws nor hides the runs around it', async () => {
    const lines = await linesOf('a', 'b', 'c');
    const junk = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{"event":"choice"}',
        '{"event":"start"}',
        '{"event":"choice","n":1e308}',
        '{"__proto__":1}',
        '[]',
        'null',
      ),
      fc
        .record({
          event: fc.constantFrom('start', 'continue', 'choice', 'evidence', 'undo', 'argue', 'end'),
          n: fc.anything(),
        })
        .map((value) =>
          JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? null : each)),
        ),
      fc.nat({ max: 3 }).chain((at) => fc.nat({ max: 90 }).map((cut) => lines[at]?.slice(cut) ?? '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(junk, { maxLength: 12 }), async (garbage) => {
        const root = folder();
        put(root, '1', garbage.join('\n'));
        put(root, '2', lines.join('\n'));
        put(root, '3', [...lines, ...garbage.filter((line) => !line.includes('"event"'))].join('\n'));
        const record = open(root);
        const runs = await record.runs();
        await record.unfinished();
        await record.summary();
        await record.exportText(MARCH.id('1'));
        for (const last of ['2', '3'])
          expect(runs.find(({ id }) => id === MARCH.id(last))?.run.choices).toEqual(['a', 'b', 'c']);
      }),
      { numRuns: tries(50, 500) },
    );
  });

  it('random bytes over a journal do not throw', async () => {
    const text = Buffer.from((await linesOf('a', 'b')).join('\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, bytes) => {
          const root = folder();
          put(root, '1', Buffer.concat([text.subarray(0, at), bytes, text.subarray(at + bytes.length)]));
          expect((await open(root).runs()).length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: tries(40, 400) },
    );
  });
});
