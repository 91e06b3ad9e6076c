import { flaw, type Flaw } from '../flaw.ts';
import { MAX_ITEMS, MAX_SCENES } from '../limits.ts';
import { pointer } from '../pointer.ts';
import { thingName } from '../thing-name.ts';
import { fieldOf, fieldsOf, itemsOf, type Node, walk } from '../tree.ts';
import type { Draft } from './draft.ts';
import { nextsOf } from './links.ts';

/** The last route has no condition, so that the story always goes on; after a route without one, no other is ever taken. */
export function routes({ named, root }: Draft): readonly Flaw[] {
  return named('next').flatMap((next) =>
    itemsOf(next).flatMap((route, index, all) => {
      if (route.kind !== 'group') return [];
      const when = route.fields.get('when');
      const isLast = index === all.length - 1;
      if (isLast && when !== undefined)
        return [
          flaw(
            'schema',
            when,
            'The last route must have no `when`, since it is taken where no other is. Delete its `when`, or add a route without one behind it.',
          ),
        ];
      if (!isLast && when === undefined)
        return [missing(root, { node: route, name: 'when', why: ONLY_LAST })];
      return [];
    }),
  );
}

/** Options after which the story would not go on. */
export function nowhereToGo({ scenes, root }: Draft): readonly Flaw[] {
  return [...scenes.values()]
    .flatMap(({ node }) => itemsOf(fieldOf(node, 'options')))
    .filter((option) => option.kind === 'group' && nextsOf(option).includes(undefined))
    .map((option) => missing(root, { node: option, name: 'next', why: NO_NEXT }));
}

/** Rows that are not as long as their table is wide. */
export function tables({ named }: Draft): readonly Flaw[] {
  return named('table').flatMap((table) => {
    const columns = itemsOf(fieldOf(table, 'columns')).length;
    return itemsOf(fieldOf(table, 'rows'))
      .filter((row) => columns > 0 && row.kind === 'list' && row.items.length !== columns)
      .map((row) =>
        flaw(
          'schema',
          row,
          `A row needs a cell for each of the ${columns} columns; this one has ${itemsOf(row).length}. Add or delete cells; "" is a blank one.`,
        ),
      );
  });
}

/** Conditions that say nothing, at any level. */
export function emptyConditions({ named }: Draft): readonly Flaw[] {
  const conditions = [
    ...named('when'),
    ...named('any').flatMap(itemsOf),
    ...named('meters'),
    ...named('meters').flatMap((meters) => fieldsOf(meters).map((field) => field.node)),
  ];
  return conditions
    .filter((node) => node.kind === 'group' && node.fields.size === 0)
    .map((node) => flaw('schema', node, 'This condition is empty; say what must hold, or delete it.'));
}

/** Whether a list is so long that the schema refuses it without looking into it; then nothing else does either. */
export function hasEndlessList(root: Node): boolean {
  let longest = 0;
  walk(root, (node) => (longest = Math.max(longest, itemsOf(node).length)));
  return longest > MAX_ITEMS;
}

/** More scenes or people than a file may have. Asked before all else: what is in them is not looked into. */
export function crowds(root: Node): readonly Flaw[] {
  const limits = [
    { all: fieldOf(root, 'scenes'), most: MAX_SCENES, called: 'scenes' },
    { all: fieldOf(root, 'cast'), most: MAX_ITEMS, called: 'people in the cast' },
  ];
  return limits.flatMap(({ all, most, called }) => {
    const count = fieldsOf(all).length;
    if (all === undefined || count <= most) return [];
    return [
      flaw(
        'schema',
        all,
        `There are ${count} ${called}, and at most ${most} are allowed. Leave some out, or make two cases of it.`,
      ),
    ];
  });
}

const ONLY_LAST = 'only the last route has none. Add one, or make this route the last';
const NO_NEXT =
  'an option needs one unless every outcome of it has its own. Add it, with the id of the scene that follows';

interface Missing {
  readonly node: Node;
  readonly name: string;
  readonly why: string;
}

function missing(root: Node, { node, name, why }: Missing): Flaw {
  const said = `\`${name}\` is missing in ${thingName(root, node.path)}; ${why}.`;
  return { ...flaw('schema', node, said), lost: pointer(node.path, name) };
}
