import { placeName } from './pointer.ts';
import { quote } from './safe-text.ts';
import { fieldOf, itemsOf, memberOf, type Node, textOf } from './tree.ts';

/** What members are called that have a name of their own in a sentence, by what holds them. */
const CALLED = new Map([
  ['scenes', 'scene'],
  ['cast', 'person'],
  ['variants', 'twin'],
  ['floors', 'floor'],
  ['options', 'option'],
  ['outcomes', 'outcome'],
]);

/**
 * What stands at a JSON Pointer in a file, by its name: “option `wait` of scene `ask`”. Many objects begin with a
 * bracket alone in its line, so that their place says nothing.
 */
export function thingName(root: Node, path: string): string {
  const [name = '', ...rest] = path.split('/').slice(1);
  const owners = ownersIn(root, [name, ...rest]);
  const [innermost] = owners;
  if (innermost === undefined) return placeName(path);
  const isItself = innermost.path === path;
  return [...(isItself ? [] : [placeName(path)]), ...owners.map(({ words }) => words)].join(' of ');
}

interface Owner {
  readonly path: string;
  readonly words: string;
}

/** The named things that hold a value, itself among them; the innermost first. */
function ownersIn(root: Node, names: readonly string[]): readonly Owner[] {
  let at: Node | undefined = root;
  const owners: Owner[] = [];
  for (const [index, name] of names.entries()) {
    const holder: string = names[index - 1] ?? '';
    const isOfList: boolean = at?.kind === 'list';
    at = isOfList ? itemsOf(at)[Number(name)] : memberOf(at, unescaped(name));
    const called = CALLED.get(holder);
    if (called === undefined || !isWhere(index, holder)) continue;
    const id = isOfList ? textOf(fieldOf(at, 'id')) : unescaped(name);
    const words = `${called} ${id === undefined ? Number(name) + 1 : quote(id)}`;
    owners.unshift({ path: `/${names.slice(0, index + 1).join('/')}`, words });
  }
  return owners;
}

/** Whether a property of this name holds such things there: a scene may be called as it likes. */
function isWhere(index: number, holder: string): boolean {
  if (holder === 'options') return index === 3;
  return holder === 'outcomes' ? index === 5 : index === 1;
}

const unescaped = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');
