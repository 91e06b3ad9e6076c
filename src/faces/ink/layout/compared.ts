import {
  type Compared,
  type ComparedChoice,
  type ComparedRow,
  plain,
  points,
} from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { clipped, ends, hanging, indented, type Lines, padded, wrapped } from './text.ts';
import { sumTable } from './sums.ts';
import { markCell } from './verdict.ts';

interface Setting {
  readonly width: number;
  readonly look: Look;
}

/** From this width on the choices of two runs have a column each. */
const LEAST_WIDE = 72;
const INDENT = 2;
const GAP = 3;
const LOST = 'lost';

/** Two runs side by side: where the difference lies, what each is worth, then every decision. */
export function comparedLines({ sentence, mine, other, rows }: Compared, setting: Setting): Lines {
  const { width, look } = setting;
  const { theme, textWidth } = look;
  const runs = [mine, other].map(({ name, review }) => ({ name: capital(name), review }));
  const open = runs.filter(({ review }) => review.ended === undefined);
  const names = runs.map(({ name }) => name);
  return [
    ...wrapped(theme.strong(sentence), Math.min(width, textWidth)),
    '',
    ...sumTable(runs, setting),
    ...open.flatMap(({ name }) =>
      wrapped(theme.quiet(`${name} is not over: its score is what is to be expected.`), width),
    ),
    '',
    ...(width < LEAST_WIDE ? pointerLines(names, setting) : headLines(names, setting)),
    ...rows.flatMap((row) => ['', ...rowLines(row, setting)]),
  ];
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Whose choices are pointed at, where they stand below each other. */
function pointerLines([mine = '', other = '']: readonly string[], { width, look }: Setting): Lines {
  const { theme, glyphs } = look;
  return hanging(
    `${theme.pointer(glyphs.pointer)} `,
    theme.quiet(`${mine}; below it ${lower(other)}`),
    width,
  );
}

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** Whose choices stand in which column. */
function headLines(names: readonly string[], { width, look: { theme } }: Setting): Lines {
  const column = columnOf(width);
  const heads = names.map((name) =>
    ends(theme.quiet(clipped(name, column - LOST.length - 2)), theme.quiet(LOST), column),
  );
  return [`${' '.repeat(INDENT)}${heads.join(' '.repeat(GAP))}`];
}

const columnOf = (width: number): number => Math.floor((width - INDENT - GAP) / 2);

function rowLines(row: ComparedRow, setting: Setting): Lines {
  const { width, look } = setting;
  const asked = look.theme.strong(clipped(plain(row.question), width));
  return [asked, ...(width < LEAST_WIDE ? stacked(row, setting) : beside(row, setting))];
}

function stacked(row: ComparedRow, { width, look }: Setting): Lines {
  const within = { width: width - INDENT, look };
  const pointer = `${look.theme.pointer(look.glyphs.pointer)} `;
  const [first = '', ...more] = choiceLines(row.mine, within);
  return [`${pointer}${first}`, ...indented([...more, ...otherLines(row, within)], INDENT)];
}

function beside(row: ComparedRow, { width, look }: Setting): Lines {
  const column = { width: columnOf(width), look };
  const left = choiceLines(row.mine, column);
  const right = otherLines(row, column);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const cells = `${padded(left[at] ?? '', column.width)}${' '.repeat(GAP)}${right[at] ?? ''}`;
    return `${' '.repeat(INDENT)}${cells}`.trimEnd();
  });
}

/** What the other run chose; the same is not told twice. */
function otherLines({ mine, other }: ComparedRow, setting: Setting): Lines {
  return isSame(mine, other) ? [setting.look.theme.quiet('the same')] : choiceLines(other, setting);
}

function isSame(mine: ComparedChoice | undefined, other: ComparedChoice | undefined): boolean {
  return (
    mine !== undefined &&
    other !== undefined &&
    mine.text === other.text &&
    mine.mark === other.mark &&
    points(mine.loss) === points(other.loss)
  );
}

const LOSS_WIDTH = 5;
const MARK_COLUMN = 3;

/** A choice with its mark, and what it lost at the end of its first line. */
function choiceLines(choice: ComparedChoice | undefined, { width, look }: Setting): Lines {
  const { theme } = look;
  if (choice === undefined) return [theme.quiet(clipped('did not come to this', width))];
  const room = Math.max(1, width - MARK_COLUMN - LOSS_WIDTH - 1);
  const [first = '', ...more] = wrapped(plain(choice.text), room);
  const lead = `${markCell(choice.mark, look)} `;
  return [
    `${lead}${padded(first, room)} ${padded(points(choice.loss), LOSS_WIDTH, 'left')}`,
    ...more.map((line) => `${' '.repeat(MARK_COLUMN)}${line}`),
  ];
}
