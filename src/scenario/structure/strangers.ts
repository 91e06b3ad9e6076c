import { flaw, type Flaw } from '../flaw.ts';
import { suggester } from '../nearest.ts';
import type { Rule } from '../problem.ts';
import { quote } from '../safe-text.ts';
import { isId } from '../schema/values.ts';
import { textOf, type Node } from '../tree.ts';

/** What is said of an id that nothing is called by. */
export interface Wording {
  readonly rule: Rule;
  /** What is wrong, without its full stop; the id is in its marks. */
  readonly say: (id: string) => string;
  /** How to mend it where no known id comes near. */
  readonly mend: string;
  /** The known id that is meant for a reason of its own. */
  readonly meant?: (word: string) => string | undefined;
  /** More to say where one does. */
  readonly onNear?: (meant: string) => string;
}

interface Known {
  has(word: string): boolean;
  keys(): Iterable<string>;
}

/** The ids that nothing is called by. What can't be an id is the schema's to tell. */
export function strangers(
  ids: readonly (Node | undefined)[],
  known: Known,
  { rule, say, mend, meant: sure = () => undefined, onNear = () => '' }: Wording,
): readonly Flaw[] {
  const suggest = suggester(known.keys());
  return ids.flatMap((node) => {
    const word = textOf(node);
    if (node === undefined || word === undefined || !isId(word) || known.has(word)) return [];
    const meant = sure(word) ?? suggest(word);
    const rest = meant === undefined ? `. ${mend}` : `; did you mean ${quote(meant)}?${onNear(meant)}`;
    return [flaw(rule, node, `${say(quote(word))}${rest}`)];
  });
}
