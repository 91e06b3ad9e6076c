import { expect, test } from 'vitest';
import { type Draft, draftOf } from '../../src/author/index.ts';
import { readTwee } from '../../src/formats/index.ts';
import { type Problem, readScenario } from '../../src/scenario/index.ts';

function drafted(text: string): Extract<Draft, { ok: true }> {
  const draft = draftOf(readTwee(text).story, { file: 'The Cave' });
  if (!draft.ok) throw new Error(draft.why);
  return draft;
}

const scenes = (text: string) => Object(Object(drafted(text).file).scenes);

function problems(file: object): readonly Problem[] {
  const reading = readScenario(JSON.stringify(file), { name: 'the-cave', principles: [] });
  return reading.ok ? [] : reading.problems;
}

const CAVE = `:: StoryTitle
The Cave

:: StoryData
{ "ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "SugarCube", "start": "At the mouth" }

:: A hall [dark] {"position":"1,2"}
<<if $torch>>It is *wide*.<</if>>

Two ways lead on:
* [[Climb->The top]]
* [[Take the torch back.|At home]]

:: At the mouth
You stand before a cave. You may still go [[home|At home]].

[[A hall]]

:: The top
The end.

:: At home
Tea.
`;

test('a passage with several links becomes a decision, with one a passage, with none an ending', () => {
  const { file } = drafted(`${CAVE}:: Alone\n(set: $a to 1) One way: [[The top]]`);
  expect(file).toMatchObject({
    id: 'the-cave',
    title: 'The Cave',
    opening: 'at-the-mouth',
    scenes: {
      'a-hall': {
        text: ['<<if $torch>>It is *wide*.<</if>>', 'Two ways lead on:'],
        principle: 'todo',
        options: [
          { id: 'climb', text: 'Climb', next: 'the-top' },
          { id: 'take-the-torch-back', text: 'Take the torch back.', next: 'at-home' },
        ],
      },
      'at-the-mouth': {
        text: ['You stand before a cave. You may still go home.'],
        options: [{ text: 'home' }, { text: 'A hall' }],
      },
      'the-top': { text: ['The end.'], ending: { title: 'The top' } },
      'at-home': { text: ['Tea.'], ending: { title: 'At home' } },
      alone: { text: ['(set: $a to 1) One way: The top'], next: 'the-top' },
    },
  });
});

test('what has to be written is told, each kind once', () => {
  expect(drafted(CAVE).toDo).toEqual([
    'Summary, brief, level, product, minutes, turn, start and weights are guesses. Write what fits your case.',
    'No option has effects: nothing is worth more than anything else. Give each `effects`, and `later` what costs more than it seems to.',
    '2 decisions say `todo` in the place of a principle ("A hall", "At the mouth"). Name the one that is tested there.',
    '4 options have no coach\'s note ("Climb", "Take the torch back.", "home", and 1 more). Say why it is strong or weak on what was known.',
    '2 endings have no title yet but the name of the passage ("The top", "At home"). Give each one.',
    'A macro stays as text (in "A hall"): a case has none. Delete it, and say with `sets`, `when` and `next` what it did.',
  ]);
});

test('the draft lacks nothing but a principle for each decision', () => {
  const rules = problems(drafted(CAVE).file).map(({ rule }) => rule);
  expect(rules).toEqual(['unknown-principle', 'unknown-principle']);
});

test.each([
  ['[[a]]', 'a', 'a'],
  ['[[b->a]]', 'b', 'a'],
  ['[[a<-b]]', 'b', 'a'],
  ['[[b|a]]', 'b', 'a'],
  ['[[b->c->a]]', 'b->c', 'a'],
  ['[[a<-b<-c]]', 'b<-c', 'a'],
  ['[[b|c|a]]', 'b|c', 'a'],
  ['[[b->a][$x to 1]]', 'b', 'a'],
  ['[[ b -> a ]]', 'b', 'a'],
  ['[[->a]]', 'a', 'a'],
])('the link %s', (link, text, target) => {
  expect(scenes(`:: one\nx\n\n${link}\n[[other]]\n:: a\nx\n:: other\nx`).one.options[0]).toMatchObject({
    text,
    next: target,
  });
});

test.each(['[[https://example.org]]', '[[out->http://example.org]]', '[[]]', '[[a->]]', '[[open', 'shut]]'])(
  '%s is no link, and stays in the text',
  (words) => {
    expect(scenes(`:: one\n${words}`).one).toMatchObject({ text: [words], ending: {} });
  },
);

test('a passage that is linked and not there becomes an ending to be written', () => {
  const draft = drafted(':: one\nx\n\n[[Fly->The sky]]\n[[Fall->The sky]]');
  expect(Object(draft.file).scenes['the-sky']).toEqual({
    text: ['TODO: write this scene. It was linked, and it was not there.'],
    ending: { title: 'The sky' },
  });
  expect(draft.toDo).toContain('A link leads nowhere ("The sky"). An ending marked TODO stands for each.');
});

test('a circle is kept and told, and check shows it', () => {
  const draft = drafted(':: one\nx\n\n[[two]]\n[[three]]\n:: two\nx\n\n[[one]]\n:: three\nx');
  expect(draft.toDo).toContain(
    'The story runs in a circle ("one → two → one"). A case goes ahead only: let one link of it lead on to another scene.',
  );
  expect(problems(draft.file).map(({ rule }) => rule)).toContain('cycle');
});

test('names become ids: small letters, digits and hyphens, no two alike, at most 64', () => {
  const long = 'word '.repeat(30);
  const text = [
    'Öl & Gas',
    "Don't go",
    'don’t GO',
    '洞窟',
    '__proto__',
    'constructor',
    '---',
    long,
    `${long}!`,
  ]
    .map((name) => `:: ${name}\nx`)
    .join('\n');
  const ids = Object.keys(scenes(text));
  expect(ids.slice(0, 7)).toEqual([
    'ol-gas',
    'dont-go',
    'dont-go-2',
    'scene',
    'proto',
    'constructor',
    'scene-2',
  ]);
  expect(ids).toHaveLength(9);
  for (const id of ids) expect(id).toMatch(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('options with the same words have ids of their own', () => {
  const { one } = scenes(':: one\nx\n\n[[Go->a]]\n[[Go!->b]]\n[[?->a]]\n:: a\nx\n:: b\nx');
  expect(one.options.map(({ id }: { id: string }) => id)).toEqual(['go', 'go-2', 'option']);
});

test('a text that is too long is cut into paragraphs between two words, and nothing of it is lost', () => {
  const words = Array.from({ length: 1500 }, (_, number) => `word${number}`).join(' ');
  const { text } = scenes(`:: one\n${words}`).one;
  expect(text.length).toBeGreaterThan(1);
  expect(text.join(' ')).toBe(words);
  for (const paragraph of text) expect(paragraph.length).toBeLessThanOrEqual(2000);
});

test('several passages with one name are kept, and links lead to the first', () => {
  const draft = drafted(':: one\nx\n\n[[two]]\n:: two\nA\n:: two\nB');
  expect(Object(draft.file).scenes).toMatchObject({ two: { text: ['A'] }, 'two-2': { text: ['B'] } });
  expect(draft.toDo).toContain(
    'A name is given to several passages ("two"). All are kept, and links lead to the first: where another was meant, correct its `next`.',
  );
});

test('passages that formats of Twine keep for themselves are left out and told', () => {
  const draft = drafted(
    ':: one\nx\n:: StoryInit\n<<set $a to 1>>\n:: Code [script]\nalert(1)\n:: Look [stylesheet]\na{}',
  );
  expect(Object.keys(Object(draft.file).scenes)).toEqual(['one']);
  expect(draft.toDo).toContain(
    '3 passages are for Twine alone and left out ("StoryInit", "Code", "Look"). A case needs no such thing.',
  );
});

test('the story begins where Twine says, else at Start, else with its first passage', () => {
  const opening = (text: string) => Object(drafted(text).file).opening;
  const body = ':: one\nx\n:: Start\nx\n:: two\nx';
  expect(opening(`:: StoryData\n{"start":"two"}\n${body}`)).toBe('two');
  expect(opening(body)).toBe('start');
  expect(opening(':: one\nx\n:: two\nx')).toBe('one');
});

test('comments of its author are text like any other', () => {
  expect(scenes(':: one\nA <!-- remark --> b').one.text).toEqual(['A <!-- remark --> b']);
});

test('a story without a title has that of its file', () => {
  expect(drafted(':: one\nx').file).toMatchObject({ title: 'The Cave', id: 'the-cave' });
});

test.each([
  ['(link-goto: "Go in", "a")', 'Go in'],
  ['(linkgoto:"a")', 'a'],
  ["(Link-Goto: 'Don\\'t', 'a')", "Don't"],
  ['(link-reveal-goto: "Go", "a")', 'Go'],
  ['(link: "Go")[(go-to: "a")]', 'Go'],
  ['<<link "Go in" "a">><</link>>', 'Go in'],
  ['<<link [[Go|a]]>><</link>>', 'Go'],
  ['<<link "Go">><<goto "a">><</link>>', 'Go'],
  ['<<button "Go" "a">><</button>>', 'Go'],
  ['<<link "Go" "a">>', 'Go'],
  ['(goto: "a")', 'a'],
  ['<<goto "a">>', 'a'],
])('the macro %s is a link', (macro, text) => {
  const draft = drafted(`:: one\nx\n\n${macro}\n[[other]]\n:: a\nx\n:: other\nx`);
  expect(Object(draft.file).scenes.one).toMatchObject({ text: ['x'], options: [{ text, next: 'a' }, {}] });
  expect(draft.toDo.join()).not.toContain('acro');
});

test('other macros stay as text, also those of a link, and are told once', () => {
  const draft = drafted(
    ':: Intro\n(set: $a to 1)\n(if: $a)[[[Ask]]]\n\n<<link "Go" "End">><<set $b to 1>><</link>>\n:: Ask\n<<if $b>>Oh (note: dear).<</if>>\n:: End\nx',
  );
  expect(Object(draft.file).scenes.intro).toMatchObject({
    text: ['(set: $a to 1)\n(if: $a)[ Ask ]', '<<set $b to 1>>'],
    options: [
      { text: 'Ask', next: 'ask' },
      { text: 'Go', next: 'end' },
    ],
  });
  expect(draft.toDo).toContain(
    'Macros stay as text (4, in "Intro", "Ask"): a case has none. Delete them, and say with `sets`, `when` and `next` what they did.',
  );
});

test('emphasis becomes that of a case; addresses and names are left as they are', () => {
  const words =
    "It is //so// ''bold, isn't it''. See http://a.org//b// and (set: $a to '')(set: $b to ''). [[//x//]]";
  expect(scenes(`:: one\n${words}\n:: //x//\ny`).one).toMatchObject({
    text: ["It is *so* **bold, isn't it**. See http://a.org//b// and (set: $a to '')(set: $b to ''). //x//"],
    next: 'x',
  });
});
