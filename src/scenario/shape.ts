import type * as z from 'zod/mini';
import { flaw, once, type Flaw } from './flaw.ts';
import { suggester } from './nearest.ts';
import { placeName, pointer } from './pointer.ts';
import { quote } from './safe-text.ts';
import { fieldOf, memberOf, textOf, type Node, type Spot } from './tree.ts';

type Issue = z.core.$ZodIssue;
type Issues = readonly Issue[];

/** A flaw of a value's type, size or properties. */
interface ShapeFlaw extends Flaw {
  readonly isName: boolean;
}

/**
 * What zod found wrong with a value, in plain words and with its place. Unknown names come first: where a
 * misspelt one explains that a property is missing, the second flaw is not told.
 */
export function shapeFlaws(node: Node, issues: Issues): readonly ShapeFlaw[] {
  const flaws = issues.flatMap((issue) => {
    const member = issue.path.at(-1);
    if (member === undefined) return wrong(node, issue);
    const holder =
      issue.path.slice(0, -1).reduce<Node | undefined>((at, next) => memberOf(at, next), node) ?? node;
    if (issue.code === 'invalid_key') return [wrongName(holder, String(member), issue.issues[0] ?? issue)];
    const value = memberOf(holder, member);
    return value === undefined ? [missing(holder, String(member), issue)] : wrong(value, issue);
  });
  return once(flaws.toSorted((one, other) => Number(other.isName) - Number(one.isName)));
}

function wrong(node: Node, issue: Issue): readonly ShapeFlaw[] {
  if (issue.code === 'unrecognized_keys') return unknownNames(node, issue.keys, issue.message.split(' '));
  const form = issue.code === 'invalid_union' ? likeliestForm(node, issue.errors) : undefined;
  if (form !== undefined) return shapeFlaws(node, form);
  return [isOnlySize(node, issue) ? outOfBounds(node, issue.message) : unreadable(node, issue.message)];
}

/** Whether a number or a list is of the right kind and has but the wrong size. */
function isOnlySize(node: Node, { code }: Issue): boolean {
  return textOf(node) === undefined && (code === 'too_big' || code === 'too_small' || code === 'custom');
}

/**
 * The form that an author most likely meant, of those that a value could have: of the right type, and with the
 * fewest properties missing or unknown. `undefined` where nothing tells.
 */
function likeliestForm(node: Node, forms: readonly Issues[]): Issues | undefined {
  const [first, second] = forms
    .filter((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0))
    .map((issues) => ({
      issues,
      strange: shapeFlaws(
        node,
        issues.filter((issue) => isAboutNames(node, issue)),
      ),
    }))
    .toSorted((one, other) => one.strange.length - other.strange.length);
  if (first === undefined) return undefined;
  const isTie = second?.strange.length === first.strange.length;
  return isTie && !first.strange.some((each) => each.isName) ? undefined : first.issues;
}

function isAboutNames(node: Node, { code, path: [member, ...rest] }: Issue): boolean {
  if (member === undefined) return code === 'unrecognized_keys';
  return rest.length === 0 && memberOf(node, member) === undefined;
}

function unknownNames(node: Node, names: readonly string[], known: readonly string[]): readonly ShapeFlaw[] {
  const suggest = suggester(known.filter((name) => fieldOf(node, name) === undefined));
  return names.map((name) => {
    const meant = suggest(name);
    const rest =
      meant === undefined ? `. Known here: ${known.join(', ')}.` : `; did you mean ${quote(meant)}?`;
    const said = flaw('schema', spotOfName(node, name), `${quote(name)} is not a property here${rest}`);
    return { ...said, ...(meant !== undefined && { lost: pointer(node.path, meant) }), isName: true };
  });
}

function wrongName(node: Node, name: string, { message }: Issue): ShapeFlaw {
  const spot = spotOfName(node, name);
  return {
    ...flaw('schema', spot, `This must be ${message}; it is ${quote(name)}.`),
    lost: spot.path,
    isName: true,
  };
}

function spotOfName(node: Node, name: string): Spot {
  return (node.kind === 'group' ? node.fields.get(name) : undefined) ?? node;
}

function missing(node: Node, name: string, { message }: Issue): ShapeFlaw {
  const said = flaw(
    'schema',
    node,
    `${quote(name)} is missing in ${placeName(node.path)}; it must be ${message}.`,
  );
  return { ...said, lost: pointer(node.path, name), isName: false };
}

function unreadable(node: Node, must: string): ShapeFlaw {
  return { ...outOfBounds(node, must), lost: node.path };
}

function outOfBounds(node: Node, must: string): ShapeFlaw {
  return { ...flaw('schema', node, `This must be ${must}; it is ${inWords(node)}.`), isName: false };
}

function inWords(node: Node): string {
  if (node.kind === 'group') return 'an object';
  if (node.kind === 'list')
    return node.items.length === 0 ? 'an empty list' : `a list of ${node.items.length}`;
  if (typeof node.value === 'string') return node.value === '' ? 'empty' : quote(node.value);
  return Math.abs(Number(node.value)) === Infinity ? 'too large a number' : String(node.value);
}
