import { METER_NAMES, type Page } from '../../../session/index.ts';
import { partLines } from '../layout/parts.ts';
import { indented, type Lines, wrapped } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { gaugeLines } from '../parts/gauges.ts';
import { optionLines } from '../parts/options.ts';
import { rule, type View, view } from '../parts/scroll.ts';
import type { Look } from '../theme.ts';

/** What a page is drawn from, besides itself. */
export interface Setting {
  readonly selected: number | undefined;
  readonly top: number;
  readonly hint: boolean;
  /** The player wanted to decide and has pointed at nothing. */
  readonly nudged: boolean;
  readonly banner: string;
  readonly room: Room;
  readonly look: Look;
  readonly progress: number;
}

export interface Layout {
  readonly lines: Lines;
  /** The part of the text that is on the screen. */
  readonly view: View;
}

/** The frame's own lines: where we are, and the keys. */
const FRAME_ROWS = 2;
/** The story keeps at least so much of the screen, however long the options are. */
const LEAST_TEXT = 3;
const NOTHING_MORE = view([], 0, 1);

/** The lines of a page between the frame's first and last: meters, text, and the options, which always stay in view. */
export function arrange(page: Page, setting: Setting): Layout {
  const { room, look, banner } = setting;
  const width = room.columns - 2;
  const rows = room.rows - FRAME_ROWS;
  const head = [...meterLines(page, width, look), ...bannerLines(banner, width, look)];
  const foot =
    page.options.length === 0
      ? []
      : chooser(page, setting, { width, height: rows - head.length - LEAST_TEXT - 2 });
  const text = textLines(page, setting, width);
  const space = rows - head.length - foot.length;
  const fits = text.length <= space - (foot.length > 0 ? 2 : 1);
  const shown = view(
    text,
    setting.hint ? text.length : setting.top,
    Math.max(1, space - 1 - (fits && foot.length > 0 ? 1 : 0)),
  );
  const gap = Math.max(0, space - 1 - shown.lines.length);
  const word = foot.length === 0 ? '' : setting.nudged ? 'Point at an option first' : 'What do you do?';
  const between =
    foot.length > 0 || shown.last > 0
      ? [rule(setting.nudged ? NOTHING_MORE : shown, { width, look, word })]
      : [];
  const filler = Array.from({ length: foot.length > 0 ? 0 : gap }, () => '');
  return { lines: [...head, ...shown.lines, ...filler, ...between, ...foot], view: shown };
}

function meterLines({ gauges }: Page, width: number, look: Look): Lines {
  if (gauges === undefined) return [rule(NOTHING_MORE, { width, look })];
  const weakest = `weakest link: ${METER_NAMES[gauges.weakest]}`;
  return [...gaugeLines(gauges, width, look), rule(NOTHING_MORE, { width, look, word: weakest })];
}

function bannerLines(banner: string, width: number, { theme }: Look): Lines {
  return banner === '' ? [] : wrapped(theme.warning(`! ${banner}`), width);
}

function chooser(
  { options }: Page,
  { selected, look }: Setting,
  { width, height }: { width: number; height: number },
): Lines {
  return optionLines(options, selected, { width, height: Math.max(2, height), look });
}

function textLines(
  { parts, hint }: Page,
  { look, progress, hint: hintShown }: Setting,
  width: number,
): Lines {
  const story = partLines(parts, { width, look, progress });
  if (!hintShown || hint === undefined) return story;
  const measure = Math.min(width, look.textWidth);
  return [...story, '', ...indented(wrapped(look.theme.coach(`Hint: ${hint}`), measure - 2), 2)];
}
