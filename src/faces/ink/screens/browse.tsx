import { Text } from 'ink';
import { useMemo, useReducer } from 'react';
import {
  type Browsed,
  type BrowsePlace,
  browsed,
  filterRows,
  type FilterRow,
  type Library,
  widenings,
} from '../../../session/index.ts';
import type { Lines } from '../layout/text.ts';
import { type Room, useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import { Writing } from '../parts/writing.tsx';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { arrangeChoices, arrangeFilters } from './browse-filters.ts';
import { bindingsFor } from './browse-keys.ts';
import { arrangeCases } from './browse-layout.ts';
import { type CaseList, isFiltered } from './browse-parts.ts';
import { type BrowsePage, LIST, placeIn, reduce } from './browse-state.ts';
import { casePages } from './case.tsx';

/** The cases, and each of them opened, until the learner has found what to do or leaves. */
export async function browsePages(library: Library, at: BrowsePlace, staging: Staging): Promise<Browsed> {
  let place = at;
  for (;;) {
    const card = library.cards.find(({ id }) => id === place.case);
    if (place.page === 'list' || card === undefined) {
      const from = place;
      const left = await staging.show<BrowsePlace>((done) => (
        <BrowseScreen library={library} from={from} look={staging.look} leave={done} />
      ));
      if (left.page === 'list') return { wish: { kind: 'leave' }, at: left };
      place = left;
      continue;
    }
    const { wish, run } = await casePages({ card, library, run: place.run }, staging);
    if (wish.kind !== 'leave') return { wish, at: { ...place, ...(run !== undefined && { run }) } };
    const { filter } = place;
    place = { filter, case: card.id, page: 'list' };
  }
}

interface BrowseScreenProps {
  readonly library: Library;
  readonly from: BrowsePlace;
  readonly look: Look;
  /** To the case that is opened, or out of the list. */
  readonly leave: (place: BrowsePlace) => void;
}

/** The list of cases, with what it is filtered by. */
function BrowseScreen({ library, from, look, leave }: BrowseScreenProps) {
  const [browsing, dispatch] = useReducer(reduce, { filter: from.filter, case: from.case, page: LIST });
  const { filter, page } = browsing;
  const { cards, principles } = library;
  const room = useRoom();
  const listed = useMemo(() => browsed(cards, filter, principles), [cards, filter, principles]);
  const filters = useMemo(() => filterRows(cards, filter, principles), [cards, filter, principles]);
  const at = placeIn(listed, cards, browsing.case);
  const wider = useMemo(
    () => (listed.length === 0 ? widenings(cards, filter, principles) : []),
    [listed, cards, filter, principles],
  );
  const typed =
    page.kind === 'search'
      ? { field: page.field, widerAt: undefined }
      : { field: undefined, widerAt: page.kind === 'list' ? page.at : 0 };
  const list: CaseList = { library, listed, at, filters, query: filter.query, wider, ...typed };
  const { lines, rows, cursor } = arrangeCases(list, { room, look });
  const to = (next: BrowsePlace['page']) => leave({ filter, case: listed[at]?.id ?? '', page: next });
  const bindings = bindingsFor({
    page,
    listed,
    at,
    rows,
    filters,
    wider,
    isFiltered: isFiltered(list),
    glyphs: look.glyphs,
    dispatch,
    open: () => to('case'),
    leave: () => to('list'),
  });
  const frame = { room, look, title: 'All cases', place: placeWords(page, list), bindings };
  if (page.kind !== 'search')
    return (
      <Screen {...frame}>
        <Text wrap="truncate-end">{(filterLines(page, filters, { room, look }) ?? lines).join('\n')}</Text>
      </Screen>
    );
  return (
    <Writing {...frame} {...(cursor && { cursor })} write={(edit) => dispatch({ kind: 'write', edit })}>
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Writing>
  );
}

/** What a page of the filter shows; nothing on the others. */
function filterLines(
  page: BrowsePage,
  filters: readonly FilterRow[],
  setting: { readonly room: Room; readonly look: Look },
): Lines | undefined {
  switch (page.kind) {
    case 'list':
    case 'search':
      return undefined;
    case 'filters':
      return arrangeFilters(filters, page.row, setting);
    case 'choices': {
      const row = filters[page.row];
      return row && arrangeChoices(row, page.at, setting);
    }
  }
}

/** Where the learner is: “11 cases · 3 played”; while something is chosen what that leaves. */
function placeWords(page: BrowsePage, { library: { cards }, listed }: CaseList): string {
  const all = `${cards.length} ${cards.length === 1 ? 'case' : 'cases'}`;
  if (page.kind === 'filters' || page.kind === 'choices') return `${listed.length} of ${all}`;
  const played = cards.filter(({ attempts }) => attempts > 0).length;
  return `${all} · ${played === 0 ? 'none played yet' : `${played} played`}`;
}
