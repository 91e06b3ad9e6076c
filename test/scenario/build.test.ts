import { expect, test } from 'vitest';
import type { Decision, Ending, Passage, Scene } from '../../src/scenario/index.ts';
import { edited, scenarioIn, TWO_BRIDGES } from './two-bridges.ts';

const scenario = scenarioIn(TWO_BRIDGES);

function scene<Kind extends Scene['kind']>(id: string, kind: Kind): Extract<Scene, { kind: Kind }> {
  const found = [...scenario.scenes.values()].find(
    (each): each is Extract<Scene, { kind: Kind }> => each.id === id && each.kind === kind,
  );
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  return found;
}

const survey: Decision = scene('the-survey', 'decision');
const storm: Passage = scene('the-storm', 'passage');
const open: Ending = scene('open', 'ending');

test('what the file says of the whole is kept', () => {
  const { digest: _, brief: __, scenes, ...rest } = scenario;
  expect(rest).toMatchSnapshot();
  expect([...scenes.keys()]).toEqual(['the-survey', 'the-storm', 'the-toll', 'open', 'sunk', 'bankrupt']);
});

test('what the file leaves out is filled in', () => {
  const bare = [
    '"author": "Interlock",',
    '"sources": ["Every feature of the format, once"],',
    '"tutorial": true,',
    '"chain": { "pull": 30, "epilogue": 3 },',
  ];
  expect(scenarioIn(bare.reduce((text, line) => edited(text, line, ''), TWO_BRIDGES))).toMatchObject({
    sources: [],
    tutorial: false,
    chain: { pull: 25, epilogue: 2 },
  });
  expect(scenarioIn(edited(TWO_BRIDGES, '"pull": 30, ', '')).chain).toEqual({ pull: 25, epilogue: 3 });
  expect(scene('sunk', 'ending').worth).toBe(100);
  expect(open.worth).toBe(90);
});

test('every block has its kind, and a speaker is a person', () => {
  expect(survey.text).toMatchSnapshot();
});

test('an option without outcomes has one that is certain and adds nothing', () => {
  expect(survey.options[0]).toMatchSnapshot();
});

test("an outcome's own link wins over its option's", () => {
  expect(survey.options[1]?.outcomes.map(({ chance, next }) => [chance, next])).toEqual([
    [60, [{ scene: 'the-storm' }]],
    [40, [{ scene: 'sunk' }]],
  ]);
});

test('a passage has complete effects, flags and routes', () => {
  expect(storm).toMatchSnapshot();
});
