import { describe, expect, test } from 'vitest';
import { WAGER } from '../formats/wager.ts';
import { ferryPack, interlock, json } from './desk.ts';
import { kept, wager } from './kept-run.ts';

const TEXT = 'Nobody bets **twice** | in `spring`.';

describe('an argument', () => {
  test('is kept with a run, and stands in its review from then on', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    const said = await interlock(['review', id, '--argue', TEXT], where);
    expect(said).toEqual({
      exit: 0,
      out: `Kept with run ${id}. Its review shows it: interlock review ${id}\n`,
      err: '',
    });
    const { out } = await interlock(['review', id], where);
    expect(out).toContain(`What you hold against it\n`);
    expect(out).toContain(`You argue:\n> ${TEXT}\n`);
  });

  test('about a decision stands at that decision, as people count', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    const { out } = await interlock(['review', '--argue', TEXT, '--decision', '2'], where);
    expect(out).toBe(`Kept with run ${id}, about decision 2. Its review shows it: interlock review ${id}\n`);
    const review = (await interlock(['review', id], where)).out;
    expect(review.indexOf('You argue:')).toBeGreaterThan(review.indexOf('Day 2 · decision 2'));
    expect(review).not.toContain('What you hold against it');
  });

  test('is put on one line, and told as JSON', async () => {
    const where = wager();
    const run = await kept('bet,go', where);
    expect(await json(['review', run, '--argue', ' a\n\tb ', '--decision', '1'], where)).toEqual({
      run,
      decision: 1,
      text: 'a b',
    });
    expect(await json(['review', run, '--argue', '\u001B[2Jc\u202E'], where)).toEqual({
      run,
      decision: null,
      text: '[2Jc',
    });
  });

  test('changes nothing of the run', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    const before = await json(['review', id], where);
    await interlock(['review', id, '--argue', TEXT], where);
    expect(await json(['review', id], where)).toEqual(before);
  });

  test('stands also in what is left of a run whose case has changed', async () => {
    const { home, ...where } = wager();
    const id = await kept('bet,go', { home, ...where });
    await interlock(['review', id, '--argue', TEXT, '--decision', '2'], { home, ...where });
    const changed = { home, scenarios: ferryPack({ ...WAGER, chain: { pull: 1, epilogue: 0 } }) };
    const { out } = await interlock(['review', id], changed);
    expect(out).toContain(`You argue about decision 2:\n> ${TEXT}\n`);
  });

  test.each<[readonly string[], string]>([
    [['--argue', ''], 'an argument is a line or two, of 1 to 500 characters; this one has none.'],
    [['--argue', ' \n '], 'an argument is a line or two, of 1 to 500 characters; this one has none.'],
    [['--argue', 'a'.repeat(501)], 'an argument is a line or two, of 1 to 500 characters; this one has 501.'],
    [['--argue', '\u200B\u0007'], 'an argument is a line or two, of 1 to 500 characters; this one has none.'],
    [
      ['--argue', 'a', '--decision', '3'],
      '--decision takes a whole number from 1 to 2, one of the decisions of run ID, not "3".',
    ],
    [
      ['--argue', 'a', '--decision', '0'],
      '--decision takes a whole number from 1 to 2, one of the decisions of run ID, not "0".',
    ],
    [
      ['--argue', 'a', '--decision', 'two'],
      '--decision takes a whole number from 1 to 2, one of the decisions of run ID, not "two".',
    ],
    [['--decision', '1'], '--decision says what an argument is about: --argue "…" --decision 2.'],
    [['--argue', 'a', '--with', 'b'], '--argue and --with exclude each other.'],
    [['--argue', 'a', '--format', 'html'], '--argue prints no review: leave out --format and --out.'],
    [
      ['--argue', 'a', '--seed', '3'],
      '--argue takes runs of your record, without --seed, --choices and --variant.',
    ],
  ])('%j is wrong usage, and nothing is kept', async (args, message) => {
    const where = wager();
    const id = await kept('bet,go', where);
    const said = await interlock(['review', id, ...args], where);
    expect(said).toEqual({ exit: 2, out: '', err: `interlock: ${message.replace('ID', id)}\n` });
    expect((await interlock(['review', id], where)).out).not.toContain('You argue');
  });

  test('that is missing is not the option that follows', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    for (const args of [
      ['--argue', '--json'],
      ['--json', '--argue'],
      ['--argue', '--decision', '1'],
    ])
      expect(await interlock(['review', id, ...args], where)).toMatchObject({
        exit: 2,
        out: '',
        err: expect.stringContaining('A text that begins with a hyphen is written --argue="-…".'),
      });
    expect((await interlock(['review', id], where)).out).not.toContain('You argue');
  });

  test('that begins with a hyphen is kept where it is joined to its option', async () => {
    const where = wager();
    const run = await kept('bet,go', where);
    const said = await json(['review', run, '--argue=--json is no argument'], where);
    expect(said).toEqual({ run, decision: null, text: '--json is no argument' });
  });

  test('of 500 characters is kept', async () => {
    const where = wager();
    const id = await kept('bet,go', where);
    const { exit } = await interlock(['review', id, '--argue', 'a'.repeat(500)], where);
    expect(exit).toBe(0);
  });

  test('can’t be made with a run that has not ended, or that is not there', async () => {
    const where = wager();
    const id = await kept('bet', where);
    expect(await interlock(['review', id, '--argue', 'a'], where)).toEqual({
      exit: 2,
      out: '',
      err: `interlock: run ${id} has not ended: there is no review to argue with yet.\n`,
    });
    const { exit, err } = await interlock(['review', 'NONE', '--argue', 'a'], where);
    expect([exit, err]).toEqual([2, expect.stringContaining('there is no run "NONE"')]);
  });
});
