import { expect, test } from 'vitest';
import { type Draft, draftOf, twineOf } from '../../src/author/index.ts';
import { readTwee, twee } from '../../src/formats/index.ts';
import { FERRY } from '../session/ferry.ts';

const FERRY_TWEE = twee(twineOf({ ...FERRY, floors: [{ meter: 'revenue', below: 9, scene: 'adrift' }] }));

/** The ferry after these words of its story were changed. */
function changed(...changes: readonly (readonly [from: string, to: string])[]): Extract<Draft, { ok: true }> {
  const text = changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`"${from}" is not in\n${all}`);
    return all.replaceAll(from, to);
  }, FERRY_TWEE);
  const draft = draftOf(readTwee(text).story, { file: 'story' });
  if (!draft.ok) throw new Error(draft.why);
  return draft;
}

const scene = ({ file }: { file: object }, id: string) => Object(Object(file).scenes)[id];
const option = (draft: { file: object }, id: string, nth: number) => scene(draft, id).options[nth];

test('a paragraph that was rewritten', () => {
  const draft = changed(['The rope has torn.', 'The rope has **snapped**.']);
  expect(scene(draft, 'dawn').text).toEqual(['The rope has **snapped**.']);
  expect(draft.toDo).toEqual([]);
});

test('what somebody says keeps its speaker, and a block its id and its condition', () => {
  const draft = changed(['The river is *high*.', 'It rises.'], ['It blows.', 'A gale.']);
  expect(scene(draft, 'the-crossing').text[0]).toEqual({ who: 'ida', says: 'It rises.' });
  expect(scene(draft, 'the-crossing').text.at(-1)).toEqual({ when: { flags: ['storm'] }, text: 'A gale.' });
});

test('a paragraph that was added, and one that was taken away', () => {
  const draft = changed(['The rope has torn.', 'First.\n\nSecond.'], ['Evening.', '']);
  expect(scene(draft, 'dawn').text).toEqual(['First.', 'Second.']);
  expect(scene(draft, 'the-far-side').text).toEqual(['TODO: write what the player reads here.']);
  expect(draft.toDo).toEqual(['A passage has no text ("the-far-side").']);
});

test('the words of an option, its result and its note', () => {
  const draft = changed(
    ['Sail now.', 'Sail at once.'],
    ['You turn back.', 'You are back.'],
    ['A bold word.', 'Bold.'],
  );
  expect(option(draft, 'the-crossing', 1)).toEqual({
    id: 'sail',
    text: 'Sail at once.',
    coach: ['Bold.'],
    outcomes: [
      { chance: 60, result: ['All is well.'], effects: { customer: 9 } },
      { chance: 40, result: ['You are back.'], effects: { customer: -9 } },
    ],
    next: 'the-far-side',
  });
});

test('a scene that was renamed, with all links to it, as Twine does it', () => {
  const draft = changed(
    [':: the-far-side [', ':: The *other* side ['],
    ['->the-far-side]]', '->The *other* side]]'],
  );
  expect(scene(draft, 'the-other-side').principle).toBe('care');
  expect(option(draft, 'the-crossing', 0).next).toBe('the-other-side');
  expect(draft.toDo).toEqual([]);
});

test('the ending of a floor that was renamed', () => {
  const draft = changed(
    [':: adrift [', ':: lost at sea ['],
    ['[[adrift]]', '[[lost at sea]]'],
    ['->adrift]]', '->lost at sea]]'],
  );
  expect(Object(draft.file).floors).toEqual([{ meter: 'revenue', below: 9, scene: 'lost-at-sea' }]);
});

test('an option that was added leads straight on, and its note is to be written', () => {
  const draft = changed([
    '[[Rest.->the-far-side: rest]]',
    '[[Rest.->the-far-side: rest]]\n[[Swim home!->ashore]]',
  ]);
  expect(option(draft, 'the-far-side', 1)).toEqual({
    id: 'swim-home',
    text: 'Swim home!',
    next: 'ashore',
    coach: ['TODO: say why this is strong or weak on what was known.'],
  });
  expect(draft.toDo).toEqual([
    'An option has no coach\'s note ("Swim home!"). Say why it is strong or weak on what was known.',
  ]);
});

test('an option that no decision leads to any more', () => {
  const draft = changed(['[[Rest.->the-far-side: rest]]\n', '']);
  expect(draft.toDo).toEqual([
    'A decision has fewer than 2 or more than 6 options ("the-far-side"). Join some, or add what is missing.',
    'An option is linked from no decision and left out ("the-far-side: rest").',
  ]);
});

test('an option whose links lead elsewhere', () => {
  const draft = changed(['[[Go on->ashore]]', '[[Go on->adrift]]']);
  expect(option(draft, 'the-far-side', 0).next).toBe('adrift');
});

test('an ending that was given a link is a passage, and one that has lost its links an ending', () => {
  const draft = changed(
    ['**The end: Ashore**', '**The end: Ashore**\n\n[[Go on->adrift]]'],
    ['[[Go on->the-crossing]]', ''],
  );
  expect(scene(draft, 'ashore')).toEqual({ text: ['Home.'], next: 'adrift' });
  expect(scene(draft, 'dawn').ending).toEqual({ title: 'dawn' });
  expect(draft.toDo).toEqual(['An ending has no title yet but the name of the passage ("dawn").']);
});

test('the title of the case and that of an ending', () => {
  const draft = changed(
    [':: StoryTitle\nThe Ferry', ':: StoryTitle\nThe Boat'],
    ['**The end: Adrift**', '**The end: Lost**'],
  );
  expect(Object(draft.file).title).toBe('The Boat');
  expect(scene(draft, 'adrift').ending).toEqual({ title: 'Lost', worth: 80 });
});

test('a chance that was changed beside its note is told, and not taken over', () => {
  const draft = changed(['**60 in 100:**', '**70 in 100:**']);
  expect(option(draft, 'the-crossing', 1).outcomes[0]).toMatchObject({
    chance: 60,
    result: ['All is well.'],
  });
  expect(draft.toDo).toEqual([
    'Words that are made from the note before them were changed ("the-crossing: sail"). Such a change is not taken over: change chances, turns and conditions in the case.',
  ]);
});

test('a chance that was changed in its note is taken over', () => {
  const draft = changed(['"chance":60', '"chance":70'], ['**60 in 100:**', '**70 in 100:**']);
  expect(option(draft, 'the-crossing', 1).outcomes[0].chance).toBe(70);
  expect(draft.toDo).toEqual([]);
});

test('a table that was changed is told, and not taken over; one that was taken away is away', () => {
  const draft = changed(['| Monday |  |', '| Monday | 4 |'], ['Guests:\n4, 9', '']);
  expect(scene(draft, 'the-crossing').text).toHaveLength(4);
  expect(scene(draft, 'the-crossing').text[1].table.rows).toEqual([['Monday', '']]);
  expect(draft.toDo).toEqual([
    'A table or a chart was changed ("the-crossing"). The case keeps it as it was: change it there.',
  ]);
});

test('a note that was damaged is told, and its words are there', () => {
  const draft = changed(['<!-- interlock later {"in":2,', '<!-- interlock later {in:2,']);
  expect(option(draft, 'the-crossing', 0).result).toContain('Some guests went by train.');
  expect(draft.toDo).toEqual([
    'A note for Interlock can\'t be read ("the-crossing: wait"). What stood in it is lost: add it to the case.',
  ]);
});

test('an option that leads nowhere', () => {
  const draft = changed(['[[Go on->adrift]]', '']);
  expect(option(draft, 'the-far-side', 1).next).toBeUndefined();
  expect(draft.toDo[0]).toContain('does not lead on ("the-far-side: row")');
});

test('words on a link that goes on are words of the story', () => {
  expect(
    scene(changed(['[[Go on->the-crossing]]', '[[Walk down to the pier->the-crossing]]']), 'dawn').text,
  ).toEqual(['The rope has torn.', 'Walk down to the pier']);
});
