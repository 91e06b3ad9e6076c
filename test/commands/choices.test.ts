import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deepStory } from '../bench/deep.ts';
import { PRINCIPLE, textOf } from '../engine/build.ts';
import { ferry } from '../session/ferry.ts';
import { eventsIn, ferryPack, folder, interlock, journals, json } from './desk.ts';

const play = (...more: readonly string[]) => ['play', 'the-ferry', '--seed', '1', ...more];
const world = () => ({ scenarios: ferryPack(), home: folder() });

const valueIn = (value: unknown, key: string): unknown =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []).get(key);

test('a run that has not ended, as JSON', async () => {
  expect(await json(play('--choices', 'wait'), world())).toEqual({
    run: {
      scenario: 'the-ferry',
      digest: ferry().digest,
      variant: 'base',
      seed: 1,
      choices: ['wait'],
    },
    done: false,
    state: {
      scene: 'the-far-side',
      meters: { customer: 48, strategy: 50, product: 56, revenue: 55 },
      flags: [],
    },
    options: ['rest', 'row'],
  });
});

test('a run that has ended, as JSON, with its score in full', async () => {
  expect(await json(play('--choices', 'wait,rest'), world())).toMatchObject({
    done: true,
    state: { scene: 'ashore' },
    options: [],
    score: expect.closeTo(4 / (1 / 42 + 1 / 50 + 1 / 56 + 1 / 49), 9),
    ending: 'ashore',
  });
});

test('a twin, as JSON', async () => {
  const document = await json(play('--variant', 'in-storm', '--choices', ''), world());
  expect(document).toMatchObject({
    run: { variant: 'in-storm', choices: [] },
    state: { scene: 'the-crossing', flags: ['storm'] },
  });
});

test('no seed is a seed of chance, which is told', async () => {
  const document = await json(['play', 'the-ferry', '--choices', 'wait'], world());
  expect(document).toMatchObject({ run: { seed: 16_843_009 } });
});

test('spaces around the ids do not matter', async () => {
  expect(await json(play('--choices', ' wait , rest '), world())).toMatchObject({ done: true });
});

test('for a person, the same in a few lines', async () => {
  const { out } = await interlock(play('--choices', 'wait,rest'), world());
  expect(out).toBe(
    'scene: ashore\nmeters: customer 48, strategy 50, product 56, revenue 54\nending: ashore\nscore: 48.7\n',
  );
});

test('a choice that is not open is told with its place and those that are', async () => {
  const { exit, out, err } = await interlock(play('--choices', 'wait,rst'), world());
  expect([exit, out]).toEqual([2, '']);
  expect(err).toBe(
    'interlock: choice 2, at the-far-side: there is no open option "rst". Did you mean rest? There are: rest, row.\n',
  );
});

test('a choice after the end is told', async () => {
  const { exit, err } = await interlock(play('--choices', 'wait,rest,row'), world());
  expect([exit, err.includes('choice 3, "row", comes after the end')]).toEqual([2, true]);
});

test('nothing is kept', async () => {
  const where = world();
  await interlock(play('--choices', 'wait,rest'), where);
  expect(journals(where.home)).toEqual([]);
});

test.each([
  ['', []],
  ['wait', ['start', 'choice']],
  ['wait,rest', ['start', 'choice', 'choice', 'end']],
])('with --save the choices %j are kept as those of any play', async (choices, events) => {
  const where = world();
  const { exit } = await interlock(play('--choices', choices, '--save', '--exam'), where);
  expect([exit, eventsIn(where.home)]).toEqual([0, events]);
});

test('with --save the end is kept with the figures of its review', async () => {
  const where = world();
  await interlock(play('--choices', 'sail,rest', '--save'), where);
  const end: unknown = JSON.parse(journals(where.home).at(-1) ?? '');
  const review = await json(['review', 'the-ferry', '--seed', '1', '--choices', 'sail,rest'], where);
  for (const figure of ['lost', 'luck', 'accuracy']) {
    expect(end).toHaveProperty(figure, expect.any(Number));
    expect(review).toHaveProperty(figure, valueIn(end, figure));
  }
});

test('with --save a run counts among the attempts with its judgement', async () => {
  const where = world();
  await interlock(play('--choices', 'wait,rest', '--save'), where);
  expect(await json(['list'], where)).toEqual([
    expect.objectContaining({ attempts: 1, best: expect.any(Number) }),
  ]);
});

test('with --save a run of a case that is too large to be solved is kept without figures', async () => {
  const [pack, home] = [ferryPack(), folder()];
  const path = join(pack, 'made-up.json');
  const large = deepStory({ layers: 12, options: 4 });
  writeFileSync(path, textOf(large).replaceAll(`"${PRINCIPLE}"`, '"care"'));
  const choices = Array.from({ length: 12 }, () => 'one').join();
  const { exit } = await interlock(['play', path, '--seed', '1', '--choices', choices, '--save'], { home });
  const end: unknown = JSON.parse(journals(home).at(-1) ?? '');
  expect([exit, end]).toEqual([0, expect.objectContaining({ event: 'end', score: expect.any(Number) })]);
  expect(end).not.toHaveProperty('lost');
});

test('where the run can not be kept, --save fails', async () => {
  const { exit, out, err } = await interlock(play('--choices', 'wait', '--save'), {
    scenarios: ferryPack(),
    home: '/dev/null',
  });
  expect([exit, out]).toEqual([3, '']);
  expect(err).toMatch(/^interlock: the run could not be saved: .*\n$/);
});

test('a file is played with the principles of its own pack', async () => {
  const path = join(ferryPack(), 'the-ferry.json');
  expect(await json(['play', path, '--seed', '1', '--choices', 'wait'])).toMatchObject({ done: false });
});
