import { plain } from '../scenario/index.ts';
import type { Bars, Line } from './document.ts';
import { captioned } from './html-tables.ts';
import { escaped, inline } from './html-words.ts';

/** Amounts as a table with a bar in each row: the figures are read out, the bars are only drawn. */
export function amounts({ caption, unit, whole, values }: Bars): string {
  const numbers = values.map(({ value }) => value);
  const most = Math.max(whole ?? 0, ...numbers);
  const least = Math.min(0, ...numbers);
  const share = (amount: number): number => (most === least ? 0 : (100 * amount) / (most - least));
  const hasNotes = values.some(({ note }) => note !== '');
  const rows = values.map(({ label, value, note }) => {
    const noted = hasNotes ? `<td class="number note">${escaped(note)}</td>` : '';
    const drawn = barOf({ from: share(Math.min(0, value) - least), width: share(Math.abs(value)) });
    return `<tr><th scope="row">${inline(label)}</th><td class="number">${value}</td>${noted}<td class="bar">${drawn}</td></tr>`;
  });
  const words = [caption, unit].filter((each) => each !== '').join(', ');
  return `<table class="bars">\n${captioned(words)}<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function barOf({ from, width }: { from: number; width: number }): string {
  return `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="8"/><rect class="amount" x="${from.toFixed(1)}" width="${width.toFixed(1)}" height="8"/></svg>`;
}

/** Units of a drawing of one amount. */
const [WIDTH, HEIGHT] = [480, 96];
const MARGIN = { side: 24, top: 28, bottom: 12 };

/** One amount as it went on: a line with its figures. */
export function course({ caption, points }: Line): string {
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const x = (nth: number): string =>
    (MARGIN.side + ((WIDTH - 2 * MARGIN.side) * nth) / Math.max(1, points.length - 1)).toFixed(1);
  const y = (value: number): number =>
    MARGIN.top + ((HEIGHT - MARGIN.top - MARGIN.bottom) * (high - value)) / (high === low ? 1 : high - low);
  const corners = points.map((value, nth) => `${x(nth)},${y(value).toFixed(1)}`).join(' ');
  const dots = points.map(
    (value, nth) =>
      `<circle class="score" cx="${x(nth)}" cy="${y(value).toFixed(1)}" r="3"/><text x="${x(nth)}" y="${(y(value) - 10).toFixed(1)}" text-anchor="middle">${value}</text>`,
  );
  const told = `${plain(caption)}: ${points.join(', ')}`;
  return `<figure class="course">
<figcaption>${inline(caption)}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(told)}">
<polyline class="score" points="${corners}"/>
${dots.join('\n')}
</svg>
</figure>`;
}
