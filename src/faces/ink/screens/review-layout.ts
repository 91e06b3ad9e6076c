import type { Argument, Reviewed } from '../../../session/index.ts';
import { decisionLines } from '../layout/decision.ts';
import { graphLines, LEAST_GRAPH } from '../layout/graph.ts';
import { BELOW_MAP, mapLines } from '../layout/map.ts';
import { decisionRows, summaryLines } from '../layout/review.ts';
import type { Lines } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { windowOn } from '../parts/options.ts';
import { rule } from '../parts/rule.ts';
import { scrolledUnder } from '../parts/scrolled.ts';
import { type View, view } from '../parts/scroll.ts';
import type { Look } from '../theme.ts';
import type { Place } from './review-state.ts';

export interface ReviewLayout {
  readonly lines: Lines;
  /** The part of the text that is on the screen. */
  readonly view: View;
  /** Whether the decisions are on the screen, so that one can be pointed at. */
  readonly isList: boolean;
  /** Whether the summary and the decisions share a page. */
  readonly isWhole: boolean;
}

interface Setting {
  readonly room: Room;
  readonly look: Look;
  /** What the player has said against the run so far. */
  readonly arguments: readonly Argument[];
}

const HIGHEST_GRAPH = 10;
const HIGHEST_MAP = 24;
/** A graph lower than this says little; where there is no more room there is none. */
const LEAST_ROWS = 3;

/** The lines of a review between the frame's first and last. */
export function arrangeReview(reviewed: Reviewed, place: Place, setting: Setting): ReviewLayout {
  const { room, look } = setting;
  const summary = summaryLines(reviewed, { width: room.width, look });
  const least = LEAST_GRAPH + 4 + reviewed.decisions.length;
  const spare = room.height - summary.length - 4;
  const isWhole = spare >= least;
  if (place.page === 'decision') return { ...opened(reviewed, place, setting), isWhole };
  if (place.page === 'map')
    return { lines: mapped(reviewed, place, setting), view: view([], 0, 1), isList: false, isWhole };
  if (isWhole) {
    const list = listLines(reviewed, place, { ...setting, room: { ...room, height: spare } });
    const lines = [rule(room.width, look), '', ...summary, '', ...list];
    return { lines, view: view([], 0, 1), isList: true, isWhole };
  }
  if (place.page === 'summary')
    return { ...scrolledUnder(summary, place.top, setting), isList: false, isWhole };
  return { lines: listLines(reviewed, place, setting), view: view([], 0, 1), isList: true, isWhole };
}

/** The graph and below it the decisions; the graph gets what the list leaves. */
function listLines(reviewed: Reviewed, { at }: Place, { room, look }: Setting): Lines {
  const { width, height } = room;
  const list = decisionRows(reviewed, at, { width, look });
  const air = height - list.length >= LEAST_GRAPH + 6 ? 1 : 0;
  const rows = Math.min(HIGHEST_GRAPH, height - list.length - 2 - 3 * air - (LEAST_GRAPH - LEAST_ROWS));
  const graph = rows < LEAST_ROWS ? [] : graphLines(reviewed, { width, rows }, look);
  const above = [rule(width, look), ...gap(graph.length > 0 ? air : 0), ...graph];
  const between =
    graph.length === 0
      ? []
      : [...gap(air), rule(width, look, { left: look.theme.strong('Your decisions') }), ...gap(air)];
  const left = Math.max(1, height - above.length - between.length);
  return [
    ...above,
    ...between,
    ...windowOn(
      list.map((line) => [line]),
      at,
      left,
    ),
  ];
}

const gap = (air: number): Lines => (air === 0 ? [] : ['']);

function opened(reviewed: Reviewed, place: Place, setting: Setting): Omit<ReviewLayout, 'isWhole'> {
  const decision = reviewed.decisions[place.at];
  const { room, look } = setting;
  const drawing = { width: room.width, look, progress: 1, dense: false };
  const said = setting.arguments.filter((argument) => argument.decision === place.at);
  const lines = decision === undefined ? [] : decisionLines(decision, said, drawing);
  return { ...scrolledUnder(lines, place.top, setting), isList: false };
}

function mapped(reviewed: Reviewed, { up }: Place, { room, look }: Setting): Lines {
  const { width, height } = room;
  const rows = Math.max(1, Math.min(HIGHEST_MAP, height - 2 - BELOW_MAP));
  return [rule(width, look), '', ...mapLines(reviewed, { width, rows, up }, look)].slice(0, height);
}
