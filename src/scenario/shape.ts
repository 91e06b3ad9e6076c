import type * as z from 'zod/mini';
import { castMeant } from './cast-meant.ts';
import { flaw, once, type Flaw } from './flaw.ts';
import { suggester } from './nearest.ts';
import { foundWords } from './found-words.ts';
import { pointer, propertyOf } from './pointer.ts';
import { quote } from './safe-text.ts';
import { thingName } from './thing-name.ts';
import { fieldOf, memberOf, textOf, type Node, type Spot } from './tree.ts';
import { METERS } from './types.ts';

type Issue = z.core.$ZodIssue;
type Issues = readonly Issue[];

/** A flaw of a value's type, size or properties. */
interface ShapeFlaw extends Flaw {
  readonly isName: boolean;
}

/** A value, and what sentences about it need to know of the file around it. */
interface Value {
  readonly node: Node;
  readonly root: Node;
  readonly personMeant: (word: string) => string | undefined;
}

/**
 * What zod found wrong with a file, in plain words and with its place. Unknown names come first: where a misspelt one
 * explains that a property is missing, the second flaw is not told.
 */
export function shapeFlaws(root: Node, issues: Issues): readonly ShapeFlaw[] {
  return flawsIn({ node: root, root, personMeant: castMeant(root) }, issues);
}

function flawsIn(value: Value, issues: Issues): readonly ShapeFlaw[] {
  const { node } = value;
  const flaws = issues.flatMap((issue) => {
    const member = issue.path.at(-1);
    if (member === undefined) return wrong(value, issue);
    const holder =
      issue.path.slice(0, -1).reduce<Node | undefined>((at, next) => memberOf(at, next), node) ?? node;
    if (issue.code === 'invalid_key') return [wrongName(holder, String(member), issue.issues[0] ?? issue)];
    const found = memberOf(holder, member);
    if (found === undefined) return [missing({ ...value, node: holder }, String(member), issue)];
    return wrong({ ...value, node: found }, issue);
  });
  return once(flaws.toSorted((one, other) => Number(other.isName) - Number(one.isName)));
}

function wrong(value: Value, issue: Issue): readonly ShapeFlaw[] {
  const { node } = value;
  if (issue.code === 'unrecognized_keys') return unknownNames(node, issue.keys, issue.message.split(' '));
  const form = issue.code === 'invalid_union' ? likeliestForm(value, issue.errors) : undefined;
  if (form !== undefined) return flawsIn(value, form);
  return [isOnlySize(node, issue) ? outOfBounds(node, issue.message) : unreadable(value, issue.message)];
}

/** Whether a number or a list is of the right kind and has but the wrong size. */
function isOnlySize(node: Node, { code }: Issue): boolean {
  return textOf(node) === undefined && (code === 'too_big' || code === 'too_small' || code === 'custom');
}

/**
 * The form that an author most likely meant, of those that a value could have: of the right type, and with the
 * fewest properties missing or unknown. `undefined` where nothing tells.
 */
function likeliestForm(value: Value, forms: readonly Issues[]): Issues | undefined {
  const [first, second] = forms
    .filter((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0))
    .map((issues) => ({
      issues,
      strange: flawsIn(
        value,
        issues.filter((issue) => isAboutNames(value.node, issue)),
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
    const rest = meant === undefined ? `. ${othersOf(known)}` : `; did you mean ${quote(meant)}?`;
    const what = isMeters(known) ? 'no meter' : 'not a property here';
    const said = flaw('schema', spotOfName(node, name), `${quote(name)} is ${what}${rest}`);
    return { ...said, ...(meant !== undefined && { lost: pointer(node.path, meant) }), isName: true };
  });
}

const isMeters = (known: readonly string[]): boolean =>
  known.length === METERS.length && METERS.every((meter) => known.includes(meter));

const othersOf = (known: readonly string[]): string =>
  isMeters(known)
    ? `The meters are ${known.join(', ')}: use one of them, or delete it.`
    : `Delete it, or use one of these: ${known.join(', ')}.`;

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

function missing({ node, root }: Value, name: string, { message }: Issue): ShapeFlaw {
  const said = flaw(
    'schema',
    node,
    `${quote(name)} is missing in ${thingName(root, node.path)}. Add it; it must be ${message}.`,
  );
  return { ...said, lost: pointer(node.path, name), isName: false };
}

function unreadable(value: Value, must: string): ShapeFlaw {
  const { node } = value;
  return { ...(namedPerson(value) ?? outOfBounds(node, must)), lost: node.path };
}

/** Where somebody is named as the player reads it, and not by the id. */
function namedPerson({ node, personMeant }: Value): ShapeFlaw | undefined {
  const word = textOf(node);
  const meant = word !== undefined && propertyOf(node.path) === 'who' ? personMeant(word) : undefined;
  if (word === undefined || meant === undefined) return undefined;
  const said = `\`who\` names a person by the id in \`cast\`: write ${quote(meant)} instead of ${quote(word)}.`;
  return { ...flaw('schema', node, said), isName: false };
}

function outOfBounds(node: Node, must: string): ShapeFlaw {
  return { ...flaw('schema', node, `This must be ${must}; it is ${foundWords(node, must)}`), isName: false };
}
