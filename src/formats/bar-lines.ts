import stringWidth from 'string-width';
import { plain } from '../scenario/index.ts';
import type { Bars } from './document.ts';
import { hanging, wrapped } from './wrapped.ts';

/** A narrower drawing shows nothing. */
const LEAST_BAR = 10;
/** A longer one tells no more. */
const MOST_BAR = 40;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A share of a whole, 0..1, as a bar of at most so many columns. */
export function bar(share: number, room: number): string {
  const eighths = Math.round(Math.max(0, share) * room * 8);
  return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8] ?? ''}`;
}

/** Amounts below each other, each with a bar; where that has no room, or one is negative, in words. */
export function barLines({ caption, unit, whole, values }: Bars, width: number): readonly string[] {
  const rows = values.map(({ label, value, note }) => ({ label: plain(label), value, note }));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((each) => stringWidth(each)));
  const [labels, figures, notes] = [
    widest(rows.map(({ label }) => label)),
    widest(rows.map(({ value }) => String(value))),
    widest(rows.map(({ note }) => note)),
  ];
  const noted = notes === 0 ? 0 : notes + 2;
  const room = Math.min(MOST_BAR, width - labels - figures - noted - 2 * 2);
  const most = whole ?? Math.max(...rows.map(({ value }) => value));
  const isDrawn = room >= LEAST_BAR && most > 0 && rows.every(({ value }) => value >= 0);
  return [
    ...captionLines(caption, unit, width),
    ...rows.flatMap(({ label, value, note }) => {
      if (!isDrawn) return hanging('- ', `${label}: ${value}${note && ` (${note})`}`, width);
      const gap = ' '.repeat(labels - stringWidth(label));
      const figure = `${label}${gap}  ${String(value).padStart(figures)}`;
      return `${figure}${noted === 0 ? '' : `  ${note.padStart(notes)}`}  ${bar(value / most, room)}`;
    }),
  ];
}

function captionLines(caption: string, unit: string, width: number): readonly string[] {
  const words = [plain(caption), plain(unit)].filter((each) => each !== '').join(', ');
  return words === '' ? [] : wrapped(`${words}:`, width);
}
