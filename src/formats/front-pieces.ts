import { sceneOf } from '../engine/index.ts';
import { METER_NAMES, type Scenario, type SceneId } from '../scenario/index.ts';
import { beats, type Hindsight, type Reachable, TRADED, type Traded } from '../solver/index.ts';
import type { Piece } from './document.ts';
import type { Reviewed } from './reviewed.ts';

/** The most rows of a table of trade-offs. */
const MOST = 20;

/** The outcomes that were within reach and that no other beats, and where the run's own stands; of a finished run. */
export function frontPieces({ solution, review: { ended }, hindsight }: Reviewed): readonly Piece[] {
  if (ended === undefined || hindsight === undefined) return [];
  const { scenario } = solution;
  const own = { ...ended, isOnFront: ended.onFront === true };
  const shown = spread(hindsight.front, (point) => isSame(point, own.meters));
  const left = hindsight.front.length - shown.length;
  const rows = shown.map((point) =>
    row(titleOf(scenario, endingAt(hindsight, point)), point, besides(point, own)),
  );
  const ownRow = row(titleOf(scenario, own.ending), own.meters, 'yours, not on the front');
  return [
    { kind: 'heading', level: 2, text: 'The trade-off front' },
    {
      kind: 'table',
      caption: 'Outcomes within reach with this luck that no other beats on all three',
      columns: [
        { title: 'Ending', isNumber: false },
        { title: 'Customer', isNumber: true },
        { title: 'Strategy', isNumber: true },
        { title: 'Revenue', isNumber: true },
        { title: 'Note', isNumber: false },
      ],
      rows: own.isOnFront ? rows : [ownRow, ...rows],
    },
    ...(left === 0 ? [] : [leftWords(left)]),
  ];
}

const leftWords = (left: number): Piece => ({
  kind: 'paragraph',
  text: `The front has ${left} more ${left === 1 ? 'point' : 'points'}, between these.`,
});

const row = (ending: string, { customer, strategy, revenue }: Traded, mark: string): readonly string[] => [
  ending,
  String(customer),
  String(strategy),
  String(revenue),
  mark,
];

/** “yours”, “beats yours”, or what it gives up beside yours. */
function besides(point: Traded, own: { readonly meters: Traded; readonly isOnFront: boolean }): string {
  if (own.isOnFront && isSame(point, own.meters)) return 'yours';
  if (beats(point, own.meters)) return 'beats yours';
  const less = TRADED.filter((meter) => point[meter] < own.meters[meter]);
  return `less ${less.map((meter) => METER_NAMES[meter]).join(', ')}`;
}

const isSame = (one: Traded, two: Traded): boolean => TRADED.every((meter) => one[meter] === two[meter]);

/** The ending of a point; of several the one with the best score. */
function endingAt({ reachable }: Hindsight, point: Traded): SceneId | undefined {
  const there = reachable.filter(({ meters }) => isSame(meters, point));
  const best = there.reduce<Reachable | undefined>(
    (highest, each) => (highest === undefined || each.score > highest.score ? each : highest),
    undefined,
  );
  return best?.ending;
}

function titleOf(scenario: Scenario, id: SceneId | undefined): string {
  const scene = id === undefined ? undefined : sceneOf(scenario, id);
  return scene?.kind === 'ending' ? scene.title : '';
}

/** Of many points some in even steps, the first and the last among them, and one that must not be missing. */
function spread<Point>(all: readonly Point[], isWanted: (point: Point) => boolean): readonly Point[] {
  if (all.length <= MOST) return all;
  const wanted = all.findIndex(isWanted);
  const steps = Array.from({ length: MOST }, (_, nth) => Math.round((nth * (all.length - 1)) / (MOST - 1)));
  const nearest = steps
    .slice(1, -1)
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
    .at(0);
  const isKept = (step: number): boolean => wanted < 0 || steps.includes(wanted) || step !== nearest;
  const indices = new Set([...steps.filter(isKept), ...(wanted < 0 ? [] : [wanted])]);
  return all.filter((_, index) => indices.has(index));
}
