import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, readPrinciples } from '../../src/scenario/index.ts';
import { edited, problemsIn, scenarioIn, TWO_BRIDGES } from './two-bridges.ts';

const MAYA = '"maya": { "name": "Maya Chen", "role": "Head of sales" }';

const rulesIn = (text: string): readonly string[] =>
  problemsIn(text).map(({ rule, path }) => `${rule} ${path}`);

test('a million brackets are refused at once', () => {
  const started = performance.now();
  expect(problemsIn('['.repeat(1_000_000))).toEqual([
    {
      rule: 'json',
      path: '',
      line: 1,
      column: 33,
      message: 'More than 32 lists and objects are inside each other here. Take some of the brackets away.',
    },
  ]);
  expect(performance.now() - started).toBeLessThan(250);
});

test('brackets that hide behind a comment or an open text are found too', () => {
  for (const cover of ['/* " */', '// "\n', '"a', "'"]) {
    expect(problemsIn(cover + '['.repeat(1_000_000)).length).toBeGreaterThan(0);
  }
});

test('lists inside each other are allowed 32 deep', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  expect(rulesIn(nested(32))).not.toContain('json ');
  expect(rulesIn(nested(33))).toEqual(['json ']);
});

test('conditions may be inside each other as deep as a file may be', () => {
  const flags = '{ "flags": ["stormy"] }';
  const deep = (levels: number): string => '{ "any": ['.repeat(levels) + flags + '] }'.repeat(levels);
  expect(problemsIn(edited(TWO_BRIDGES, flags, deep(10)))).toEqual([]);
  expect(rulesIn(edited(TWO_BRIDGES, flags, deep(13)))).toEqual(['json ']);
});

test('one byte over 1 MiB is refused, one less is read', () => {
  const padded = (bytes: number): string => TWO_BRIDGES + ' '.repeat(bytes - Buffer.byteLength(TWO_BRIDGES));
  expect(problemsIn(padded(MAX_FILE_BYTES))).toEqual([]);
  expect(rulesIn(padded(MAX_FILE_BYTES + 1))).toEqual(['json ']);
});

test('bytes are counted, not characters', () => {
  expect(rulesIn(`["${'é'.repeat(MAX_FILE_BYTES / 2)}"]`)).toEqual(['json ']);
});

test('a text may have 2,000 characters, however many units they take', () => {
  const titled = (title: string): string => edited(TWO_BRIDGES, 'Two Bridges', title);
  expect(problemsIn(titled('🌉'.repeat(2000)))).toEqual([]);
  expect(problemsIn(titled('🌉'.repeat(2001)))).toMatchObject([
    { rule: 'schema', path: '/title', message: expect.stringContaining('2001') },
  ]);
});

test('a scene and a person may be called as every object of JavaScript is', () => {
  for (const name of ['constructor', 'tostring', 'valueof', 'hasownproperty']) {
    const text = TWO_BRIDGES.replaceAll('"sunk"', `"${name}"`).replaceAll(
      '"maya"',
      `"${name === 'constructor' ? 'maya' : name}"`,
    );
    expect([...scenarioIn(text).scenes.keys()]).toContain(name);
  }
});

test('__proto__ is no name for anything', () => {
  const one = '"__proto__": { "name": "A", "role": "B" }';
  expect(rulesIn(edited(TWO_BRIDGES, MAYA, `${MAYA}, ${one}`))).toEqual(['schema /cast/__proto__']);
  expect(
    rulesIn(edited(TWO_BRIDGES, '"turn": "month",', '"turn": "month", "__proto__": { "tutorial": false },')),
  ).toEqual(['schema /__proto__']);
  expect(
    rulesIn(
      edited(
        TWO_BRIDGES,
        '"open": {',
        '"__proto__": { "text": ["x"], "ending": { "title": "x" } }, "open": {',
      ),
    ),
  ).toEqual(['schema /scenes/__proto__']);
  expect('name' in {}).toBe(false);
});

test('an unsafe name is told without printing it', () => {
  const problems = problemsIn(
    edited(TWO_BRIDGES, '"turn": "month",', '"turn": "month", "\\u001b[2J\\u202e": 1,'),
  );
  expect(problems.map(({ rule }) => rule).toSorted()).toEqual(['schema', 'unsafe-text']);
  for (const { message } of problems) expect(message).toMatch(/^[\x20-\x7e–…−]*$/);
});

test('a pointer is short and safe to show, whatever the names in it are', () => {
  const name = `${'k'.repeat(500_000)}\\u001b`;
  const members = Array.from({ length: 20_000 }, (_, at) => `"${at}": 1`).join(', ');
  const problems = problemsIn(
    edited(TWO_BRIDGES, '"turn": "month",', `"turn": "month", "a\\u001b/~": 1, "${name}": { ${members} },`),
  );
  expect(problems.map(({ path }) => path)).toContain('/aU+001B~1~0');
  expect(Math.max(...problems.map(({ path }) => path.length))).toBeLessThan(100);
});

test('a name that is far too long is told once', () => {
  expect(rulesIn(edited(TWO_BRIDGES, '"opening": "the-survey"', `"opening": "${'a'.repeat(3000)}"`))).toEqual(
    ['schema /opening'],
  );
  expect(
    problemsIn(edited(TWO_BRIDGES, '"turn": "month",', `"turn": "month", "${'a'.repeat(3000)}": 1,`)),
  ).toHaveLength(1);
});

test('more mistakes than can be listed are refused all the same', () => {
  const nobody = Array.from({ length: 90_000 }, (_, at) => `"${at}":{}`).join(',');
  const problems = problemsIn(edited(TWO_BRIDGES, MAYA, `${MAYA},${nobody}`));
  expect(problems.length).toBeGreaterThan(0);
});

test('minus zero is zero', () => {
  const { start } = scenarioIn(edited(TWO_BRIDGES, '"customer": 50', '"customer": -0'));
  expect(start.customer).toBe(0);
});

test('ten thousand options are told as one mistake', () => {
  const option = '{ "id": "free", "text": "Nothing.", "coach": ["Kind."], "next": "open" }';
  const many = Array.from({ length: 8000 }, (_, at) => option.replace('free', `o${at}`)).join(',\n');
  const text = TWO_BRIDGES.replace(/\{ "id": "free"|\{\s*"id": "free"/, `${many}, $&`);
  expect(problemsIn(text)).toMatchObject([
    {
      rule: 'schema',
      path: '/scenes/the-toll/options',
      message: 'This must be a list in [ ] of at most 6 options; it is a list of 8002.',
    },
  ]);
});

/** A file whose scenes are all given. */
function withScenes(scenes: Readonly<Record<string, unknown>>, opening: string): string {
  return JSON.stringify({
    ...JSON.parse(TWO_BRIDGES),
    brief: ['.'],
    cast: {},
    floors: [],
    variants: [],
    opening,
    scenes,
  });
}

function decision(...nexts: readonly string[]) {
  const options = nexts.map((next, at) => ({ id: `o${at}`, text: '.', coach: ['.'], next }));
  return { text: ['.'], principle: 'price', options };
}

const ENDING = { text: ['.'], ending: { title: 'The end' } };

test('500 scenes with more paths than atoms are read in linear time', () => {
  const scenes = Object.fromEntries(
    Array.from({ length: 499 }, (_, at) => [
      `s${at}`,
      decision(`s${at + 1}`, at < 498 ? `s${at + 2}` : 's499'),
    ]),
  );
  const started = performance.now();
  expect(scenarioIn(withScenes({ ...scenes, s499: ENDING }, 's0')).scenes.size).toBe(500);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('500 scenes that all lead to each other are told in linear time', () => {
  const links = Array.from({ length: 499 }, (_, at) => at).flatMap((at) => [
    [`s${at}`, `s${(at * 7) % 499}`, `s${(at + 1) % 499}`],
  ]);
  const scenes = Object.fromEntries(links.map(([from = '', ...to]) => [from, decision(...to)]));
  const started = performance.now();
  const problems = problemsIn(withScenes({ ...scenes, s499: ENDING }, 's0'));
  expect(performance.now() - started).toBeLessThan(3000);
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['cycle', 'unreachable-scene']));
  for (const { message } of problems) expect(message.length).toBeLessThan(200);
});

test('a chain of scenes longer than the call stack is refused for its length alone', () => {
  const size = 9000;
  const scenes = Object.fromEntries(
    Array.from({ length: size }, (_, at) => [`s${at}`, { text: ['.'], next: `s${at + 1}` }]),
  );
  expect(problemsIn(withScenes({ ...scenes, [`s${size}`]: ENDING }, 's0'))).toMatchObject([
    { rule: 'schema', path: '/scenes' },
  ]);
});

test('names that are all unknown do not make the suggestions slow', () => {
  const routes = Array.from({ length: 20_000 }, (_, at) => ({ scene: `long-name-of-a-scene-${at}` }));
  const scenes = Object.fromEntries(
    Array.from({ length: 499 }, (_, at) => [`long-name-of-a-place-${at}`, ENDING]),
  );
  const started = performance.now();
  problemsIn(withScenes({ ...scenes, s0: { text: ['.'], next: routes } }, 's0'));
  expect(performance.now() - started).toBeLessThan(5000);
});

test('principles come from strangers too', () => {
  const reading = readPrinciples(
    '[{ "id": "a", "name": "A", "says": "\\u001b[2J", "source": "b" }, { "id": "a" }]',
  );
  expect(reading.ok ? [] : reading.problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
    'unsafe-text /0/says',
    'schema /1',
    'schema /1',
    'schema /1',
    'duplicate-id /1/id',
  ]);
});
