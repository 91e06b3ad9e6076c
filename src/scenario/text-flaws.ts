import { flaw, type Flaw } from './flaw.ts';
import { MAX_TEXT } from './limits.ts';
import { firstUnsafe } from './safe-text.ts';
import { fieldsOf, textOf, walk, type Node, type Spot } from './tree.ts';

/** Every text and name of a file that can't be shown safely or is too long to be shown. */
export function textFlaws(source: string, root: Node): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const look = (text: string, spot: Spot): void => {
    const unsafe = firstUnsafe(text);
    if (unsafe !== undefined) {
      const offset = sourceOffset(source, spot.offset, unsafe.index);
      flaws.push(
        flaw(
          'unsafe-text',
          { ...spot, offset },
          `This text contains ${unsafe.name}, which must not be shown; delete it.`,
        ),
      );
    }
    const length = lengthOf(text);
    if (length > MAX_TEXT) {
      flaws.push(
        flaw('schema', spot, `This text has ${length} characters; at most ${MAX_TEXT} are allowed.`),
      );
    }
  };
  walk(root, (node) => {
    const text = textOf(node);
    if (text !== undefined) look(text, node);
    for (const field of fieldsOf(node)) look(field.name, field);
  });
  return flaws;
}

/** In code points; counted only where the answer can matter. */
function lengthOf(text: string): number {
  return text.length <= MAX_TEXT ? text.length : Array.from(text).length;
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
