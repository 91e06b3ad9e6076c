import { HOME_WAYS, type HomeView } from '../../../session/index.ts';
import { panel, PANEL_SIDES } from '../layout/panel.ts';
import { indented, type Lines, padded } from '../layout/text.ts';
import { windowAround } from '../layout/window.ts';
import { rule } from '../parts/rule.ts';
import { troubleLines } from '../parts/trouble.ts';
import { homeRows, type Setting, stepBriefly, stepLines, wayLines, welcomeLines } from './home-parts.ts';
import { glanceLines } from './home-glance.ts';

/** How freely the page is set. */
interface Ease {
  /** Empty lines between its parts. */
  readonly air: number;
  readonly isFramed: boolean;
  /** How much of where the learner is has room. */
  readonly glance: 'all' | 'some' | 'none';
  /** Whether the case may be told by its summary. */
  readonly hasSummary: boolean;
}

/** From the freest: the first that fits is taken. */
const EASES: readonly Ease[] = [
  { air: 2, isFramed: true, glance: 'all', hasSummary: true },
  { air: 1, isFramed: true, glance: 'all', hasSummary: true },
  { air: 1, isFramed: true, glance: 'some', hasSummary: true },
  { air: 1, isFramed: false, glance: 'some', hasSummary: true },
  { air: 1, isFramed: false, glance: 'some', hasSummary: false },
  { air: 0, isFramed: false, glance: 'some', hasSummary: false },
  { air: 0, isFramed: false, glance: 'none', hasSummary: false },
];

/** A window as low as this has no room for a rule, one as narrow as that none for a frame. */
const LOW = 8;
const NARROW = 28;
/** So wide, where the learner is stands beside the ways. */
const WIDE = { width: 96, glance: 42 };
const MOST_ABOVE = 4;
/** The notices get a third of so many rows: a page of their own has them whole. */
const NOTICES_OF = 9;

/** The lines of home; the row pointed at is always among them. */
export function arrangeHome(view: HomeView, at: number, setting: Setting): Lines {
  const { room, look } = setting;
  const notices = troubleLines(view.notices, {
    width: room.width,
    rows: Math.min(room.height, NOTICES_OF),
  });
  const head = [
    ...(room.height < LOW ? [] : [rule(room.width, look)]),
    ...notices.map((line) => look.theme.warning(line)),
  ];
  const spare = Math.max(1, room.height - head.length);
  const fitting = EASES.filter(({ isFramed }) => !isFramed || room.width >= NARROW)
    .map((ease) => drawn(view, at, { ...setting, ease }))
    .find(({ length }) => length <= spare);
  if (fitting === undefined) return [...head, ...tightest(view, at, { ...setting, spare })];
  return [...head, ...empty(Math.min(MOST_ABOVE, Math.floor((spare - fitting.length) / 3))), ...fitting];
}

interface Draft extends Setting {
  readonly ease: Ease;
}

function drawn(view: HomeView, at: number, draft: Draft): Lines {
  const { ease, look, room } = draft;
  // What stands below a panel is in line with what stands in it.
  const side = ease.isFramed ? PANEL_SIDES / 2 : 0;
  const inner = { look, room: { ...room, width: room.width - 2 * side } };
  const parts = [
    indented(welcomeLines(view, inner), side),
    stepPart(view, at, draft),
    ...rest(view, at, { ...inner, ease }).map((lines) => indented(lines, side)),
  ].filter(({ length }) => length > 0);
  const lines = parts.flatMap((part, index) => (index === 0 ? part : [...empty(ease.air), ...part]));
  return ease.air === 0 ? lines : ['', ...lines];
}

const empty = (rows: number): Lines => Array.from({ length: rows }, () => '');

function stepPart(view: HomeView, at: number, { ease, look, room }: Draft): Lines {
  const air = empty(Math.min(1, ease.air));
  const { hasSummary } = ease;
  if (!ease.isFramed) return stepLines(view, at, { look, room, air, hasSummary });
  const inner = { ...room, width: room.width - PANEL_SIDES };
  const edge = empty(ease.air - 1);
  const lines = [...edge, ...stepLines(view, at, { look, room: inner, air, hasSummary }), ...edge];
  const { pointer, quiet } = look.theme;
  return panel(lines, room.width, { look, paint: homeRows(view)[at] === 'next' ? pointer : quiet });
}

/** The ways and where the learner is, below or beside each other. */
function rest(view: HomeView, at: number, { ease, look, room }: Draft): readonly Lines[] {
  const ways = wayLines(view, at, { look, room });
  const spaced = ease.air > 1 ? ways.flatMap((row, index) => (index === 0 ? [row] : ['', row])) : ways;
  if (ease.glance === 'none') return [spaced];
  const isWide = room.width >= WIDE.width - PANEL_SIDES && ease.glance === 'all';
  const width = isWide ? WIDE.glance : room.width;
  const glance = glanceLines(view, { look, width, isWhole: ease.glance === 'all' });
  if (!isWide) return [spaced, glance];
  const left = room.width - WIDE.glance;
  const rows = Math.max(spaced.length, glance.length);
  return [
    Array.from({ length: rows }, (_, row) => {
      const [way = '', line = ''] = [spaced[row], glance[row]];
      return line === '' ? way : `${padded(way, left)}${line}`;
    }),
  ];
}

/** The least that home can be: a list of its rows, as far as there is room for them. */
function tightest(
  view: HomeView,
  at: number,
  { look, room, spare }: Setting & { readonly spare: number },
): Lines {
  const most = Math.max(1, spare - HOME_WAYS.length);
  const step = stepBriefly(view, at, { look, room }).slice(0, most);
  const ways = wayLines(view, at, { look, room }).map((line) => [line]);
  return windowAround([step, ...ways], at + (homeRows(view).includes('next') ? 0 : 1), spare);
}
