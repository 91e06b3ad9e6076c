import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { WAGER } from '../formats/wager.ts';
import { ferryPack, interlock, json, UNSAFE } from './desk.ts';
import { kept, wager } from './kept-run.ts';

/** Two kept runs, a minute or more apart. */
async function two(changes: object = {}) {
  let time = Date.UTC(2026, 2, 15, 10);
  const where = { ...wager(changes), now: () => (time += 61_000) };
  const one = await kept('bet,go', where);
  const other = await kept('keep,go', where);
  return { where, one, other };
}

describe('two runs side by side', () => {
  test('are told in one text', async () => {
    const { where, one, other } = await two();
    const { exit, out, err } = await interlock(['review', one, '--with', other], where);
    expect([exit, err]).toEqual([0, '']);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /^Two runs: The Ferry =+ The run of 15 March 2026 at [\d:]+ scored 20\.0 points more than the run of 15 March 2026 at [\d:]+ \(70\.0 to 50\.0\)/,
    );
    expect(out).toContain('Decision by decision');
  });

  test.each([
    ['markdown', /^# Two runs: The Ferry\n\n/],
    ['html', /^<!doctype html>\n/],
  ])('are told as %s', async (format, begins) => {
    const { where, one, other } = await two();
    const { exit, out, err } = await interlock(['review', one, '--with', other, '--format', format], where);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(begins);
    expect(out).not.toMatch(UNSAFE);
  });

  test('are told as JSON, with the run, the variant and the seed of each', async () => {
    const { where, one, other } = await two();
    expect(await json(['review', one, '--with', other], where)).toMatchObject({
      runs: [
        { run: one, variant: 'base', seed: 3, ending: 'end' },
        { run: other, variant: 'base', seed: 3, ending: 'end' },
      ],
      decisions: [
        { question: 'What now?', choices: [{ mark: 'blunder' }, { mark: 'blunder' }] },
        { question: 'And then?', choices: [{ mark: 'key' }, { mark: 'key' }] },
      ],
    });
  });

  test('may be of a case and of its twin', async () => {
    const { where, one } = await two({
      variants: [{ id: 'rich', fact: 'You are rich.', sets: [], start: { revenue: 70 } }],
    });
    const other = await kept('keep,go', where, { variant: 'rich' });
    const shown = await json(['review', one, '--with', other], where);
    expect(shown).toMatchObject({ runs: [{ variant: 'base' }, { variant: 'rich' }] });
    expect(JSON.stringify(shown)).toContain('to expect');
  });

  test('that began in the same minute are told apart by their ids', async () => {
    let time = Date.UTC(2026, 2, 15, 10);
    const where = { ...wager(), now: () => (time += 1) };
    const one = await kept('bet,go', where);
    const other = await kept('keep,go', where);
    const { out } = await interlock(['review', one, '--with', other], where);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`Run ${one} scored 20.0 points more than run ${other}`);
  });

  test('are compared as far as they go where one is not over', async () => {
    const { where, one } = await two();
    const open = await kept('bet', where);
    const { exit, out } = await interlock(['review', one, '--with', open], where);
    expect([exit, out.replaceAll(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('which is not over')]);
  });

  test('must be two', async () => {
    const { where, one } = await two();
    expect(await interlock(['review', one, '--with', one.toLowerCase()], where)).toEqual({
      exit: 2,
      out: '',
      err: `interlock: --with takes another run than ${one} itself.\n`,
    });
  });

  test('must both be there', async () => {
    const { where, one } = await two();
    const { exit, out, err } = await interlock(['review', one, '--with', 'NONE'], where);
    expect([exit, out, err]).toEqual([2, '', expect.stringContaining('there is no run "NONE"')]);
  });

  test('must be of the same case', async () => {
    const { where, one } = await two();
    const bridge = { ...FERRY, ...WAGER, id: 'the-bridge' };
    writeFileSync(join(where.scenarios ?? '', 'the-bridge.json'), JSON.stringify(bridge));
    const other = await kept('keep,go', where, { story: 'the-bridge' });
    const { exit, out, err } = await interlock(['review', one, '--with', other], where);
    expect([exit, out, err]).toEqual([
      2,
      '',
      `interlock: only runs of the same case stand side by side: ${one} is of "the-ferry", ${other} of "the-bridge".\n`,
    ]);
  });

  test('must both be of the case as it is now', async () => {
    const { where, one, other } = await two();
    const changed = { ...where, scenarios: ferryPack({ ...WAGER, chain: { pull: 1, epilogue: 0 } }) };
    const { exit, out, err } = await interlock(['review', one, '--with', other], changed);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toMatch(
      new RegExp(`^interlock: run ${one} can't be compared: the case the-ferry has changed since.*\\n$`),
    );
  });

  test('are of the record: choices can’t be given', async () => {
    const { where, one } = await two();
    const args = ['review', one, '--with', one, '--seed', '3', '--choices', 'bet'];
    expect(await interlock(args, where)).toEqual({
      exit: 2,
      out: '',
      err: 'interlock: --with takes runs of your record, without --seed, --choices and --variant.\n',
    });
  });
});
