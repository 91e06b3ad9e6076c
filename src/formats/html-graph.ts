import { points, signed } from '../coach/index.ts';
import type { Graph, Step } from './document.ts';
import { escaped } from './html-words.ts';

/** Units of the drawing, which is scaled to the width of the page. */
const WIDTH = 720;
const HEIGHT = 260;
const MARGIN = { left: 44, right: 20, top: 20, bottom: 44 };
/** The least height of the scale, in points: so that small moves look small. */
const LEAST_RANGE = 20;
/** Points between two lines of the scale. */
const GRID = 10;

/** The expected score after each step, as a drawing that is also told in words. */
export function figure(graph: Graph): string {
  const told = [`Start: ${points(graph.start)}`, ...graph.steps.map(stepWords)].join('. ');
  return `<figure>
<div class="steps">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="graph-title graph-words">
<title id="graph-title">${escaped(graph.caption)}</title>
<desc id="graph-words">${escaped(told)}.</desc>
${drawing(graph).join('\n')}
</svg>
</div>
<figcaption>${escaped(graph.caption)}, in points. <span class="lost">Solid: what you lost</span>, with ✗ from one point on. <span class="luck">Dashed: luck.</span></figcaption>
</figure>`;
}

function stepWords({ name, lost, luck, after }: Step): string {
  return `${name}: lost ${points(lost)}, luck ${signed(luck)}, then ${points(after)}`;
}

interface Scale {
  readonly x: (step: number) => string;
  readonly y: (value: number) => string;
  readonly lines: readonly number[];
}

function drawing({ start, steps }: Graph): readonly string[] {
  const scale = scaleOf(start, steps);
  const { x, y, lines } = scale;
  return [
    ...lines.map(
      (value) =>
        `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(value)}" y2="${y(value)}"/><text x="${MARGIN.left - 8}" y="${y(value)}" text-anchor="end" dominant-baseline="middle">${value}</text>`,
    ),
    ...steps.map((step, index) =>
      stepDrawing(step, { index, scale, before: steps[index - 1]?.after ?? start }),
    ),
    label({ x: x(0), y: HEIGHT - MARGIN.bottom + 30 }, 'Start'),
    label({ x: x(0), y: Number(y(start)) + ABOVE }, points(start)),
  ];
}

/** A level stretch to the decision, then what it lost, then its luck beside that. */
function stepDrawing(
  { lost, luck, after }: Step,
  { index, scale: { x, y }, before }: { index: number; scale: Scale; before: number },
): string {
  const [from, to] = [x(index), x(index + 1)];
  const kept = before - lost;
  const under = after < before ? BELOW : ABOVE;
  return [
    `<polyline class="score" points="${from},${y(before)} ${to},${y(before)}"/>`,
    lost > 0 ? upright('lost', { x: Number(to) - BESIDE, from: y(before), to: y(kept) }) : '',
    luck === 0 ? '' : upright('luck', { x: Number(to) + BESIDE, from: y(kept), to: y(after) }),
    `<circle class="score" cx="${to}" cy="${y(after)}" r="4"/>`,
    label({ x: to, y: Number(y(after)) + under }, `${points(after)}${lost >= TOLD ? ' ✗' : ''}`),
    label({ x: to, y: HEIGHT - MARGIN.bottom + 30 }, String(index + 1)),
  ].join('');
}

/** Where a figure stands beside its dot. */
const ABOVE = -10;
const BELOW = 19;
/** What was lost and what luck did stand beside each other. */
const BESIDE = 3;

const upright = (kind: 'lost' | 'luck', { x, from, to }: { x: number; from: string; to: string }): string =>
  `<line class="${kind}" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${from}" y2="${to}"/>`;

/** From this loss on, in points, it is marked: below it a choice is good. */
const TOLD = 1;

const label = ({ x, y }: { x: string; y: number }, words: string): string =>
  `<text x="${x}" y="${y.toFixed(1)}" text-anchor="middle">${escaped(words)}</text>`;

function scaleOf(start: number, steps: readonly Step[]): Scale {
  const values = [start, ...steps.flatMap(({ after, luck }) => [after, after - luck])];
  const low = Math.max(0, GRID * Math.floor((Math.min(...values) - 1) / GRID));
  const high = Math.max(low + LEAST_RANGE, GRID * Math.ceil((Math.max(...values) + 1) / GRID));
  const [across, up] = [WIDTH - MARGIN.left - MARGIN.right - 40, HEIGHT - MARGIN.top - MARGIN.bottom];
  return {
    x: (step) => (MARGIN.left + 20 + (across * step) / Math.max(1, steps.length)).toFixed(1),
    y: (value) => (MARGIN.top + (up * (high - value)) / (high - low)).toFixed(1),
    lines: Array.from({ length: (high - low) / GRID + 1 }, (_, index) => low + index * GRID),
  };
}
