import { METER_NAMES, type Page, type Question } from '../../../session/index.ts';
import { partLines } from '../layout/parts.ts';
import { hanging, indented, type Lines, padded, wrapped } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { gaugeColumn, gaugePairs, gaugeRow } from '../parts/gauges.ts';
import { answerLines, windowOn } from '../parts/options.ts';
import { rule } from '../parts/rule.ts';
import { moreAround, moreBelow, type View, view } from '../parts/scroll.ts';
import type { Look } from '../theme.ts';
import type { Touched } from './play-state.ts';

/** What a page is drawn from, besides itself. */
export interface Setting extends Touched {
  readonly banner: string;
  readonly room: Room;
  readonly look: Look;
  /** How far the meters have moved, 0 to 1. */
  readonly progress: number;
}

export interface Layout {
  readonly lines: Lines;
  /** The part of the text that is on the screen. */
  readonly view: View;
}

/** How freely a page is set, from the freest: the first that shows all of it is taken. */
const EASES = ['airy', 'close', 'dense', 'tight'] as const;
type Ease = (typeof EASES)[number];

/** The margin of a wide window has the meters; there they take nothing from the story. */
const MARGIN = { width: 29, gap: 3, rows: 11 };
/** A window as low as this has no room for bars. */
const LOW = 16;
/** And one as low as this none for meters. */
const LOWEST = 8;
const NARROW = 32;
const MOST_BANNER = 3;
/** The rules above the story and below it. */
const FRAME_RULES = 2;

interface Draft {
  readonly head: Lines;
  readonly margin: Lines;
  readonly text: Lines;
  readonly answers: readonly Lines[];
  /** Empty lines at each joint. */
  readonly air: number;
}

/** The lines of a page between the frame's first and last. What can be answered always stays in view. */
export function arrange(page: Page, setting: Setting): Layout {
  const { height } = setting.room;
  // A page that its hint makes too long keeps the look that it has without it.
  const fitting = easeFor(page, setting) ?? easeFor(page, { ...setting, hint: false });
  const drawn = draft(page, setting, fitting ?? (height < LOW ? 'tight' : 'dense'));
  return assembled(page, drawn, setting);
}

function easeFor(page: Page, setting: Setting): Ease | undefined {
  return EASES.find((ease) => rowsOf(draft(page, setting, ease)) <= setting.room.height);
}

function draft(page: Page, setting: Setting, ease: Ease): Draft {
  const { room, look, progress, selected } = setting;
  const answers = answerLines(page.question?.answers ?? [], selected, { width: room.width, look });
  const besides = room.height - FRAME_RULES - answers.flat().length;
  const wide =
    page.gauges !== undefined &&
    besides >= MARGIN.rows &&
    room.width >= look.textWidth + MARGIN.gap + MARGIN.width;
  const width = wide ? room.width - MARGIN.gap - MARGIN.width : room.width;
  const dense = ease === 'dense' || ease === 'tight';
  return {
    head: [...headLines(page, setting, wide ? 'margin' : ease), ...bannerLines(setting)],
    margin: wide && page.gauges !== undefined ? gaugeColumn(page.gauges, MARGIN.width, look) : [],
    text: [...partLines(page.parts, { width, look, progress, dense }), ...hintLines(page, setting, width)],
    answers,
    air: ease === 'airy' ? 1 : 0,
  };
}

function rowsOf({ head, margin, text, answers, air }: Draft): number {
  const chooser = answers.length === 0 ? 0 : air + 1 + answers.flat().length + air;
  return head.length + air + Math.max(text.length, margin.length) + chooser;
}

function assembled({ question }: Page, drawn: Draft, setting: Setting): Layout {
  const { head, margin, text, air } = drawn;
  const { room, look } = setting;
  const chooser = chooserLines(drawn, setting);
  const spare = room.height - head.length - air - chooser.length - (chooser.length === 0 ? 0 : air + 1);
  const height = Math.max(1, spare - (question === undefined && text.length > spare ? 1 : 0));
  const shown = view(text, setting.top, height);
  const isWhole = drawn.answers.flat().length === chooser.length;
  const end = question === undefined ? [] : [...gap(air), joint(question, { shown, isWhole }, setting)];
  const more = question === undefined && shown.last > 0;
  return {
    lines: [
      ...head,
      ...gap(air),
      ...beside(shown.lines, margin.slice(0, height), room.width),
      ...(more ? [rule(room.width, look, { right: moreBelow(shown, look.glyphs) })] : end),
      ...chooser,
    ],
    view: shown,
  };
}

const gap = (air: number): Lines => Array.from({ length: air }, () => '');

/** The answers as far as they leave the story a part of the screen. */
function chooserLines({ head, text, answers, air }: Draft, { room, selected = 0 }: Setting): Lines {
  const story = Math.min(text.length, Math.max(1, Math.floor(room.height / 4)));
  return windowOn(answers, selected, Math.max(1, room.height - head.length - 2 * air - 1 - story));
}

/** The rule between the story and the answers: what is asked, and how much there is to read. */
function joint(
  { words, answers, isAside }: Question,
  { shown, isWhole }: { shown: View; isWhole: boolean },
  { nudged, room, look }: Setting,
): string {
  const { theme, glyphs } = look;
  const asked = isWhole ? words : `${answers.length} ${isAside ? 'answers' : 'options'}`;
  const nudge = room.width < NARROW ? 'Point first' : 'Point at an option first';
  const left = nudged ? theme.warning(nudge) : theme.strong(asked);
  return rule(room.width, look, { left, right: moreAround(shown, glyphs) });
}

function headLines(
  { gauges }: Page,
  { room: { width, height }, look }: Setting,
  ease: Ease | 'margin',
): Lines {
  if (height < LOWEST) return [];
  if (gauges === undefined || ease === 'margin') return [rule(width, look)];
  const rows = ease === 'tight' ? gaugeRow(gauges, width, look) : gaugePairs(gauges, width, look);
  return [...rows, rule(width, look, { right: [`weakest link: ${METER_NAMES[gauges.weakest]}`] })];
}

function bannerLines({ banner, room: { width, height }, look: { theme } }: Setting): Lines {
  if (banner === '') return [];
  const lines = hanging(theme.warning('! '), theme.warning(banner), width);
  return lines.slice(0, height < LOW ? 1 : MOST_BANNER);
}

function hintLines({ hint }: Page, { hint: shown, look }: Setting, width: number): Lines {
  if (!shown || hint === undefined) return [];
  const room = Math.min(width, look.textWidth) - 2;
  return ['', ...indented(wrapped(look.theme.coach(`Hint: ${hint}`), room), 2)];
}

/** Lines with others in the margin at their right. */
function beside(lines: Lines, margin: Lines, width: number): Lines {
  const rows = Math.max(lines.length, margin.length);
  return Array.from({ length: rows }, (_, row) => {
    const [line = '', note = ''] = [lines[row], margin[row]];
    return note === '' ? line : `${padded(line, width - MARGIN.width)}${note}`;
  });
}
