import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, twineOf } from '../../src/author/index.ts';
import { readTwee, twee } from '../../src/formats/index.ts';
import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { tries } from '../harness/tries.ts';
import { builtInFile } from './built-in-file.ts';
import { throughTwine } from './through-twine.ts';
import { aWildFile, WILD_PRINCIPLES, type WildFile } from './wild.ts';

const pack = readPrinciples(WILD_PRINCIPLES);
const principles = pack.ok ? pack.principles : [];

/** The scenario in a file. Throws where it is refused. */
function read(file: unknown): Scenario {
  const reading = readScenario(JSON.stringify(file), { name: 'made-up', principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.scenario;
}

/** The file that comes back, with nothing that an author has to look at. */
function back(text: string): unknown {
  const { story, trouble } = readTwee(text);
  const draft = draftOf(story, { file: 'some-file' });
  if (!draft.ok) throw new Error(draft.why);
  expect([...trouble, ...draft.toDo]).toEqual([]);
  return draft.file;
}

const forEvery = (law: (file: WildFile) => void) =>
  fc.assert(fc.property(aWildFile, law), { numRuns: tries(40, 400) });

test('every file comes back from Twee to the last letter', () => {
  forEvery((file) => {
    expect(back(twee(twineOf(file)))).toEqual(file);
  });
});

test('it is the same scenario, with the same digest and the same prose', () => {
  forEvery((file) => {
    const scenario = read(file);
    expect(read(back(twee(twineOf(file))))).toEqual(scenario);
  });
});

test('it comes back from a visit to Twine too, which sorts, trims and writes passages in its own way', () => {
  forEvery((file) => {
    const text = twee(twineOf(file));
    expect(back(throughTwine(text))).toEqual(file);
    expect(back(throughTwine(throughTwine(text)))).toEqual(file);
  });
});

test('nothing in the text of a passage is a link but its options and where it leads', () => {
  forEvery((file) => {
    const { passages } = twineOf(file);
    const names = new Set(passages.map(({ name }) => name));
    const links = passages.flatMap(({ text }) =>
      Array.from(text.matchAll(/\[\[(.*?)\]\]/g), ([, link = '']) => link),
    );
    for (const link of links) expect(names).toContain(link.split('->').at(-1));
  });
});

test.each(['first-day', 'sales-prevention'])('%s comes back', (name) => {
  const file = builtInFile(name);
  const text = twee(twineOf(file));
  expect(back(text)).toEqual(file);
  const again = back(throughTwine(text));
  expect(again).toEqual(file);
  expect(Object.keys(Object(Object(again).scenes))).toEqual(Object.keys(Object(Object(file).scenes)));
});
