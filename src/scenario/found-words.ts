import { numberIn } from './odd-signs.ts';
import { quote } from './safe-text.ts';
import { textOf, type Node } from './tree.ts';

/** What stands where something else must, for the end of a sentence; and how to mend it where only the marks are wrong. */
export function foundWords(node: Node, must: string): string {
  return asText(node, must) ?? `${inWords(node)}.`;
}

/** A number, `true` or `false` that is what it must be but for the quotation marks around it. */
function asText(node: Node, must: string): string | undefined {
  const word = textOf(node);
  if (word === undefined || !/^(?:a whole number|a number|true or false|1$)/.test(must)) return undefined;
  const plain = word === 'true' || word === 'false' ? word : numberIn(word);
  return plain === undefined ? undefined : `the text ${quote(word)}. Write ${plain} without quotation marks.`;
}

function inWords(node: Node): string {
  if (node.kind === 'group') return objectInWords([...node.fields.keys()]);
  if (node.kind === 'list')
    return node.items.length === 0 ? 'an empty list' : `a list of ${node.items.length}`;
  if (typeof node.value === 'string') return node.value === '' ? 'empty' : quote(node.value);
  return Math.abs(Number(node.value)) === Infinity ? 'too large a number' : String(node.value);
}

/** Names of an object that are told. */
const NAMED = 3;

function objectInWords(names: readonly string[]): string {
  if (names.length === 0) return 'an empty object';
  const told = names.slice(0, NAMED).map(quote).join(', ');
  return `an object with ${told}${names.length > NAMED ? ' and more' : ''}`;
}
