import * as z from 'zod';
import { MAX_SCENES } from '../limits.ts';
import { LEVELS, PRODUCTS } from '../types.ts';
import { blocks } from './blocks.ts';
import { anyScene, sceneId } from './scenes.ts';
import { flag, id, list, meter, meterValue, object, perMeter, sets, text, whole, word } from './values.ts';

const texts = (of: string, description: string) => list(text('One of them.'), { from: 0, of }, description);

const person = object({ name: text('The full name.'), role: text('The role.') }, 'A person of the story.');
const floor = object(
  { meter, below: meterValue('The run ends when the meter falls under this.'), scene: sceneId },
  'An ending that comes when a meter falls too low.',
);
const variant = object(
  {
    id: id('Its id; not `base`.'),
    fact: text('What is different in it, in one sentence.'),
    sets: sets.exactOptional(),
    start: perMeter(
      (name) => meterValue(`${name} at the start.`).exactOptional(),
      'The meters that start otherwise.',
    ).exactOptional(),
  },
  'A twin: the same story with a fact changed.',
);
const chain = object(
  {
    pull: whole(
      0,
      50,
      'Percent of the gap to the weakest link that revenue moves each turn; 25 where left out.',
    ).exactOptional(),
    epilogue: whole(0, 8, 'How many more times it moves after the ending; 2 where left out.').exactOptional(),
  },
  'How the weakest link pulls revenue.',
);

/** A scenario's file as its author writes it. */
export const scenarioFile = object(
  {
    $schema: z
      .string({ error: 'a text in double quotes' })
      .meta({ description: 'Where an editor finds this schema.' })
      .exactOptional(),
    format: z
      .literal(1, { error: '1, the only format there is' })
      .meta({ description: 'The format of this file.' }),
    id: id("The file's name without .json."),
    title: text('The name of the scenario.'),
    summary: text('One line for the list.'),
    level: word(LEVELS, 'For whom it is.'),
    product: word(PRODUCTS, 'The kind of product.'),
    minutes: whole(1, 600, 'How long a play takes.'),
    turn: text('What one turn is called: week, quarter, …'),
    tags: texts('tags', 'Words to find it by.'),
    author: text('Who wrote it.').exactOptional(),
    sources: texts('sources', 'What it draws on.').exactOptional(),
    tutorial: flag('Whether it teaches the game itself.').exactOptional(),
    brief: blocks('What the player is told before the start: role, company, what success means.'),
    start: perMeter((name) => meterValue(`${name} at the start.`), 'The meters at the start, 0 to 100.'),
    weights: perMeter(
      (name) => whole(5, 100, `How much ${name} counts.`),
      'How much each meter counts; they sum to 100.',
    ),
    chain: chain.exactOptional(),
    floors: list(
      floor,
      { from: 0, of: 'floors' },
      'Endings that come when a meter falls too low.',
    ).exactOptional(),
    cast: z
      .record(id('An id for `who`.'), person, { error: 'an object in { }' })
      .meta({ description: 'The people who speak.' }),
    variants: list(variant, { from: 0, of: 'variants' }, 'Twins of the story.').exactOptional(),
    opening: sceneId,
    scenes: z
      .record(id('The id of a scene.'), anyScene, { error: 'an object in { }' })
      .refine((scenes) => Object.keys(scenes).length <= MAX_SCENES, {
        error: `an object of at most ${MAX_SCENES} scenes`,
      })
      .meta({ description: 'The scenes by their ids.', maxProperties: MAX_SCENES }),
  },
  'A scenario.',
);
export type ScenarioFile = z.infer<typeof scenarioFile>;

/** A pack's `pack.json`. */
export const packFile = object(
  {
    id: id('The name of the pack.'),
    title: text('The title.'),
    version: text('Its version.'),
    author: text('Who wrote it.'),
    licence: text('The terms of its use.'),
  },
  'A pack of scenarios.',
);

/** A pack's `principles.json`. */
export const principlesFile = list(
  object(
    {
      id: id('Its id.'),
      name: text('Its name.'),
      says: text('What it says, and when it misleads.'),
      source: text('Where it comes from.'),
    },
    'A principle.',
  ),
  { from: 0, of: 'principles' },
  'The principles that decisions test.',
);
export type PrinciplesFile = z.infer<typeof principlesFile>;
