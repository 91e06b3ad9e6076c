import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ferryPack, folder, interlock, json, UNSAFE } from './desk.ts';
import { kept, type Place, wager } from './kept-run.ts';

const doctor = (place: Place, ...more: readonly string[]) => interlock(['data', 'doctor', ...more], place);

/** A record with one run, summed up. */
async function healthy(): Promise<Place> {
  const place = wager();
  await kept('raise,go', place);
  await interlock(['list'], place);
  return place;
}

/** The same with settings that are damaged. */
async function ill(): Promise<Place> {
  const place = await healthy();
  writeFileSync(join(place.home, 'settings.json'), '{');
  return place;
}

const isIll = (home: string): boolean => existsSync(join(home, 'settings.json'));

test('a record in good order is told in one line', async () => {
  const place = await healthy();
  const { exit, out, err } = await doctor(place);
  expect([exit, out.replaceAll('\n', ' '), err]).toEqual([
    0,
    `Your record is in good order: 1 run in ${place.home}. `,
    '',
  ]);
});

test('no record yet is nothing wrong', async () => {
  const home = join(folder(), 'none');
  expect(await doctor({ home })).toEqual({
    exit: 0,
    out: `There is no record in ${home} yet: it begins with your first run.\n`,
    err: '',
  });
  expect(await json(['data', 'doctor'], { home })).toEqual({
    path: home,
    healthy: true,
    runs: 0,
    findings: [],
  });
});

test('without any place for a record that is said', async () => {
  const { exit, err } = await doctor({ home: '' });
  expect([exit, err]).toEqual([3, expect.stringContaining('INTERLOCK_HOME')]);
});

test('what is wrong is told with its file, and how to mend it; nothing is changed', async () => {
  const place = await ill();
  const { exit, out } = await doctor(place);
  expect([exit, isIll(place.home)]).toEqual([1, true]);
  expect(out).toContain('There is 1 problem in');
  expect(out).toContain('\n  settings.json\n    Your settings are damaged; there is no good copy');
  expect(out).toMatch(/\n1 can be mended without loss\. [^\n]*\n {2}interlock data doctor --mend\n$/);
});

test('with --json it is one document', async () => {
  const place = await ill();
  expect(await json(['data', 'doctor'], place)).toEqual({
    path: place.home,
    healthy: false,
    runs: 1,
    findings: [
      expect.objectContaining({
        kind: 'settings',
        level: 'problem',
        file: join(place.home, 'settings.json'),
        mendable: true,
      }),
    ],
  });
});

test('a file in the place of the folder is explained', async () => {
  const home = join(folder(), 'file');
  writeFileSync(home, '');
  const { exit, out } = await doctor({ home });
  expect([exit, out]).toEqual([
    1,
    expect.stringContaining('A file is where the folder of your record should be.'),
  ]);
});

describe('with --mend', () => {
  test.each([
    ['y\n', false],
    ['what?\nYes\n', false],
    ['n\n', true],
    ['', true],
  ])('after %j what is wrong is still there: %s', async (input, stays) => {
    const place = await ill();
    const { exit, out } = await doctor({ ...place, input, terminal: true }, '--mend');
    expect([exit, isIll(place.home)]).toEqual([stays ? 1 : 0, stays]);
    expect(out).toContain('To mend it: move it out of the way.');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Nothing is deleted: what is in the way is moved');
    expect(out).toContain(stays ? 'Nothing was changed.' : 'Your record is in good order');
  });

  test('where nobody can be asked it has to be said with --yes', async () => {
    const place = await ill();
    const { exit, out, err } = await doctor({ ...place, input: 'y\n' }, '--mend');
    expect([exit, out, isIll(place.home)]).toEqual([2, '', true]);
    expect(err).toBe('interlock: nobody can be asked here. To mend it: interlock data doctor --mend --yes\n');
    expect(await doctor({ ...place, terminal: true }, '--mend', '--json')).toMatchObject({ exit: 2 });
  });

  test('and --yes nothing is asked, and what was done is told', async () => {
    const place = await ill();
    const { exit, out } = await doctor(place, '--mend', '--yes');
    expect([exit, isIll(place.home), out.includes('(y/n)')]).toEqual([0, false, false]);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /, 1 thing was mended: settings\.json It is now \S+settings\.json\. /,
    );
    expect((await doctor(place, '--mend', '--yes')).out).toMatch(/^Your record is in good order/);
  });

  test('and --json what was mended stands in the document', async () => {
    const place = await ill();
    expect(await json(['data', 'doctor', '--mend', '--yes'], place)).toMatchObject({
      healthy: true,
      mended: [{ kind: 'settings', ok: true, said: expect.stringContaining('It is now ') }],
    });
  });

  test('what can not be mended is told, and the exit says so', async () => {
    const place = await ill();
    writeFileSync(join(place.home, 'backups'), '');
    const { exit, out } = await doctor(place, '--mend', '--yes');
    expect([exit, isIll(place.home)]).toEqual([1, true]);
    expect(out).toContain('This could not be mended: ');
  });
});

describe('the score at the end of a run', () => {
  /** A record in which the end of the run says this. */
  async function saying(score: string): Promise<Place> {
    const place = await healthy();
    const [name = ''] = readdirSync(join(place.home, 'runs'), { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.ndjson'),
    );
    const file = join(place.home, 'runs', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"score":[\d.]+/, `"score":${score}`));
    await interlock(['list'], place);
    return place;
  }

  test.each([
    ['99.6', 'says 99.6; its choices come to 60.0.'],
    ['60.01', 'says 60.01; its choices come to 60.'],
  ])('of %s is held to what its choices come to', async (score, words) => {
    const place = await saying(score);
    const { exit, out } = await doctor(place);
    expect([exit, out.replaceAll(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(words)]);
    expect(await json(['data', 'doctor', '--mend', '--yes'], place)).toMatchObject({
      findings: [{ kind: 'score', level: 'problem', mendable: false }],
    });
  });

  test('is left alone where the case has changed', async () => {
    const place = { ...(await saying('99.6')), scenarios: ferryPack({ title: 'Another' }) };
    expect((await doctor(place)).exit).toBe(0);
  });

  test('that its choices do not lead to is told', async () => {
    const place = await healthy();
    const [name = ''] = readdirSync(join(place.home, 'runs'), { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.ndjson'),
    );
    const file = join(place.home, 'runs', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"option":"go"', '"option":"fly"'));
    expect((await doctor(place)).out.replaceAll(/\s+/g, ' ')).toContain('its choices lead to no end.');
  });
});

describe('as good to know', () => {
  test('runs are told of which the case has changed, or is gone', async () => {
    const place = await healthy();
    const changed = { ...place, scenarios: ferryPack({ title: 'Another' }) };
    const told = (await doctor(changed)).out.replaceAll(/\s+/g, ' ');
    expect(told).toContain('Good to know 1 run is of cases that have changed since (the-ferry).');
    const gone = { ...place, scenarios: undefined };
    const { exit, out } = await interlock(['data', 'doctor'], { home: gone.home });
    expect([exit, out.replaceAll(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringContaining('1 run is of cases that are not among yours'),
    ]);
  });

  test('of many files that are alike the first ones are told', async () => {
    const place = await healthy();
    const month = join(place.home, 'runs', readdirSync(join(place.home, 'runs'))[0] ?? '');
    for (let at = 0; at < 9; at += 1) writeFileSync(join(month, `notes-${at}.txt`), '');
    const { out } = await doctor(place);
    expect(out.match(/notes-\d/g)).toHaveLength(5);
    expect(out).toContain('  and 4 more like them\n');
  });
});

test('nothing that lies in the record reaches the terminal', async () => {
  const place = await healthy();
  mkdirSync(join(place.home, 'runs', 'x\u001b[2J\u202e'), { mode: 0o700 });
  writeFileSync(join(place.home, 'settings.json.corrupt-\u009b'), '');
  const { out } = await doctor({ ...place, terminal: true, env: { NO_COLOR: '1' } });
  expect(UNSAFE.test(out)).toBe(false);
});

test.each([40, 80])('in %i columns every line fits, but for names', async (columns) => {
  const place = await ill();
  chmodSync(join(place.home, 'runs'), 0o755);
  const { out } = await doctor({ ...place, terminal: true, columns });
  const long = out.split('\n').filter((line) => line.length > columns && !line.includes(place.home));
  expect(long).toEqual([]);
});
