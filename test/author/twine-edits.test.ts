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
  expect(draft.toDo).toEqual(['A passage has no text ("the-far-side"). Write what the player reads there.']);
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
    'An option is linked from no decision and left out ("the-far-side: rest"). Link to it in Twine, or write it in the case.',
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
  expect(draft.toDo).toEqual([
    'An ending has no title yet but the name of the passage ("dawn"). Give it one.',
  ]);
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
    'A note for Interlock can\'t be read ("the-crossing: wait"). What stood in it is lost: mend it in Twine and import again, or add it to the case.',
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

const SPOKEN = 'Ida, Captain: “The river is *high*.”';

test.each([
  ['Ida, Captain: "It rises."'],
  ['Ida: "It rises."'],
  ['Ida: “It rises.”'],
  ['Ida:"It rises."'],
  ['Ida, Captain: „It rises.“'],
])('%s is still said by Ida', (words) => {
  const draft = changed([SPOKEN, words]);
  expect(scene(draft, 'the-crossing').text[0]).toEqual({ who: 'ida', says: 'It rises.' });
  expect(draft.toDo).toEqual([]);
});

test('what is said by nobody in the cast, or by several at once, is a paragraph, and that is told', () => {
  const draft = changed([SPOKEN, 'Idda: "It rises."\n\nIda: "Ho!"\nIda: "Hi!"']);
  expect(scene(draft, 'the-crossing').text.slice(0, 2)).toEqual([
    'Idda: "It rises."',
    'Ida: "Ho!"\nIda: "Hi!"',
  ]);
  expect(draft.toDo).toEqual([
    '2 lines that somebody said are now paragraphs: "Idda: "It rises."", "Ida: "Ho!" Ida: "Hi!"". Write each as NAME: "…" in a paragraph of its own with a name of the cast, or with `who` and `says` in the case.',
  ]);
});

test('a name that two people have is not enough', () => {
  const cast = { ida: { name: 'Ida', role: 'Captain' }, other: { name: 'Ida', role: 'Cook' } };
  const text = twee(twineOf({ ...FERRY, cast })).replace(SPOKEN, 'Ida: "It rises."');
  const draft = draftOf(readTwee(text).story, { file: 'story' });
  expect(draft.ok && scene(draft, 'the-crossing').text[0]).toBe('Ida: "It rises."');
});

test('a paragraph that looks as if somebody said it, and words like those of a macro, come back untold', () => {
  const scenes = { dawn: { text: ['Ida: "So."', 'Bo: “So.”', '(if: $a)[b]'], ending: { title: 'x' } } };
  const file = { ...FERRY, opening: 'dawn', scenes };
  expect(draftOf(readTwee(twee(twineOf(file))).story, { file: 'x' })).toMatchObject({ file, toDo: [] });
});

test('a macro that was added in Twine is told', () => {
  expect(changed(['Evening.', '(set: $a to 1)Evening.']).toDo).toEqual([
    'A macro stays as text (in "the-far-side"): a case has none. Delete it, and say with `sets`, `when` and `next` what it did.',
  ]);
});

const NO_BRIEF =
  'What stood in the passage "The brief" beside its text is missing: the cast, the twins, the meters and their weights. Put the passage back in Twine and import again, or write all this in the case, where guesses stand now; look at its `opening`, too.';

test('without the brief the effects are there, and what is missing is told', () => {
  const text = FERRY_TWEE.replace(/^:: The brief[^]*?(?=^:: Floors)/m, '');
  const draft = draftOf(readTwee(text).story, { file: 'story' });
  if (!draft.ok) throw new Error(draft.why);
  expect(draft.file).toMatchObject({ opening: 'dawn', floors: [{ scene: 'adrift' }] });
  expect(option(draft, 'the-crossing', 0).effects).toEqual({ product: 6, revenue: -3 });
  expect(draft.toDo[0]).toBe(NO_BRIEF);
  expect(draft.toDo.join('\n')).not.toMatch(/No option has effects|linked from no decision/);
});

test('a brief whose note was taken away is still the brief', () => {
  const draft = changed(['<!-- interlock scenario', '<!-- mine']);
  expect(draft.file).toMatchObject({ opening: 'dawn' });
  expect(draft.toDo[0]).toBe(NO_BRIEF);
});

test.each(['**Coach**', '**Coach:**', '**Coach**:', '**The trainer:** '])(
  'the words %s behind a note are told and no paragraph',
  (words) => {
    const draft = changed(['**The coach:**', words]);
    expect(option(draft, 'the-crossing', 0).coach).toEqual(['Waiting has a price.']);
    expect(draft.toDo).toHaveLength(1);
    expect(draft.toDo[0]).toContain('Such a change is not taken over');
  },
);

test('words in the place of those behind a note are kept as text where they look like that', () => {
  const draft = changed(['**The coach:**', 'Coach']);
  expect(option(draft, 'the-crossing', 0).coach).toEqual(['Coach', 'Waiting has a price.']);
  expect(draft.toDo[0]).toContain('are gone, and what stands in their place is taken for text');
});

test('behind a note that can not be read, nothing moves to where it does not belong', () => {
  const draft = changed(['<!-- interlock option {"id":"wait"', '<!-- interlock option {id:"wait"']);
  const { effects, in: after, later, result, coach, next } = option(draft, 'the-crossing', 0);
  expect([effects, after, later, next]).toEqual([undefined, undefined, undefined, 'the-far-side']);
  expect(result).toEqual(['The water falls.', 'Some guests went by train.']);
  expect(coach).toEqual(['Waiting has a price.']);
  expect(draft.toDo).toEqual([
    'A note for Interlock can\'t be read ("the-crossing: wait"). What stood in it is lost: mend it in Twine and import again, or add it to the case.',
    'Other notes behind one that can\'t be read are left out, too ("the-crossing: wait"): nobody knows to what they belong. Their words stand in the option\'s result.',
  ]);
});

test('an ending without the words "The end" has the name of its passage, and that is told', () => {
  expect(changed(['**The end: Ashore**', '**Fin**']).toDo).toEqual([
    'An ending has no title yet but the name of the passage ("ashore"). Give it one.',
  ]);
});
