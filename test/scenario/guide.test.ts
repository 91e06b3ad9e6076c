import { join } from 'node:path';
import { expect, test } from 'vitest';
import { remarks, surveying, type Warning, WARNINGS } from '../../src/author/index.ts';
import { readPack, readPrinciples, RULES, type Rule } from '../../src/scenario/index.ts';
import { finish } from '../../src/solver/index.ts';
import { interlock, SCENARIOS } from '../commands/desk.ts';
import {
  changedAt,
  type Fragment,
  fragments,
  GUIDE,
  namesIn,
  readAs,
  wholeFiles,
  withExample,
} from './guide.ts';

const CASE = 'night-bread';
const whole = wholeFiles('file')[0]?.text ?? '';
const scenes = Object.keys(Object(JSON.parse(whole)).scenes);

const isError = (rule: string | undefined): rule is Rule => RULES.some((each) => each === rule);
const isWarning = (rule: string | undefined): rule is Warning => WARNINGS.some((each) => each === rule);

/** The case of the guide, made ready for an example: the flags that it reads are set, the scenes that it adds and those that it leads to are linked and there. */
function prepared({ at, finds, text }: Fragment): string {
  const added = at === '/scenes' && finds !== 'unreachable-scene' ? namesIn(text).slice(0, 1) : [];
  const options = added.map((next) => ({ id: next, text: 'Go on.', coach: ['So be it.'], next }));
  const steps = [
    { at: ['scenes', 'the-knocking', 'options'], more: options },
    { at: ['variants'], more: finds === 'unknown-flag' ? [] : twinFor(text) },
  ];
  const file = steps.reduce(
    (made, step) => changedAt(made, step.at, (list) => [...(Array.isArray(list) ? list : []), ...step.more]),
    changedAt(JSON.parse(whole), ['scenes'], (all) => ({ ...Object(all), ...endingsFor(finds, text) })),
  );
  return JSON.stringify(file);
}

/** What sets the flags that an example reads. */
function twinFor(text: string) {
  const lists = Array.from(text.matchAll(/"(?:flags|without)": (\[[^\]]*\])/g), ([, list = '[]']) => list);
  const sets = lists.flatMap((list): string[] => JSON.parse(list));
  return sets.length === 0 ? [] : [{ id: 'for-a-test', fact: 'It was done before.', sets }];
}

/** The scenes that outcomes of an example lead to. */
function endingsFor(finds: string | undefined, text: string) {
  const named =
    finds === 'rare-ending' ? Array.from(text.matchAll(/"next": "([^"]+)"/g), ([, id = '']) => id) : [];
  const ending = { text: ['It ends.'], ending: { title: 'The end' } };
  return Object.fromEntries(named.filter((id) => !scenes.includes(id)).map((id) => [id, ending]));
}

function warningsIn(text: string): ReadonlySet<string> {
  const reading = readAs(CASE, text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const survey = finish(surveying(reading.scenario));
  if (survey === undefined) throw new Error('too large');
  return new Set(remarks(survey).map(({ rule }) => rule));
}

test('whole files are accepted: a case, a pack and principles', () => {
  expect(wholeFiles('file').map(({ text }) => readAs(CASE, text))).toMatchObject([{ ok: true }]);
  expect(wholeFiles('pack').map(({ text }) => readPack(text))).toMatchObject([{ ok: true }]);
  expect(wholeFiles('principles').map(({ text }) => readPrinciples(text))).toMatchObject([{ ok: true }]);
});

test('of every example it is known where it stands', () => {
  expect(GUIDE.match(/^```json/gm)).toHaveLength(3 + fragments.length);
});

test.each(fragments.filter(({ finds }) => finds === undefined))(
  'the example in line $line is accepted',
  (example) => {
    const reading = readAs(CASE, withExample(prepared(example), example));
    expect(reading.ok ? [] : reading.problems).toEqual([]);
  },
);

test.each(fragments.filter(({ finds }) => isError(finds)))(
  'the example in line $line shows $finds, and only that',
  (example) => {
    const reading = readAs(CASE, withExample(prepared(example), example));
    expect(reading.ok ? [] : reading.problems.map(({ rule }) => rule)).toEqual([example.finds]);
  },
);

/** What the guide says of its own case. */
const own: readonly string[] =
  /^_Night Bread_ as it stands has ([^:]*):/m.exec(GUIDE)?.[1]?.match(/[a-z]+(?:-[a-z]+)+/g) ?? [];

test('the case of the guide has the warnings that the guide tells', () => {
  expect(warningsIn(whole)).toEqual(new Set(own));
});

test.each(fragments.filter(({ finds }) => isWarning(finds)))(
  'the example in line $line shows $finds',
  (example) => {
    const before = warningsIn(prepared({ ...example, text: '' }));
    const after = warningsIn(withExample(prepared(example), example));
    expect(after).toContain(example.finds);
    expect([...before].filter((rule) => rule === example.finds && !own.includes(rule))).toEqual([]);
  },
);

/** These can't be shown in a few lines. */
const UNSHOWN = ['too-large', 'missing-interview'];

test('every finding is told once, and nearly all with an example', () => {
  const told = Array.from(GUIDE.matchAll(/^\*\*`([a-z-]+)`\*\* /gm), ([, rule = '']) => rule);
  expect(told.toSorted()).toEqual([...RULES, ...WARNINGS].toSorted());
  const shown = fragments.flatMap(({ finds }) => finds ?? []);
  expect([...shown, ...UNSHOWN].toSorted()).toEqual(told.toSorted());
});

test('every link within the guide leads to a heading', () => {
  const headings = Array.from(
    GUIDE.matchAll(/^#+ (.*)$/gm),
    ([, title = '']) =>
      `#${title
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-')}`,
  );
  const links = Array.from(GUIDE.matchAll(/\]\((#[^)]*)\)/g), ([, to]) => to);
  expect(links.filter((to) => !headings.includes(to ?? ''))).toEqual([]);
});

test('the figures that the guide explains are those of check', async () => {
  const [, table = ''] = GUIDE.split('| figure ');
  const [rows = ''] = table.split('\n\n');
  const told = Array.from(rows.matchAll(/^\| (?!-)([^|]*?) +\|/gm), ([, figure = '']) => figure);
  const { out } = await interlock(['check', '--figures', join(SCENARIOS, 'sales-prevention.json')]);
  expect(told).toHaveLength(8);
  expect(
    told.filter((figure) => !out.includes(`  ${figure.replace(' of each rule of thumb', ':')}`)),
  ).toEqual([]);
});
