import { createScanner, parseTree, type Node as Parsed, type ParseError } from 'jsonc-parser';
import { flaw, type Flaw } from './flaw.ts';
import { MAX_DEPTH, MAX_FILE_BYTES } from './limits.ts';
import { lineStarts, placeOf } from './places.ts';
import { placeName, pointer } from './pointer.ts';
import { quote } from './safe-text.ts';
import { syntaxFlaws } from './syntax.ts';
import { textFlaws } from './text-flaws.ts';
import type { Field, Node, Plain } from './tree.ts';

/** A file's values with their places, and what is wrong with it that leaves them readable; or why it can't be read. */
export type Reading =
  | { readonly ok: true; readonly root: Node; readonly flaws: readonly Flaw[] }
  | { readonly ok: false; readonly flaws: readonly Flaw[] };

/** The one name that an object of JavaScript gives a meaning of its own. No rule of the format knows it. */
const PROTOTYPE = '__proto__';

/** Reads JSON in its strict form. Time is linear in the length of the text. */
export function readJson(text: string): Reading {
  if (Buffer.byteLength(text) > MAX_FILE_BYTES)
    return refused(
      'The file is larger than 1 MiB, the most it may have. Shorten its texts, or make two cases of it.',
      0,
    );
  if (text.trim() === '') return refused('The file is empty.', 0);
  const deep = tooDeep(text);
  if (deep !== undefined) {
    return refused(
      `More than ${MAX_DEPTH} lists and objects are inside each other here. Take some of the brackets away.`,
      deep,
    );
  }
  const errors: ParseError[] = [];
  const parsed = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const broken = syntaxFlaws(text, errors);
  if (parsed === undefined || broken.length > 0) return { ok: false, flaws: broken };
  const flaws: Flaw[] = [];
  const root = located(parsed, '', { lineOf: lineIn(text), flaws });
  return { ok: true, root, flaws: [...flaws, ...textFlaws(text, root)] };
}

function refused(message: string, offset: number): Reading {
  return { ok: false, flaws: [flaw('json', { path: '', offset }, message)] };
}

/** Where the text first opens more brackets than are allowed; found with the parser's own scanner, without recursion. */
function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth += 1;
    if (first === '}' || first === ']') depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return undefined;
}

/** The text that is read: in which line an offset is, and what is found wrong on the way. */
interface Source {
  readonly lineOf: (offset: number) => number;
  readonly flaws: Flaw[];
}

function lineIn(text: string): Source['lineOf'] {
  let lines: readonly number[] | undefined;
  return (offset) => placeOf((lines ??= lineStarts(text)), offset).line;
}

function located(parsed: Parsed, path: string, source: Source): Node {
  const { type, offset, children = [] } = parsed;
  if (type === 'array') {
    const items = children.map((child, index) => located(child, pointer(path, index), source));
    return { kind: 'list', path, offset, items, value: items.map((item) => item.value) };
  }
  if (type === 'object') {
    const fields = fieldsIn(children, path, source);
    const value: Record<string, unknown> = Object.create(null);
    for (const field of fields.values()) value[field.name] = field.node.value;
    return { kind: 'group', path, offset, fields, value };
  }
  const value: Plain = parsed.value;
  return { kind: 'leaf', path, offset, value: value === 0 ? 0 : value }; // −0 becomes 0
}

function fieldsIn(children: readonly Parsed[], path: string, source: Source): ReadonlyMap<string, Field> {
  const { lineOf, flaws } = source;
  const fields = new Map<string, Field>();
  for (const { offset, children: [key, child] = [] } of children) {
    if (key === undefined || child === undefined) continue;
    const name = String(key.value);
    const node = located(child, pointer(path, name), source);
    const field = { name, path: node.path, offset, node };
    if (name === PROTOTYPE) {
      flaws.push(flaw('schema', field, NO_NAME));
      continue;
    }
    const first = fields.get(name);
    if (first !== undefined)
      flaws.push(flaw('duplicate-key', field, twice(name, path, lineOf(first.offset))));
    fields.set(name, field);
  }
  return fields;
}

const NO_NAME = `Nothing can be called ${quote(PROTOTYPE)}. Choose another name, or delete it.`;

const CALLED = new Map([
  ['/scenes', 'scenes'],
  ['/cast', 'people of the cast'],
]);

function twice(name: string, path: string, line: number): string {
  const called = CALLED.get(path);
  const what =
    called === undefined
      ? `${quote(name)} is given twice in ${placeName(path)}`
      : `Two ${called} have the id ${quote(name)}`;
  return `${what}, first in line ${line}, and only one can count. Delete one of the two, or rename it.`;
}
