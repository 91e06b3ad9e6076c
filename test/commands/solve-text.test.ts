import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Paper } from '../../src/commands/paper.ts';
import { figuring, type SolvedCase } from '../../src/commands/solve/figures.ts';
import { solvedText } from '../../src/commands/solve/text.ts';
import { finish, turnings } from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { read } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
import { WAGER } from '../formats/wager.ts';
import { tries } from '../harness/tries.ts';
import { solved } from '../solver/solved.ts';
import { ferryPack, interlock, type World } from './desk.ts';

/** A terminal without colours on which no time passes. */
const screen = (columns: number, world: World = {}): World => ({
  terminal: true,
  columns,
  now: () => 0,
  ...world,
  env: { NO_COLOR: '1', ...world.env },
});

test.each([
  ['first-day', 80],
  ['first-day', 40],
  ['sales-prevention', 80],
  ['sales-prevention', 40],
])('%s for people in %i columns', async (name, columns) => {
  const { exit, out, err } = await interlock(['solve', name], screen(columns));
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatchSnapshot();
});

const wager = (): string => ferryPack(WAGER);

test.each([24, 40, 60, 80, 200])('every line fits into %i columns', async (columns) => {
  for (const name of ['first-day', 'sales-prevention']) {
    const { out } = await interlock(['solve', name], screen(columns));
    expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
  }
});

test('scores and grades stand below each other', async () => {
  const { out } = await interlock(['solve', 'the-ferry'], screen(80, { scenarios: wager() }));
  expect(out).toMatch(/^ {2}perfect play the best option +60\.0 +100 /m);
  expect(out).toMatch(/^ {2}random play {2}any open option +48\.3 +0 /m);
  expect(out).toMatch(/^ {2}anti-surface looks worst now +40\.0 +−71 /m);
  expect(out).toMatch(/\n5 states, solved in 0 ms\.\n$/);
});

test('a variant that is asked for stands alone', async () => {
  const alone = await interlock(['solve', 'sales-prevention', '--variant', 'base'], screen(80));
  expect(alone.out).toContain('\nThe base alone.\n');
  const twin = await interlock(['solve', 'sales-prevention', '--variant', 'five-more-buyers'], screen(80));
  expect(twin.out).toContain('\nThe twin five-more-buyers: ');
  for (const { out } of [alone, twin]) expect(out).not.toMatch(/◆|side by side/);
});

test.each([
  ['--plain', ['--plain'], {}],
  ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
])('with %s there are no bars', async (_, options, env) => {
  const { out } = await interlock(['solve', 'first-day', ...options], screen(80, { env }));
  expect(out).not.toMatch(/[▏▎▍▌▋▊▉█▐│]/);
  expect(out).toMatch(/^ {2}55–60 +36\.3 % {2}◂ random$/m);
});

const paper = (width: number): Paper => ({ width, bold: (text) => text, dim: (text) => text });

function textOf(figured: SolvedCase, width: number): readonly string[] {
  return solvedText(figured, { paper: paper(width), isDrawn: true });
}

/** A story with a twin, solved side by side. */
function sideBySide(story: StoryFile) {
  const twin = { id: 'the-twin', fact: 'It is so.', sets: ['a', 'b'], start: { customer: 20 } };
  const scenario = read({ ...story, variants: [twin, ...(story.variants ?? [])] });
  const [beside] = scenario.variants;
  const figured = finish(figuring({ scenario, variant: 'base', beside, now: () => 0 }));
  if (figured === undefined || beside === undefined) throw new Error('not solved');
  return { figured, expected: turnings(solved(scenario), solved(scenario, beside.id)) };
}

test('a twin that is too large is named, and the base is told alone', () => {
  const [story] = fc.sample(aStory(), { numRuns: 1, seed: 1 });
  if (story === undefined) throw new Error('no story');
  const { figured } = sideBySide(story);
  const [twin] = figured.scenario.variants;
  if (twin === undefined) throw new Error('no twin');
  const text = textOf({ ...figured, beside: { kind: 'too-large', twin } }, 200).join('\n');
  expect(text).toContain('The base alone: its twin the-twin is too large to be solved exactly.');
  expect(text).not.toMatch(/◆|side by side/);
});

test('a story without decisions is told too', async () => {
  const scenarios = ferryPack({ ...WAGER, opening: 'end', scenes: { end: WAGER.scenes.end } });
  const { exit, out } = await interlock(['solve', 'the-ferry'], screen(80, { scenarios }));
  expect(exit).toBe(0);
  expect(out).toMatch(/\n {2}There is none\.\n/);
  expect(out).toMatch(/^ {2}50–51 +always {2}█+ ◂ both$/m);
});

test('the best choice is marked as turned just where the twin turns it, and by as much', () => {
  const law = fc.property(aStory(), (story) => {
    const { figured, expected } = sideBySide(story);
    // A scene stands before its options; what is said below them is set in further.
    const marked: string[] = [];
    let scene = '';
    for (const line of textOf(figured, 100)) {
      scene = /^ {2}(\S+) +base +range/.exec(line)?.[1] ?? scene;
      const by = /◆ The best choice turns(?: by (\S+) points)?/.exec(line);
      if (by !== null) marked.push(`${scene} ${by[1] ?? 'closed'}`);
    }
    const turned = expected.map(
      (each) => `${each.scene} ${Number.isFinite(each.by) ? each.by.toFixed(1) : 'closed'}`,
    );
    expect(marked.toSorted()).toEqual(turned.toSorted());
  });
  fc.assert(law, { numRuns: tries(40, 400) });
});

test('any story fits on any paper', () => {
  const law = fc.property(aStory(), fc.integer({ min: 20, max: 120 }), (story, width) => {
    const wide = textOf(sideBySide(story).figured, width).filter((line) => stringWidth(line) > width);
    expect(wide).toEqual([]);
  });
  fc.assert(law, { numRuns: tries(40, 400) });
});
