import { nearest } from '../../../scenario/index.ts';
import { type Glossary } from '../../../session/index.ts';
import { again, ask, isQuit, type LineTerminal, numbered, print, type Reply, settled } from '../ask.ts';
import { spoken } from '../spoken.ts';
import { typedWords } from './pick.ts';
import { counted, sentence } from './words.ts';

/** Tells what each word that is asked for means, and which there are, until the learner goes back. */
export async function glossary(terminal: LineTerminal, { terms, principles }: Glossary): Promise<void> {
  const entries: readonly Entry[] = [
    ...terms.map(({ name, says }): Entry => ({ name, says: [`${name}: ${spoken(says)}`] })),
    ...principles.map(({ name, says, source }): Entry => ({
      name,
      says: [`${name}: ${says}`, `Source: ${sentence(source)}`],
    })),
  ];
  const names = entries.map(({ name }, index) => `${index + 1}. ${sentence(name)}`);
  const list = [
    'Words of the game:',
    ...names.slice(0, terms.length),
    ...(principles.length === 0 ? [] : ['', 'Principles:']),
    ...names.slice(terms.length),
  ];
  const counts = [
    counted(terms.length, 'word'),
    ...(principles.length === 0 ? [] : [counted(principles.length, 'principle')]),
  ];
  print(terminal, ['', HELP, '', `Here you can look up ${counts.join(' and ')}.`, '']);
  const question = 'Which word? (a word or a number, l lists them, all explains all, enter goes back):';
  await ask<undefined>(terminal, question, (answer, typed) => reply(answer, typed, { entries, list }));
}

const HELP =
  'Help: at every question you can type ? to hear what can be typed there, and q to leave or to go back.';

/** What is meant by a name, in lines. */
interface Entry {
  readonly name: string;
  readonly says: readonly string[];
}

interface Book {
  readonly entries: readonly Entry[];
  readonly list: readonly string[];
}

function reply(answer: string, typed: string, { entries, list }: Book): Reply<undefined> {
  if (answer === '' || isQuit(answer)) return settled(undefined);
  if (answer === 'all') return again('', ...entries.flatMap(({ says }) => [...says, '']));
  if (answer === 'l' || answer === 'list') return again('', ...list, '');
  if (answer === '?' || answer === 'help') return again(...keys(entries.length));
  const found = lookUp(answer, entries);
  const [only] = found;
  if (only === undefined)
    return again(
      `There is no word like “${typedWords(typed)}” here. Type l to hear the words, or press enter to go back.`,
    );
  if (found.length === 1) return again('', ...only.says, '');
  const several = found.map((entry) => `${entries.indexOf(entry) + 1}. ${sentence(entry.name)}`);
  return again(`“${typedWords(typed)}” is found in:`, ...several);
}

/** The entries that a number or a word may stand for: of names before what only speaks of it, spelt so before nearly. */
function lookUp(word: string, entries: readonly Entry[]): readonly Entry[] {
  const one = numbered(word, entries) ?? entries.find(({ name }) => name.toLowerCase() === word);
  if (one !== undefined) return [one];
  if (!/\p{L}/u.test(word)) return [];
  const named = entries.filter(({ name }) => name.toLowerCase().includes(word));
  if (named.length > 0) return named;
  const near = nearest(word, entries.flatMap(namesOf));
  if (near !== undefined) return entries.filter((entry) => namesOf(entry).includes(near));
  return entries.filter(({ says }) => says.some((line) => line.toLowerCase().includes(word)));
}

/** A name, and its words that are long enough to be told from others. */
const namesOf = ({ name }: Entry): readonly string[] => [
  name.toLowerCase(),
  ...name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length > 3),
];

function keys(count: number): readonly string[] {
  return [
    `1 to ${count}: hear what the word or the principle with this number means.`,
    'A word: hear what it means; it may be spelt nearly right, or be a part of a name.',
    'all: hear everything.',
    'l: hear the list of them.',
    'enter or q: go back.',
  ];
}
