import type { Argument, Option } from 'commander';
import type { Context } from '../context.ts';
import { type Candidates, listed } from './candidates.ts';
import type { Typed } from './typed.ts';

export const NOTHING: Candidates = listed([]);
const FILES: Candidates = { list: [], otherwise: 'files' };
const FOLDERS: Candidates = { list: [], otherwise: 'folders' };

type Find = (context: Context, typed: Typed) => Candidates | Promise<Candidates>;

const words = (...list: readonly string[]): Candidates => listed(list.map((value) => ({ value, says: '' })));

// What has to be looked up is loaded when it is: most words need nothing of it.
const names = () => import('./names.ts');
const filters = () => import('./filters.ts');
const settings = () => import('./settings.ts');
const glossary = () => import('./words.ts');

const variant: Find = async (context, typed) => (await import('./twins.ts')).variants(context, typed);

/**
 * By the name of the place in the help: `<case>`. Where a command gives it a meaning of its own, that command's name
 * stands before it. What is not here is typed by hand.
 */
export const PLACES: ReadonlyMap<string, Find> = new Map<string, Find>([
  ['case', async (context) => (await names()).cases(context)],
  ['run', async (context) => (await import('./runs.ts')).runs(context)],
  ['play id', variant],
  ['review id', variant],
  ['preview id', variant],
  ['solve id', variant],
  ['list id', async (context) => (await glossary()).principles(context)],
  ['pack remove id', async (context) => (await names()).packs(context)],
  ['level', async () => (await filters()).levels()],
  ['kind', async () => (await filters()).products()],
  ['length', async () => (await filters()).lengths()],
  ['list percent', async () => (await filters()).bestBands()],
  ['setting', async () => (await settings()).settingKeys()],
  ['value', async (_, { words: [key = ''] }) => (await settings()).settingValues(key)],
  ['theme', async () => (await settings()).settingValues('theme')],
  ['glyphs', async () => (await settings()).settingValues('glyphs')],
  ['when', async () => (await settings()).settingValues('coach')],
  ['columns', async () => (await settings()).settingValues('text-width')],
  ['glossary word', async (context) => (await glossary()).glossaryWords(context)],
  ['shell', () => words('bash', 'zsh', 'fish')],
  ['review format', () => words('text', 'markdown', 'html', 'json')],
  ['progress format', () => words('text', 'markdown', 'csv', 'html', 'json')],
  ['check format', () => words('human', 'json', 'github')],
  ['graph format', () => words('mermaid', 'dot', 'svg')],
  ['export format', () => words('twee')],
  ['path', () => FILES],
  ['file', () => FILES],
  ['story', () => FILES],
  ['folder', () => FOLDERS],
  ['pack add path', () => FOLDERS],
]);

/** What can be typed at a place, or as the value of an option. */
export async function valuesOf(
  context: Context,
  typed: Typed,
  place: Argument | Option,
): Promise<Candidates> {
  const { argChoices } = place;
  if (argChoices !== undefined) return words(...argChoices);
  const name = placeName(place);
  const { command } = typed;
  const above = command.parent?.parent == null ? '' : `${command.parent.name()} `;
  const find = PLACES.get(`${above}${command.name()} ${name}`) ?? PLACES.get(name);
  return find === undefined ? NOTHING : find(context, typed);
}

/** What a place is called in the help: `case`, also of `--out <file>`. */
export function placeName(place: Argument | Option): string {
  if (!('flags' in place)) return place.name();
  return /[<[]([^.\]>]+)/.exec(place.flags)?.[1] ?? '';
}
