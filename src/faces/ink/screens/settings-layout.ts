import type { Setting, SettingsBoard } from '../../../session/index.ts';
import { clipped, hanging, indented, type Lines, padded, stringWidth, wrapped } from '../layout/text.ts';
import { pathLines } from '../layout/path.ts';
import { inRows } from '../layout/rows.ts';
import { markGlyph } from '../layout/verdict.ts';
import type { Room } from '../parts/frame.tsx';
import { windowOn } from '../parts/options.ts';
import { rowLead } from '../parts/pointed-list.tsx';
import { rule } from '../parts/rule.ts';
import { moreAround, type View, view } from '../parts/scroll.ts';
import type { Look } from '../theme.ts';

/** What the page of the settings is drawn from. */
export interface SettingsPage {
  readonly settings: readonly Setting[];
  readonly places: SettingsBoard['places'];
  /** The setting pointed at. */
  readonly at: number;
  /** The first line of the text below the list that is on the screen. */
  readonly top: number;
  /** Why the last change is not on the disk; empty where it is. */
  readonly trouble: string;
}

interface Stage {
  readonly room: Room;
  readonly look: Look;
}

const GAP = '  ';
/** A window as low as this has no room for empty lines. */
const LOW = 18;
/** Rows that the text below the list has at least. */
const LEAST_BELOW = 3;

/** The settings with what holds now, and below them what the one pointed at does, and where data lies. */
export function arrangeSettings(page: SettingsPage, { room, look }: Stage): { lines: Lines; view: View } {
  const { settings, at, top } = page;
  const { width, height } = room;
  const air = height < LOW ? [] : [''];
  const rows = rowsOf(settings, at, { room, look });
  const head = [rule(width, look), ...air];
  const trouble = troubleLines(page, { room, look });
  const fixed = head.length + trouble.length + 1;
  const list = windowOn(rows, at, Math.max(1, height - fixed - LEAST_BELOW));
  const text = belowLines(page, { room, look });
  const spare = height - fixed - list.length;
  // The rule below the list stays where it is while the pointer moves.
  const tallest = Math.max(
    ...settings.map((_, index) => belowLines({ ...page, at: index }, { room, look }).length),
  );
  const gap = tallest + air.length <= spare ? air : [];
  const shown = view(text, top, Math.max(1, spare - gap.length));
  const joint = rule(width, look, { right: moreAround(shown, look.glyphs) });
  return { lines: [...head, ...list, ...trouble, ...gap, joint, ...shown.lines], view: shown };
}

/** What a setting is set to, in words; as it stands where it is none of the choices. */
function wordsOf({ choices, value }: Setting): string {
  return choices.find((choice) => choice.value === value)?.words ?? value;
}

function rowsOf(
  settings: readonly Setting[],
  at: number,
  { room: { width }, look }: Stage,
): readonly Lines[] {
  const names = Math.max(0, ...settings.map(({ name }) => stringWidth(name)));
  const words = Math.max(0, ...settings.map((setting) => stringWidth(wordsOf(setting))));
  const leadWidth = stringWidth(rowLead(0, false, look));
  const isWide = leadWidth + names + GAP.length + words + 4 <= width;
  return settings.map((setting, index) => {
    const lead = rowLead(index, index === at, look);
    const named = (name: string) => lead + (index === at ? look.theme.chosen(name) : name);
    const value = wordsOf(setting);
    if (!isWide) return narrowRow(setting.name, value, { named, lead: leadWidth, width });
    const row = `${named(padded(setting.name, names))}${GAP}${value}`;
    const held = setting.heldBy === undefined ? '' : look.theme.quiet(`${GAP}held by ${setting.heldBy}`);
    return [stringWidth(row + held) <= width ? row + held : row];
  });
}

/** The value at the end of the line, or below the name where both do not fit. */
function narrowRow(
  name: string,
  value: string,
  { named, lead, width }: { named: (name: string) => string; lead: number; width: number },
): Lines {
  const space = width - lead - stringWidth(name) - stringWidth(value);
  if (space >= GAP.length) return [`${named(name)}${' '.repeat(space)}${value}`];
  const room = width - lead;
  return [named(clipped(name, room)), `${' '.repeat(lead)}${GAP}${clipped(value, room - GAP.length)}`];
}

function troubleLines({ trouble }: SettingsPage, { room: { width, height }, look }: Stage): Lines {
  if (trouble === '') return [];
  const { theme } = look;
  const words = `Not saved: ${trouble}. It holds until you leave Interlock.`;
  return hanging(theme.warning('! '), theme.warning(words), width).slice(0, Math.max(1, height - 7));
}

function belowLines({ settings, places, at }: SettingsPage, stage: Stage): Lines {
  const setting = settings[at];
  return [...(setting === undefined ? [] : aboutLines(setting, stage)), '', ...placeLines(places, stage)];
}

/** What a setting does, its choices with the one that holds, and what keeps it from being changed. */
function aboutLines(setting: Setting, { room, look }: Stage): Lines {
  const { theme } = look;
  const column = Math.min(room.width, look.textWidth);
  return [
    ...wrapped(setting.says, column),
    ...choiceLines(setting, { room, look }),
    ...(setting.key === 'theme' || setting.key === 'glyphs' ? sampleLines({ room, look }) : []),
    ...(setting.heldBy === undefined
      ? []
      : wrapped(
          theme.warning(`${setting.heldBy} has the last word: without it this can be changed here.`),
          column,
        )),
  ];
}

/** The choices side by side, or below each other where they are many. */
function choiceLines({ choices, value }: Setting, { room: { width }, look }: Stage): Lines {
  const { theme, glyphs } = look;
  const marked = choices.map((choice) =>
    choice.value === value
      ? `${theme.pointer(glyphs.on)} ${theme.chosen(choice.words)}`
      : `${glyphs.off} ${choice.words}`,
  );
  return inRows(marked, width);
}

/** How the screens look now: what rises and falls, a bar, and the marks of the verdicts. */
function sampleLines({ room: { width }, look }: Stage): Lines {
  const { theme, glyphs } = look;
  const marks = (['best', 'slip', 'mistake', 'blunder'] as const).map((mark) => markGlyph(mark, look));
  const moves = `${theme.rise(`${glyphs.up}4`)} ${theme.fall(`${glyphs.down}3`)}`;
  const meter = `${theme.bar(glyphs.full.repeat(6))}${theme.bar(glyphs.empty.repeat(3))}`;
  return inRows([theme.quiet('It looks like this:'), `Customer 58 ${moves}`, meter, marks.join(' ')], width);
}

/** Where data lies. A path is never cut. */
function placeLines(places: SettingsBoard['places'], { room: { width }, look }: Stage): Lines {
  const { theme } = look;
  const names = Math.max(0, ...places.map(({ name }) => stringWidth(name))) + GAP.length;
  const isNarrow = places.some(({ path }) => stringWidth(path) > width - names);
  return [
    ...wrapped(theme.strong('Where your data lies'), width),
    ...places.flatMap(({ name, path }) =>
      isNarrow
        ? [...wrapped(theme.quiet(name), width), ...indented(pathLines(path, width - GAP.length), GAP.length)]
        : hanging(padded(theme.quiet(name), names), path, width),
    ),
  ];
}
