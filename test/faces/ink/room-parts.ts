import { BASE } from '../../../src/engine/index.ts';
import { arrangeChoices, arrangeFilters } from '../../../src/faces/ink/screens/browse-filters.ts';
import { arrangeCases } from '../../../src/faces/ink/screens/browse-layout.ts';
import { caseRowsOf } from '../../../src/faces/ink/screens/case-actions.ts';
import { arrangeCase } from '../../../src/faces/ink/screens/case-layout.ts';
import { arrangeOthers } from '../../../src/faces/ink/screens/compare-layout.ts';
import { arrangeExport } from '../../../src/faces/ink/screens/export-layout.ts';
import { arrangeHome } from '../../../src/faces/ink/screens/home-layout.ts';
import type { ListLayout } from '../../../src/faces/ink/parts/pointed-list.tsx';
import type { Look } from '../../../src/faces/ink/theme.ts';
import { filterRows, NO_FILTER, type OtherRun } from '../../../src/session/index.ts';
import { card } from './cards.ts';
import { homeView } from './home-views.ts';
import { FIVE, libraryOf, RUNS } from './libraries.ts';

const ROOM = { width: 78, height: 21 };
const FILTER = { ...NO_FILTER, unplayed: true };
const OTHERS: readonly OtherRun[] = RUNS.map(({ id, when, score, study }) => ({
  id,
  when,
  variant: BASE,
  score,
  study,
}));

/** Home, the cases and what can be laid beside a run, each with its first and its second row pointed at. */
export const roomParts = (look: Look): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [0, 1].flatMap((at) =>
      Object.entries(partsAt(at, look)).map(([name, lines]) => [`${name} ${at}`, lines.join('\n')]),
    ),
  );

const listed = ({ above, labels, below }: ListLayout): readonly string[] => [...above, ...labels, ...below];

function partsAt(at: number, look: Look): Readonly<Record<string, readonly string[]>> {
  const setting = { room: ROOM, look };
  const { principles, ...library } = libraryOf();
  const filters = filterRows(FIVE, FILTER, principles);
  const list = { library, listed: FIVE, at, filters, query: '', field: undefined, wider: [], widerAt: 0 };
  const [, violin = card()] = FIVE;
  const brief = [{ kind: 'paragraph' as const, text: 'You plan how people practise.' }];
  const page = { card: violin, principles, brief, rows: caseRowsOf(violin, RUNS), at, top: 0 };
  return {
    home: arrangeHome(homeView(), at, setting),
    cases: arrangeCases(list, setting).lines,
    filters: arrangeFilters(filters, at, setting),
    ...(filters[0] && { choices: arrangeChoices(filters[0], at, setting) }),
    case: arrangeCase(page, setting).lines,
    compare: listed(arrangeOthers(OTHERS, at, setting)),
    export: listed(arrangeExport({ share: 'A case, score 60', at, exported: undefined }, setting)),
  };
}
