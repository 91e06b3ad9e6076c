import type { Browsed, BrowsePlace, Library } from '../../../session/index.ts';
import { type LineTerminal, print } from '../ask.ts';
import { openCase } from './case.ts';
import { chooseFrom, heardList, listOf } from './list.ts';

/** Lists the cases, finds some of them, and opens one, until the learner wants to play, to review or to go back. */
export async function browse(terminal: LineTerminal, library: Library, at: BrowsePlace): Promise<Browsed> {
  print(
    terminal,
    library.notices.map((notice) => `Note: ${notice}`),
  );
  let last = at.case;
  const known = library.cards.find(({ id }) => id === last);
  let list = (known === undefined ? listOf : heardList)(library, at.filter);
  let card = at.page === 'case' ? known : undefined;
  for (let isBack = true; ; isBack = false) {
    if (card !== undefined) {
      const wish = await openCase(terminal, { library, card, isBack });
      const page = wish.kind === 'leave' ? 'list' : 'case';
      if (wish.kind !== 'back') return { wish, at: { filter: list.filter, case: card.id, page } };
    }
    const chosen = await chooseFrom(terminal, list, last);
    ({ list, card } = chosen);
    if (card === undefined)
      return { wish: { kind: 'leave' }, at: { filter: list.filter, case: last, page: 'list' } };
    last = card.id;
  }
}
