import type { Flaw } from '../flaw.ts';
import { quote } from '../safe-text.ts';
import { fieldOf, itemsOf, type Node, textOf } from '../tree.ts';
import { type Draft, isLost } from './draft.ts';
import { strangers } from './strangers.ts';

/** Flags that are read and that nothing sets, no twin either. */
export function unknownFlags(draft: Draft): readonly Flaw[] {
  const { root, named, isWhole } = draft;
  if (!isWhole || isLost(draft, ['sets'])) return [];
  const asked = [...named('flags'), ...named('without')].flatMap(itemsOf);
  const set = new Set(named('sets').flatMap(wordsIn));
  const twins = itemsOf(fieldOf(root, 'variants'));
  const idle = unreadIn(twins, new Set(asked.flatMap((node) => textOf(node) ?? [])));
  return strangers(asked, set, {
    rule: 'unknown-flag',
    say: (id) => `Nothing ever sets the flag ${id}`,
    mend: causeIn(twins, idle) ?? 'Let an option, a passage or a twin set it in `sets`, or correct the word.',
    onNear: (meant) => mistyped(idle.get(meant)),
  });
}

/**
 * The flags that twins set and no condition reads, each with its first twin. One such word that is mistyped makes all
 * that read the right one look wrong.
 */
function unreadIn(twins: readonly Node[], read: ReadonlySet<string>): ReadonlyMap<string, Node> {
  const all = twins.flatMap((twin) => wordsIn(fieldOf(twin, 'sets')).map((flag) => [flag, twin] as const));
  return new Map(all.filter(([flag]) => !read.has(flag)).toReversed());
}

const mistyped = (twin: Node | undefined): string =>
  twin === undefined ? '' : ` ${named(twin)} sets that, and nothing reads it: give both one name.`;

function causeIn(twins: readonly Node[], idle: ReadonlyMap<string, Node>): string | undefined {
  const strange = [...idle].at(-1);
  if (strange !== undefined)
    return `${named(strange[1])} sets ${quote(strange[0])}, and nothing reads that: give both one name, or let something set this flag.`;
  const silent = twins.find((twin) => itemsOf(fieldOf(twin, 'sets')).length === 0);
  if (silent === undefined) return undefined;
  return `${named(silent)} sets no flag: add this one to its \`sets\`, or let an option set it.`;
}

const named = (twin: Node): string => `The twin ${quote(textOf(fieldOf(twin, 'id')) ?? '')}`;

const wordsIn = (node: Node | undefined): readonly string[] =>
  itemsOf(node).flatMap((item) => textOf(item) ?? []);
