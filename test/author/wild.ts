/** Stories whose texts mean something in Mermaid, DOT, SVG, Twee and Twine. */
import * as fc from 'fast-check';
import { aStory } from '../engine/arbitrary.ts';
import { PRINCIPLE, textOf } from '../engine/build.ts';

/** Pieces of texts that somewhere begin or end something, or look as if they were written by us. */
const PIECES = [
  'word',
  ' ',
  '\n',
  '\n\n',
  ' \n \n ',
  '"',
  "'",
  '“',
  '”',
  '[',
  ']',
  '[[',
  ']]',
  '[[a->b]]',
  '[[scene-1]]',
  '][',
  '->',
  '<-',
  '-->',
  '|',
  '{',
  '}',
  '<!--',
  '<!-- interlock coach -->',
  '<!-- interlock block {"is":"x"} -->',
  '**The coach:**',
  '**The end: x**',
  '**',
  '*',
  ':',
  '::',
  '\n:: x',
  '\\',
  '\n\\::',
  '\\n',
  '#',
  ';',
  '&lt;',
  '<script>alert(1)</script>',
  '%%{init: {}}%%',
  '%%',
  '`',
  '$$x$$',
  '(if: $a)[b]',
  '<<set $a to 1>>',
  'Ann “A”: “B, Boss: “so',
  'Bob: "so',
  'Bob, "so"',
  'Go on',
  'Otherwise',
  'end',
  '1. ',
  '- ',
  'ü',
  '日本',
  '😀',
  '\uFE0F',
  '\uE000',
  '\u00A0',
];

/** A text as a scenario may have it. */
export const wildText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((text) => /\S/.test(text));

/** One that stands on a line of its own. */
export const wildLine = wildText.map((text) => text.replaceAll('\n', ' ')).filter((text) => /\S/.test(text));

const when = { flags: ['a'] };

/** Any block, with an id of its own in every text. */
const wildBlock = fc.oneof(
  wildText,
  fc.record({ text: wildText }),
  fc.record({ when: fc.constant(when), text: wildText }),
  fc.record({ who: fc.constantFrom('ann', 'bob'), says: wildText }),
  fc.record({ who: fc.constant('bob'), when: fc.constant(when), says: wildText }),
  fc.record({
    table: fc.record({
      caption: wildLine,
      columns: fc.tuple(wildLine),
      rows: fc.array(fc.tuple(fc.oneof(wildLine, fc.constant(''), fc.integer())), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  }),
  fc.record({ bars: fc.record({ unit: wildLine, values: fc.tuple(fc.tuple(wildLine, fc.integer())) }) }),
  fc.record({ line: fc.record({ points: fc.constant([1, 2.5]) }) }, { requiredKeys: ['line'] }),
);

export type WildFile = Readonly<Record<string, unknown>>;

/** A whole file that is read without a mistake: its play made up by one arbitrary, its words by another. */
export const aWildFile: fc.Arbitrary<WildFile> = fc
  .tuple(
    aStory({ scenes: 4, options: 3, outcomes: 2 }),
    fc.array(wildLine, { minLength: 9, maxLength: 9 }),
    fc.array(wildBlock, { minLength: 7, maxLength: 7 }),
    wildLine,
  )
  .map(([story, texts, blocks, name]) => {
    const supply = { texts: cycle(texts), blocks: cycle(blocks) };
    const file: WildFile = JSON.parse(textOf(story));
    const cast = { ann: { name, role: 'Boss' }, bob: { name: 'Bob', role: texts[0] } };
    return withFlag({ ...Object(reworded(file, supply)), title: texts[1], summary: texts[2], cast });
  });

interface Supply {
  readonly texts: () => string;
  readonly blocks: () => unknown;
}

function cycle<T>(all: readonly T[]): () => T {
  let next = 0;
  return () => {
    const found = all[next % all.length];
    next += 1;
    if (found === undefined) throw new Error('nothing to take from');
    return found;
  };
}

const BLOCKS = new Set(['brief', 'coach', 'result']);

/** The same value with other words in it. */
function reworded(value: unknown, supply: Supply, name = ''): unknown {
  if (Array.isArray(value)) {
    const isText = BLOCKS.has(name) || (name === 'text' && value.length > 0);
    return isText ? [...value.slice(0, 1), supply.blocks()] : value.map((item) => reworded(item, supply));
  }
  if (typeof value === 'string') return name === 'text' || name === 'title' ? supply.texts() : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, reworded(member, supply, key)]),
  );
}

/** The flag that the blocks read is set by a twin. */
function withFlag(file: WildFile): WildFile {
  const variants = Array.isArray(file['variants']) ? file['variants'] : [];
  return { ...file, variants: [...variants, { id: 'flagged', fact: 'So it is.', sets: ['a'] }] };
}

export const WILD_PRINCIPLES = JSON.stringify([
  { id: PRINCIPLE, name: 'A principle', says: 'So it is.', source: 'A test' },
]);
