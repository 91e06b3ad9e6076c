import { flaw, type Flaw } from '../flaw.ts';
import { MAX_ITEMS, MAX_SCENES } from '../limits.ts';
import { pointer } from '../pointer.ts';
import { fieldOf, fieldsOf, itemsOf, type Node, walk } from '../tree.ts';
import type { Draft } from './draft.ts';
import { nextsOf } from './links.ts';

/** The last route has no condition, so that the story always goes on; after a route without one, no other is ever taken. */
export function routes({ named }: Draft): readonly Flaw[] {
  return named('next').flatMap((next) =>
    itemsOf(next).flatMap((route, index, all) => {
      if (route.kind !== 'group') return [];
      const when = route.fields.get('when');
      const isLast = index === all.length - 1;
      if (isLast && when !== undefined)
        return [flaw('schema', when, 'The last route must have no `when`: it is taken where no other is.')];
      if (!isLast && when === undefined) return [missing(route, 'when', 'only the last route has none')];
      return [];
    }),
  );
}

/** Options after which the story would not go on. */
export function nowhereToGo({ scenes }: Draft): readonly Flaw[] {
  return [...scenes.values()]
    .flatMap(({ node }) => itemsOf(fieldOf(node, 'options')))
    .filter((option) => option.kind === 'group' && nextsOf(option).includes(undefined))
    .map((option) => missing(option, 'next', 'an option needs one unless every outcome of it has its own'));
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
          `A row needs a cell for each of the ${columns} columns; this one has ${itemsOf(row).length}.`,
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
    return [flaw('schema', all, `There are ${count} ${called}; at most ${most} are allowed.`)];
  });
}

function missing(node: Node, name: string, why: string): Flaw {
  return { ...flaw('schema', node, `\`${name}\` is missing here; ${why}.`), lost: pointer(node.path, name) };
}
