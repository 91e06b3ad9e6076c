import { nearest } from '../scenario/index.ts';
import type { Glossary } from '../session/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, failed, printJson, tell } from './context.ts';
import { glossaryOf } from './home/glossary.ts';
import { folded, type Paper, paperOf } from './paper.ts';
import { quoted } from './text.ts';

export interface GlossaryOptions extends Common {
  readonly json?: boolean;
}

/** `glossary [WORD…]`: what the words of the game mean, and the principles with their sources; or those of a name. */
export function glossary(context: Context, words: readonly string[], { json }: GlossaryOptions): Exit {
  const all = glossaryOf(context);
  const sought = words.join(' ');
  const found = sought === '' ? all : named(all, sought);
  if (found.terms.length + found.principles.length === 0)
    return tell(context, failed(EXIT.usage, unknownWord(context, all, sought)));
  if (json === true) printJson(context, documentOf(found));
  else context.stdout.write(`${textOf(found, paperOf(context)).join('\n')}\n`);
  return EXIT.done;
}

/** What is called so or, where nothing is, what has it in its name. */
function named({ terms, principles }: Glossary, sought: string): Glossary {
  const word = plainly(sought);
  const isSo = (name: string, id = name) => plainly(name) === word || plainly(id) === word;
  const exact = {
    terms: terms.filter(({ name }) => isSo(name)),
    principles: principles.filter(({ name, id }) => isSo(name, id)),
  };
  if (exact.terms.length + exact.principles.length > 0) return exact;
  const has = (name: string) => ` ${plainly(name)} `.includes(` ${word} `);
  return {
    terms: terms.filter(({ name }) => has(name)),
    principles: principles.filter(({ name, id }) => has(name) || has(id)),
  };
}

/** Small letters, and spaces for all that is no letter or digit: ids and names are typed in many ways. */
const plainly = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gv, ' ')
    .trim();

function unknownWord(context: Context, { terms, principles }: Glossary, sought: string): string {
  const names = [...terms.map(({ name }) => name), ...principles.map(({ id }) => id)];
  const near = nearest(
    sought.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  );
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `the glossary has no word ${quoted(sought)}.${hint} "${calledAs(context)} glossary" shows them all.`;
}

function documentOf({ terms, principles }: Glossary) {
  return {
    terms: terms.map(({ name, says }) => ({ name, says })),
    principles: principles.map(({ id, name, says, source }) => ({ id, name, says, source })),
  };
}

function textOf({ terms, principles }: Glossary, paper: Paper): readonly string[] {
  const { bold, dim } = paper;
  const words = terms.map(({ name, says }) => told(paper, name, [says]));
  const rules = principles.map(({ name, says, source }) => told(paper, name, [says, dim(source)]));
  return [
    ...titled(bold('Words'), words),
    ...(words.length > 0 && rules.length > 0 ? [''] : []),
    ...titled(bold('Principles'), rules),
  ];
}

/** A title, and what stands under it with an empty line between two; nothing where there is nothing. */
function titled(title: string, told: readonly (readonly string[])[]): readonly string[] {
  return told.flatMap((lines, at) => [...(at === 0 ? [title] : ['']), ...lines]);
}

const told = (paper: Paper, name: string, says: readonly string[]): readonly string[] => [
  ...folded(paper.bold(name), paper, 2),
  ...says.flatMap((text) => folded(text, paper, 4)),
];
