import { frameOf, headOf, type Row, rowLines, section, type Sheet } from './sheet.ts';
import { often, OFTEN } from './words.ts';
import { shown } from '../text.ts';

/** How likely each ending is. */
export function endings(sheet: Sheet): readonly string[] {
  const { sides } = sheet;
  const all = sides.map(({ figures }) => figures.endings);
  const rows = (all[0] ?? []).map(({ scene }, nth): Row => ({
    label: shown(scene.title.replaceAll(/\s+/g, ' ')),
    cells: all.map((each) => cellOf(often(each[nth]?.random ?? 0), often(each[nth]?.perfect ?? 0))),
  }));
  const frame = frameOf(
    rows.map(({ label }) => label),
    CELL,
    sheet,
  );
  const head = { label: '', ...headOf((name) => cellOf(`${name} random`.trim(), 'perfect'), frame, sheet) };
  const lines = [head, ...rows].flatMap((row) => rowLines(row, { ...frame, room: CELL }, sheet));
  return section('How the story ends', { note: NOTE, lines }, sheet);
}

const NOTE = 'How often each ending comes under random play and under perfect play.';

/** “base random” */
const RANDOM = 11;
const GAP = 2;
const CELL = RANDOM + GAP + OFTEN;

const cellOf = (random: string, perfect: string): string =>
  `${random.padStart(RANDOM)}${' '.repeat(GAP)}${perfect.padStart(OFTEN)}`;
