import * as z from 'zod/mini';
import { MAX_SCENES } from '../limits.ts';
import { LEVELS, PRODUCTS } from '../types.ts';
import { blocks } from './blocks.ts';
import { anyScene, sceneId } from './scenes.ts';
import {
  described,
  id,
  line,
  list,
  meter,
  meterValue,
  object,
  oneOf,
  perMeter,
  record,
  sets,
  text,
  whole,
  yesOrNo,
  optional,
} from './values.ts';

const person = object({ name: line('The full name.'), role: line('The role.') }, 'A person of the story.');

const floor = object(
  { meter, below: meterValue('The run ends when the meter is under this.'), scene: sceneId },
  'An ending that comes when a meter falls too low.',
);

const otherStart = (name: string) => optional(meterValue(`${name} at the start.`));
const variant = object(
  {
    id: id('Its id; not `base`.'),
    fact: line('What is different in it, in one sentence.'),
    sets: optional(sets),
    start: optional(perMeter(otherStart, 'The meters that start otherwise.')),
  },
  'A twin: the same story with a fact changed.',
);

const chain = object(
  {
    pull: optional(whole(0, 50, 'Percent of the gap to the weakest link that revenue moves each turn; 25.')),
    epilogue: optional(whole(0, 8, 'How many more times it moves after the ending; 2.')),
  },
  'How the weakest link pulls revenue.',
);

const schemaPlace = described(z.string({ error: 'a text in double quotes' }), {
  description: 'Where an editor finds the schema.',
});
const format = described(z.literal(1, { error: '1' }), { description: 'The format of this file: 1.' });

/** A scenario's file as its author writes it. */
export const scenarioFile = object(
  {
    $schema: optional(schemaPlace),
    format,
    id: id("The file's name without .json."),
    title: line('The name of the scenario.'),
    summary: line('One line for the list.'),
    level: oneOf(LEVELS, 'For whom it is.'),
    product: oneOf(PRODUCTS, 'The kind of product.'),
    minutes: whole(1, 600, 'How long a play takes.'),
    turn: line('What one turn is called: week, quarter, …'),
    tags: list(line('A tag.'), { from: 0, of: 'tags' }, 'Words to find it by.'),
    author: optional(line('Who wrote it.')),
    sources: optional(list(line('A source.'), { from: 0, of: 'sources' }, 'What it draws on.')),
    tutorial: optional(yesOrNo('Whether it teaches the game itself.')),
    brief: blocks('What the player is told before the start: role, company, what success means.'),
    start: perMeter((name) => meterValue(`${name} at the start.`), 'The meters at the start.'),
    weights: perMeter(
      (name) => whole(5, 100, `How much ${name} counts.`),
      'What each meter counts; they sum to 100.',
    ),
    chain: optional(chain),
    floors: optional(list(floor, { from: 0, of: 'floors' }, 'Endings that come when a meter falls too low.')),
    cast: record(id('An id for `who`.'), person, 'The people who speak.'),
    variants: optional(list(variant, { from: 0, of: 'variants' }, 'Twins of the story.')),
    opening: sceneId,
    scenes: described(record(sceneId, anyScene, 'The scenes by their ids.'), { maxProperties: MAX_SCENES }),
  },
  'A scenario.',
);
export type ScenarioFile = z.infer<typeof scenarioFile>;

/** A pack's `pack.json`. */
export const packFile = object(
  {
    id: id('The name of the pack.'),
    title: line('The title.'),
    version: line('Its version.'),
    author: line('Who wrote it.'),
    licence: line('The terms of its use.'),
  },
  'A pack of scenarios.',
);

const principle = object(
  {
    id: id('Its id.'),
    name: line('Its name.'),
    says: text('What it says, and when it misleads.'),
    source: line('Where it comes from.'),
  },
  'A principle.',
);

/** A pack's `principles.json`. */
export const principlesFile = list(principle, { from: 0, of: 'principles' }, 'What decisions test.');
export type PrinciplesFile = z.infer<typeof principlesFile>;
