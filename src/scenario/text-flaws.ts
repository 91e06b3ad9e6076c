import { flaw, type Flaw } from './flaw.ts';
import { MAX_TEXT } from './limits.ts';
import { firstUnsafe, type UnsafeCharacter } from './safe-text.ts';
import { fieldsOf, textOf, walk, type Node, type Spot } from './tree.ts';

/** Every text and name of a file that can't be shown safely or is too long to be shown. */
export function textFlaws(source: string, root: Node): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const look = (text: string, spot: Spot & Pick<Flaw, 'lost'>): void => {
    const unsafe = firstUnsafe(text);
    if (unsafe !== undefined) flaws.push(unsafeText(source, spot, unsafe));
    const length = lengthOf(text);
    if (length > MAX_TEXT) flaws.push(tooLong(spot, length));
  };
  walk(root, (node) => {
    const text = textOf(node);
    if (text !== undefined) look(text, { path: node.path, offset: node.offset, lost: node.path });
    for (const { name, path, offset } of fieldsOf(node)) look(name, { path, offset });
  });
  return flaws;
}

/** In code points; counted only where the answer can matter. */
function lengthOf(text: string): number {
  return text.length <= MAX_TEXT ? text.length : Array.from(text).length;
}

function tooLong(spot: Spot, length: number): Flaw {
  const message = `This text has ${length} characters, and at most ${MAX_TEXT} are allowed. Shorten it, or make two of it.`;
  return { ...spot, rule: 'schema', message };
}

/** Told at the character itself, which its author may be unable to see. */
function unsafeText(source: string, { path, offset }: Spot, { index, name }: UnsafeCharacter): Flaw {
  const spot = { path, offset: sourceOffset(source, offset, index) };
  return flaw('unsafe-text', spot, `This text contains ${name}, which must not be shown; delete it.`);
}

/** Where the code unit `index` of a string stands in the source, whose string begins at `start` with a quotation mark. */
function sourceOffset(source: string, start: number, index: number): number {
  let offset = start + 1;
  for (let passed = 0; passed < index; passed += 1) {
    if (source[offset] !== '\\') offset += 1;
    else offset += source[offset + 1] === 'u' ? 6 : 2;
  }
  return offset;
}
