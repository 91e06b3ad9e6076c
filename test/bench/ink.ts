import { Compiler } from 'inkjs/full';
import type { Story } from 'inkjs';
import { METERS, type OptionFile, type SceneFile, type SomeMeters, type StoryFile } from '../engine/file.ts';

/** The same story in ink, compiled. Throws where the compiler finds something wrong. */
export function inkStory(story: StoryFile): Story {
  return new Compiler(inkSource(story)).Compile();
}

/** Variables for the meters, a function for the rules and a knot for each scene; nothing is told but a line a scene. */
function inkSource(story: StoryFile): string {
  return [
    ...METERS.map((meter) => `VAR ${meter} = ${story.start[meter]}`),
    `-> ${knot(story.opening)}`,
    ...Object.entries(story.scenes).map(([id, scene]) => sceneSource(id, scene)),
    rules(story.chain?.pull ?? 25),
  ].join('\n');
}

/**
 * A turn of the game. Built-in functions and no others, since calls cost ink most. Ink divides before it multiplies,
 * and inkjs cuts quotients toward minus infinity, so they are in brackets and never negative.
 */
const rules = (pull: number): string => `
=== function turn(c, s, p, r)
~ customer = MAX(0, MIN(100, customer + c))
~ strategy = MAX(0, MIN(100, strategy + s))
~ product = MAX(0, MIN(100, product + p))
~ revenue = MAX(0, MIN(100, revenue + r))
~ temp gap = MIN(MIN(customer, strategy), product) - revenue
{ gap < 0:
  ~ revenue = revenue - (${pull} * (0 - gap)) / 100
- else:
  ~ revenue = revenue + (${pull} * gap) / 100
}
`;

function sceneSource(id: string, scene: SceneFile): string {
  const body = 'options' in scene ? scene.options.map(optionSource).join('\n') : '-> END';
  return `=== ${knot(id)}\nWhat now?\n${body}\n`;
}

function optionSource({ text, effects, outcomes: [first, second] = [], next }: OptionFile): string {
  if (typeof next !== 'string') throw new Error('a link without conditions is needed');
  const lines =
    first === undefined
      ? [call(effects)]
      : [
          `{ RANDOM(1, 100) <= ${first.chance}:`,
          call(effects, first.effects),
          '- else:',
          call(effects, second?.effects),
          '}',
        ];
  return [`+ [${text}]`, ...lines, `-> ${knot(next)}`].join('\n');
}

function call(effects: SomeMeters<number> = {}, more: SomeMeters<number> = {}): string {
  return `~ turn(${METERS.map((meter) => (effects[meter] ?? 0) + (more[meter] ?? 0)).join(', ')})`;
}

const knot = (id: string): string => id.replaceAll('-', '_');
