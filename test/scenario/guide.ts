/**
 * The examples of the author's guide. What follows `json` at the head of one says where it stands: `file` is a whole
 * case, `pack` and `principles` are the files of a pack; `in POINTER` is put into that case at this place, and `finds RULE` says what it is an example of.
 */
import { readFileSync } from 'node:fs';
import { readPrinciples, readScenario, type Reading } from '../../src/scenario/index.ts';

const inPack = (name: string): string =>
  readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');

export const GUIDE = inPack('README.md');

export interface Example {
  readonly text: string;
  /** In the guide, from 1. */
  readonly line: number;
}

export interface Fragment extends Example {
  /** JSON Pointer to what it is put into. */
  readonly at: string;
  readonly finds: string | undefined;
}

const BLOCK = /^```json ?(?<about>[^\n]*)\n(?<text>[^]*?)\n```$/gm;
const PLACE = /^in (?<at>\/\S*)(?: finds (?<finds>[a-z-]+))?$/;

interface Block extends Example {
  readonly about: string;
}

const blocks: readonly Block[] = Array.from(
  GUIDE.matchAll(BLOCK),
  ({ index, groups: { about = '', text = '' } = {} }) => ({
    about,
    text,
    line: GUIDE.slice(0, index).split('\n').length + 1,
  }),
);

/** Whole files of a kind: a case, a pack, principles. */
export const wholeFiles = (kind: 'file' | 'pack' | 'principles'): readonly Example[] =>
  blocks.filter(({ about }) => about === kind);

export const fragments: readonly Fragment[] = blocks
  .filter(({ about }) => about.startsWith('in '))
  .map(({ about, text, line }) => {
    const { at, finds } = PLACE.exec(about)?.groups ?? {};
    if (at === undefined) throw new Error(`line ${line} of the guide does not say where its example stands`);
    return { at: at === '/' ? '' : at, finds, text, line };
  });

const principles = readPrinciples(inPack('principles.json'));

/** Reads a case under the name that its `id` has. */
export function readAs(name: string, text: string): Reading {
  if (!principles.ok) throw new Error('the principles of the pack are refused');
  return readScenario(text, { name, principles: principles.principles });
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const MARK = '@here@';

/** The text of a case with an example put into it, letter for letter; of a property that it gives, the former goes. */
export function withExample(text: string, { at, text: example }: Pick<Fragment, 'at' | 'text'>): string {
  const file: Json = JSON.parse(text);
  const names = namesIn(example);
  const marked = changedAt(file, at.split('/').slice(1), (value) => {
    if (Array.isArray(value)) return [...value, MARK];
    const rest = Object.entries(groupOf(value)).filter(([name]) => !names.includes(name));
    return Object.fromEntries([...rest, [MARK, 0]]);
  });
  const isList = JSON.stringify(marked).includes(`"${MARK}"]`);
  const mark = isList ? `"${MARK}"` : `"${MARK}": 0`;
  return JSON.stringify(marked, undefined, 2).replace(mark, () => example);
}

/** A file with the value at a place made another. */
export function changedAt(
  file: Json,
  [name, ...rest]: readonly string[],
  change: (value: Json) => Json,
): Json {
  if (name === undefined) return change(file);
  if (Array.isArray(file))
    return file.map((item, nth) => (String(nth) === name ? changedAt(item, rest, change) : item));
  return { ...groupOf(file), [name]: changedAt(groupOf(file)[name] ?? null, rest, change) };
}

function groupOf(value: Json): { [name: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`no object: ${JSON.stringify(value)}`);
  return value;
}

/** The properties that an example gives; some are broken on purpose. */
export function namesIn(example: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(`{${example}}`));
  } catch {
    return Array.from(example.matchAll(/"([\w-]+)"\s*:/g), ([, name = '']) => name);
  }
}
