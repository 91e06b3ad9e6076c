import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graph, graphOf } from '../../src/author/index.ts';
import { mermaid, mermaidLines } from '../../src/formats/index.ts';
import { aWildFile, wildText } from '../author/wild.ts';

/** What a label may hold: nothing that ends it, and nothing that Mermaid, Markdown or HTML reads. */
const LABEL = String.raw`"(?:[\p{L}\p{M}\p{N}\p{So} .,!?'’“”…·\-%:()]|#\d+;|<br\/>)+"`;
const ID = String.raw`(?:the_start|[sof]_[A-Za-z0-9_]*)`;
const OPEN = String.raw`(?:\(\[|\[\/|\[|\(|\{\{|>)`;
const CLOSE = String.raw`(?:\]\)|\/\]|\]|\)|\}\})`;
const LINES = [
  new RegExp(`^  ${ID}${OPEN}${LABEL}${CLOSE}$`, 'u'),
  new RegExp(String.raw`^  ${ID} (?:-->|==>|-\.->)(?:\|${LABEL}\|)? ${ID}$`, 'u'),
  new RegExp(`^  class ${ID}(?:,${ID})* best$`),
  /^ {2}classDef best stroke-width:4px$/,
];

const file = (text: string, id = 'one') => ({
  title: text,
  opening: id,
  scenes: {
    [id]: { text: [text], options: [{ id: 'a', text, next: 'two' }] },
    two: { text: [], ending: { title: text } },
  },
});

test('every line is one of the kinds that a flowchart has', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        aWildFile,
        wildText.map((text) => file(text)),
        wildText.map((text) => file('x', text)),
      ),
      (story) => {
        const [head, ...lines] = mermaid(graphOf(story, new Map([['scene-0', 0.25]])))
          .trimEnd()
          .split('\n');
        expect(head).toBe('flowchart TD');
        expect(lines.filter((line) => !LINES.some((kind) => kind.test(line)))).toEqual([]);
      },
    ),
  );
});

test('no label holds a comment, a directive or a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('%', '{', '$', 'a', '#', ';'), maxLength: 12 }), (text) => {
      const flowchart = mermaid(graphOf(file(text)));
      expect(flowchart).not.toMatch(/%%|\{init|\$\$|#36;#36;/);
    }),
  );
});

test('each node has a name of its own, which is no word of Mermaid', () => {
  const ids = ['end', 'default', 'graph', 'style', 'o', 'x', 'a-b', 'a--b', 'a_b', 'A', 'a.b', 'ä', ''];
  const scenes = Object.fromEntries(ids.map((id) => [id, { text: ['x'], ending: { title: 'x' } }]));
  const names = mermaid(graphOf({ title: 'T', scenes }))
    .split('\n')
    .flatMap((line) => /^ {2}(\w+)\(\[/.exec(line)?.[1] ?? []);
  expect(new Set(names).size).toBe(ids.length + 1);
  for (const name of names) expect(name).toMatch(/^(?:the_start$|s_)/);
});

test('the names of nodes are those of scenes and options, so that a new scene changes no other line', () => {
  const before = mermaid(graphOf(file('x'))).split('\n');
  const longer = {
    ...file('x'),
    scenes: { zero: { text: ['x'], ending: { title: 'x' } }, ...file('x').scenes },
  };
  const after = mermaid(graphOf(longer)).split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual(['  s_zero(["Ending: zero<br/>x"])']);
});

test('what best play passes is thick, framed and told in figures', () => {
  const shares = new Map([
    ['one', 1],
    ['one/a', 1],
    ['one/a/0', 1],
    ['one/a/0//0', 0.3751],
    ['two', 0.0001],
  ]);
  expect(mermaid(graphOf(file('Go'), shares))).toBe(`flowchart TD
  the_start(["Go<br/>★ and thick lines: how much of best play passes there"])
  s_one["one<br/>Go<br/>★ 100 %"]
  o_one__a("Go<br/>★ 100 %")
  s_two(["Ending: two<br/>Go<br/>★ under 0.1 %"])
  the_start ==> s_one
  s_one ==> o_one__a
  o_one__a ==>|"★ 37.5 %"| s_two
  classDef best stroke-width:4px
  class s_one,o_one__a,s_two best
`);
});

test('a text of 2,000 characters is cut between two words', () => {
  const [, , scene = ''] = mermaid(graphOf(file('words '.repeat(330)))).split('\n');
  expect(scene).toMatch(/words…"\]$/);
  expect(scene.length).toBeLessThan(130);
});

test('a chance, a condition and an option that is not always open are told', () => {
  const next = [{ when: { flags: ['a'] }, scene: 'end' }, { scene: 'end' }];
  const outcomes = [
    { chance: 70, next: 'end' },
    { chance: 30, next },
  ];
  const story: Graph = graphOf({
    title: 'T',
    opening: 'go',
    floors: [{ meter: 'revenue', below: 10, scene: 'end' }],
    scenes: {
      go: { text: ['Now.'], options: [{ id: 'b', text: 'B', when: { flags: ['c'] }, outcomes }] },
      end: { text: ['x'], ending: { title: 'Over' } },
    },
  });
  expect(mermaid(story).split('\n').slice(3)).toEqual([
    '  o_go__b("B<br/>only if c is set")',
    '  s_end(["Ending: end<br/>Over"])',
    '  f_0{{"When revenue falls below 10"}}',
    '  the_start --> s_go',
    '  s_go --> o_go__b',
    '  o_go__b -->|"chance 70 %"| s_end',
    '  o_go__b -->|"chance 30 %<br/>if a is set"| s_end',
    '  o_go__b -->|"chance 30 %<br/>otherwise"| s_end',
    '  f_0 -.-> s_end',
    '',
  ]);
  expect(mermaidLines(story)).toBe(6);
});
