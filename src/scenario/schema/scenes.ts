import type * as z from 'zod/mini';
import { CATEGORIES } from '../types.ts';
import { blocks } from './blocks.ts';
import { condition } from './conditions.ts';
import {
  described,
  effects,
  either,
  id,
  line,
  list,
  object,
  oneOf,
  sets,
  text,
  whole,
  optional,
} from './values.ts';

export const sceneId = id('The id of a scene.');

const route = object({ when: optional(condition), scene: sceneId }, 'Where to go, and when.');
const next = described(
  either(
    [sceneId, list(route, { from: 1, of: 'routes' }, 'The first whose condition holds; the last has none.')],
    'the id of a scene in double quotes, or a list of routes',
    'Where the story goes.',
  ),
  { id: 'next' },
);

const depends = object(
  { when: condition, effects: optional(effects), result: optional(blocks('What happens then.')) },
  'Added when the condition holds before the choice.',
);
const later = object(
  {
    in: whole(1, 6, 'How many turns later.'),
    when: optional(condition),
    effects,
    result: blocks('What happens then.'),
  },
  'Comes with the choice of a later turn.',
);
const consequences = {
  effects: optional(effects),
  depends: optional(list(depends, { from: 0, of: 'conditional effects' }, 'What a condition adds.')),
  later: optional(list(later, { from: 0, of: 'later effects' }, 'What follows in later turns.')),
  sets: optional(sets),
  next: optional(next),
};

const chance = whole(1, 99, 'Percent; those of an option sum to 100.');
const outcome = described(
  object(
    { chance, ...consequences, result: blocks('What happens in the story.') },
    'A way in which it can turn out.',
  ),
  { id: 'outcome' },
);
const option = described(
  object(
    {
      id: id('Its id; unique in its scene.'),
      text: line('What the player would do.'),
      coach: blocks('Why it is strong or weak on what was known; said after the choice.'),
      when: optional(condition),
      ...consequences,
      result: optional(blocks('What happens in the story.')),
      outcomes: optional(list(outcome, { from: 2, to: 6, of: 'outcomes' }, 'Chance: one of these is drawn.')),
    },
    'Something that the player can choose.',
  ),
  { id: 'option' },
);

const interview = object(
  {
    question: line('As an interviewer would ask it.'),
    category: oneOf(CATEGORIES, 'Its kind.'),
    listenFor: list(line('A point.'), { from: 1, of: 'points' }, 'What a strong answer contains.'),
  },
  'The decision as an interview question.',
);
const blockIds = list(
  id('The id of a block.'),
  { from: 0, of: 'ids of blocks' },
  'The blocks of this scene that decide it.',
);
const sceneText = blocks('What the player reads.');
const decision = object(
  {
    text: sceneText,
    principle: id('The principle that this decision tests.'),
    evidence: optional(blockIds),
    hint: optional(text('A question that helps.')),
    interview: optional(interview),
    options: list(
      option,
      { from: 2, to: 6, of: 'options' },
      'What the player can choose; at least one has no `when`.',
    ),
  },
  'A decision of the player.',
);
const passage = object(
  { text: sceneText, effects: optional(effects), sets: optional(sets), next },
  'An event that comes whatever was chosen.',
);
const worth = optional(whole(0, 100, 'Percent of the score that it counts; 100 where left out.'));
const ending = object(
  { text: sceneText, ending: object({ title: line('The name of the ending.'), worth }, 'How it ends.') },
  'An ending.',
);

export const anyScene = either(
  [decision, passage, ending],
  'a decision (with `options`), a passage (with `next`) or an ending (with `ending`)',
  'A scene of the story.',
);

export type SceneFile = z.infer<typeof anyScene>;
export type DecisionFile = z.infer<typeof decision>;
export type OptionFile = z.infer<typeof option>;
export type OutcomeFile = z.infer<typeof outcome>;
export type NextFile = z.infer<typeof next>;
