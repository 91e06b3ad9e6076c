import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { folder, interlock, json, UNSAFE } from './desk.ts';
import { kept, type Place, wager } from './kept-run.ts';

const NOW = Date.UTC(2026, 10, 11, 12);

/** A record with runs of the wager, a minute apart: one without loss, one that lost 10, one that lost 20. */
async function played(changes: object = {}): Promise<Place> {
  let time = NOW;
  const where = { ...wager(changes), now: () => (time += 60_000) };
  await kept('raise,go', where);
  await kept('keep,go', where);
  await kept('keep,stop', where);
  return where;
}

describe('the progress', () => {
  test('of an empty record says what to do', async () => {
    const { exit, out, err } = await interlock(['progress']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('Play a case to its end');
    expect(out).toContain('> interlock play first-day');
  });

  test('is told as text', async () => {
    const { exit, out, err } = await interlock(['progress'], await played());
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('It is too early to say whether you judge better than when you began');
    expect(out).toContain('3 runs · 6 decisions · 1 day');
    expect(out).toMatch(/2026-11-11 +The Ferry +\d+ % +40\.0 +20\.0/);
  });

  test.each([20, 40, 80, 200])('fits into %i columns', async (columns) => {
    const { out } = await interlock(['progress'], { ...(await played()), terminal: true, columns });
    expect(out.split('\n').filter((line) => stringWidth(line) > Math.min(columns, 80))).toEqual([]);
    expect(out).not.toMatch(UNSAFE);
  });

  test.each([
    ['markdown', /^# Your progress\n\n/],
    ['html', /^<!doctype html>\n/],
    ['csv', /^run,state,date,case,title,/],
    ['json', /^\{\n/],
  ])('is told as %s', async (format, begins) => {
    const { exit, out, err } = await interlock(['progress', '--format', format], await played());
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(begins);
  });

  test('is told as JSON with the latest runs, the last first', async () => {
    const where = await played();
    const shown = await json(['progress'], where);
    expect(shown).toMatchObject({
      runs: 3,
      unreviewed: 0,
      decisions: 6,
      days: 1,
      lostPerDecision: 5,
      periods: [{ name: 'Week of 9 Nov', runs: 3 }],
      fresh: [{ case: 'the-ferry', variant: 'base', decisions: 2, lost: 0 }],
      calendar: { streak: 1, best: 1, recentDays: 1 },
      latest: [
        { case: 'the-ferry', title: 'The Ferry', score: 40, lost: 20, mode: 'practice', study: false },
        { score: 50, lost: 10 },
        { score: 60, lost: 0, judgement: 100 },
      ],
    });
    expect(Object.keys(Object(shown))).toHaveLength(14);
  });

  test('names the principles of the built-in pack', async () => {
    expect(await json(['progress'], await played())).toMatchObject({
      principles: [{ principle: 'care', name: 'Care', decisions: 6, rating: 'too-few' }],
    });
  });

  test('calls a principle by its id where no pack has it any more', async () => {
    const where = await played();
    writeFileSync(join(where.scenarios ?? '', 'principles.json'), '[]');
    expect(await json(['progress'], where)).toMatchObject({ principles: [{ name: 'care' }] });
  });

  test('leaves out what is unfinished, but for the runs for a spreadsheet', async () => {
    const where = await played();
    await kept('raise', where);
    expect(await json(['progress'], where)).toMatchObject({ runs: 3, latest: { length: 3 } });
    const { out } = await interlock(['progress', '--format', 'csv'], where);
    const rows = out.trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(',')[1])).toEqual(['finished', 'finished', 'finished', 'unfinished']);
    expect(rows[3]).toMatch(/,practice,false,,,,,1$/);
  });
});

describe('the runs for a spreadsheet', () => {
  test('are all there, the oldest first', async () => {
    const { out } = await interlock(['progress', '--format', 'csv'], await played());
    const rows = out.split('\r\n').map((row) => row.split(','));
    expect(rows.map((cells) => [cells[3], cells[9], cells[11], cells[13]])).toEqual([
      ['case', 'score', 'lost', 'decisions'],
      ['the-ferry', '60', '0', '2'],
      ['the-ferry', '50', '10', '2'],
      ['the-ferry', '40', '20', '2'],
      [undefined, undefined, undefined, undefined],
    ]);
  });

  test('have the id and the seed, and the time with its distance from UTC', async () => {
    const where = await played();
    const { out } = await interlock(['progress', '--format', 'csv'], where);
    const [, row = ''] = out.split('\r\n');
    expect(row).toMatch(
      /^01[0-9A-Z]{24},finished,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d,the-ferry,.*,base,3,/,
    );
    const [, , date = ''] = row.split(',');
    expect(NOW < Date.parse(date) && Date.parse(date) < NOW + 3_600_000).toBe(true);
  });

  test('have titles that are no formulas', async () => {
    const { out } = await interlock(
      ['progress', '--format', 'csv'],
      await played({ title: '=HYPERLINK("http://x")' }),
    );
    expect(out).toContain(`,"'=HYPERLINK(""http://x"")",base,`);
  });
});

describe('the progress in a file', () => {
  test.each([
    ['text', 'Your progress\n'],
    ['markdown', '# Your progress\n'],
    ['csv', 'run,state,'],
    ['html', '<!doctype html>\n'],
    ['json', '{\n'],
  ])('is written as %s, and what is there is kept', async (format, begins) => {
    const where = { ...(await played()), cwd: folder() };
    const args = ['progress', '--format', format, '--out', 'mine'];
    expect(await interlock(args, where)).toEqual({ exit: 0, out: 'mine is written.\n', err: '' });
    const file = join(where.cwd, 'mine');
    expect(readFileSync(file, 'utf8').startsWith(begins)).toBe(true);
    expect(await interlock(args, where)).toMatchObject({ exit: 2, out: '' });
    writeFileSync(file, 'old');
    expect(await interlock([...args, '--force'], where)).toMatchObject({ exit: 0 });
    expect(readFileSync(file, 'utf8').startsWith(begins)).toBe(true);
  });
});

test.each<[readonly string[], RegExp]>([
  [['--format', 'pdf'], /no format "pdf".*text, markdown, csv, html, json/],
  [['--json', '--format', 'csv'], /--json and --format csv exclude each other/],
])('%j is wrong usage', async (args, message) => {
  const { exit, out, err } = await interlock(['progress', ...args]);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});

test('what is wrong with the record is told where errors belong', async () => {
  const home = folder();
  writeFileSync(join(home, 'runs'), 'a file where a folder should be');
  const { exit, out, err } = await interlock(['progress', '--json'], { home });
  expect([exit, JSON.parse(out).runs]).toEqual([0, 0]);
  expect(err).toMatch(/^interlock: .*runs/);
});

test('journals that can not be read are told in one line each time, also where none of the latest is among them', async () => {
  const where = wager();
  for (let day = 1; day <= 30; day += 1)
    await kept('raise,go', { ...where, now: () => Date.UTC(2026, 9, day, 12) });
  const runs = join(where.home, 'runs', '2026-10');
  for (const name of readdirSync(runs).toSorted().slice(0, 2)) writeFileSync(join(runs, name), 'a\nb\n');
  await interlock(['list'], where);
  for (let time = 0; time < 2; time += 1) {
    const { exit, err } = await interlock(['progress'], where);
    expect([exit, err]).toEqual([
      0,
      'interlock: 2 journals can not be read and are left out. To see which: interlock data doctor\n',
    ]);
  }
});

test('principles of a pack that was added have their names, and a broken pack is no trouble', async () => {
  const where = wager();
  const pack = join(folder(), 'course');
  mkdirSync(pack);
  const about = { id: 'course', title: 'A course', version: '1.0.0', author: 'Us', licence: 'MIT' };
  const principles = [{ id: 'listen', name: 'Listen first', says: 'Listen.', source: 'Us' }];
  const scenes = JSON.parse(JSON.stringify(FERRY.scenes).replaceAll('"care"', '"listen"'));
  writeFileSync(join(pack, 'pack.json'), JSON.stringify(about));
  writeFileSync(join(pack, 'principles.json'), JSON.stringify(principles));
  writeFileSync(join(pack, 'crossing.json'), JSON.stringify({ ...FERRY, id: 'crossing', scenes }));
  expect(await interlock(['pack', 'add', pack], where)).toMatchObject({ exit: 0 });
  await kept('wait,rest', where, { story: 'course/crossing' });
  expect(await json(['progress'], where)).toMatchObject({ principles: [{ name: 'Listen first' }] });
  const copies = readdirSync(where.home, { recursive: true, encoding: 'utf8' });
  for (const copy of copies.filter((name) => name.endsWith('principles.json')))
    writeFileSync(join(where.home, copy), '{');
  expect(await json(['progress'], where)).toMatchObject({ principles: [{ name: 'listen' }] });
});

describe('the help of progress', () => {
  test.each([40, 80])('fits into %i columns', async (columns) => {
    const { out } = await interlock(['progress', '--help'], { terminal: true, columns });
    expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
  });

  test('has examples, and names every key of the JSON', async () => {
    const { out } = await interlock(['progress', '--help']);
    expect(out).toContain('interlock progress --format csv --out runs.csv');
    const told = out.slice(out.indexOf('With --json'));
    const missing = Object.keys(Object(await json(['progress']))).filter((key) => !told.includes(key));
    expect(missing).toEqual([]);
  });
});
