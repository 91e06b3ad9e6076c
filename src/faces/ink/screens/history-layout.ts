import { BASE } from '../../../engine/index.ts';
import { type PastRun, points, runJudgement, runKinds, signed } from '../../../session/index.ts';
import { clipped, ends, type Lines, padded, stringWidth, wrapped } from '../layout/text.ts';
import { inRows } from '../layout/rows.ts';
import type { Room } from '../parts/frame.tsx';
import { windowOn } from '../parts/options.ts';
import { rule } from '../parts/rule.ts';
import type { Look } from '../theme.ts';
import { type Known, mayBeMore } from './progress-state.ts';

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

const GAP = '  ';
const LEAD = 2;
/** A window as low as this has no room for empty lines. */
const LOW = 16;
/** Below this width a run stands on two lines. */
const LEAST_WIDE = 72;
const SCORE = 'score';
const NOT_OVER = 'not over';
const JUDGED = 'judged';

/** The runs, the latest first, and below them all that is known of the one pointed at. */
export function arrangeHistory(known: Known, at: number, { room, look }: Setting): Lines {
  const { width, height } = room;
  const { runs } = known;
  const air = height < LOW ? [] : [''];
  const columns = columnsFor(runs, width);
  const heads = columns === undefined || height < LOW ? [] : [headLine(columns, look)];
  const about = aboutLines(runs[at], Math.max(1, Math.floor(height / 3)), { width, look });
  const limit = Math.max(1, height - 2 * air.length - heads.length - 1 - about.length);
  // Of very many runs only those are drawn that can be on the screen.
  const from = Math.max(0, at - limit);
  const rows = runs.slice(from, at + limit + 1).map((run, index) => {
    const selected = from + index === at;
    if (columns === undefined) return stackedRun(run, selected, { room, look });
    return [wideRun(run, selected, { columns, look })];
  });
  const list = windowOn(rows, at - from, limit);
  return [...air, ...heads, ...list, ...air, rule(width, look, { right: countWords(known, at) }), ...about];
}

function countWords(known: Known, at: number): readonly string[] {
  const { runs } = known;
  const all = mayBeMore(known) ? `the latest ${runs.length}` : `${runs.length}`;
  return [`${at + 1} of ${all}`];
}

interface Columns {
  readonly when: number;
  readonly title: number;
  readonly score: number;
  readonly marks: number;
}

/** How wide the columns are: as more runs are read they must not move. Undefined where a run needs two lines. */
function columnsFor(runs: readonly PastRun[], width: number): Columns | undefined {
  if (width < LEAST_WIDE) return undefined;
  const least = (words: string, cells: readonly string[]) => Math.max(words.length, widest(cells));
  const marks = 'study twin'.length;
  const score = least(NOT_OVER, runs.map(scoreOf));
  const figures = score + JUDGED.length + marks + 3 * GAP.length;
  const whole = least(
    '30 September 2026 at 14:05',
    runs.map(({ when }) => when),
  );
  const titles = widest(runs.map(({ title }) => title));
  const fits = LEAD + whole + GAP.length + titles + figures <= width;
  const when = fits ? whole : least('30 September 2026', runs.map(dayOf));
  const title = Math.min(Math.max(titles, 4), width - LEAD - when - GAP.length - figures);
  return { when, title, score, marks };
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => stringWidth(text)));

/** Of “3 May 2026 at 14:05” the day. */
const dayOf = ({ when }: PastRun): string => when.split(' at ')[0] ?? when;

function headLine({ when, title, score }: Columns, { theme }: Look): string {
  const cells = [padded('played', when), padded('case', title), padded(SCORE, score, 'left'), JUDGED];
  return theme.quiet(`${' '.repeat(LEAD)}${cells.join(GAP)}`);
}

/** What sets a run apart: how it was played, and which form of its story. */
function marksOf({ study, exam, variant }: PastRun): string {
  return [...(study ? ['study'] : []), ...(exam ? ['exam'] : []), ...(variant === BASE ? [] : ['twin'])].join(
    ' ',
  );
}

const scoreOf = ({ score }: PastRun): string => (score === undefined ? NOT_OVER : points(score));

/** Empty where it is not known. */
function judgedOf({ judgement }: PastRun): string {
  if (judgement === undefined) return '';
  return judgement === null ? 'none' : `${Math.round(judgement)} %`;
}

function wideRun(
  run: PastRun,
  selected: boolean,
  { columns, look }: { columns: Columns; look: Look },
): string {
  const { theme } = look;
  const title = padded(clipped(run.title, columns.title), columns.title);
  const when = stringWidth(run.when) <= columns.when ? run.when : dayOf(run);
  const cells = [
    padded(when, columns.when),
    selected ? theme.chosen(title) : title,
    padded(scoreOf(run), columns.score, 'left'),
    padded(judgedOf(run), JUDGED.length, 'left'),
    theme.quiet(clipped(marksOf(run), columns.marks)),
  ];
  return `${lead(selected, look)}${cells.join(GAP)}`.trimEnd();
}

function stackedRun(run: PastRun, selected: boolean, { room: { width }, look }: Setting): Lines {
  const { theme } = look;
  const room = width - LEAD;
  const score = scoreOf(run);
  const title = clipped(run.title, room - stringWidth(score) - GAP.length);
  const more = [dayOf(run), judgedOf(run), marksOf(run)].filter((words) => words !== '').join(' · ');
  return [
    `${lead(selected, look)}${ends(selected ? theme.chosen(title) : title, score, room)}`,
    `${' '.repeat(LEAD)}${theme.quiet(clipped(more, room))}`,
  ];
}

const lead = (selected: boolean, { theme, glyphs }: Look): string =>
  selected ? padded(theme.pointer(glyphs.pointer), LEAD) : ' '.repeat(LEAD);

/** Everything about a run in words; where that is too much its title and the least important are left out. */
function aboutLines(
  run: PastRun | undefined,
  height: number,
  { width, look }: { width: number; look: Look },
): Lines {
  if (run === undefined) return [];
  const words = [run.when, ...figureWords(run), ...runKinds(run)];
  const wordings = words.map((_, rest) => inRows(words.slice(0, words.length - rest), width, ' · '));
  const whole = [...wrapped(look.theme.strong(run.title), width), ...(wordings[0] ?? [])];
  return [whole, ...wordings].find((lines) => lines.length <= height) ?? [];
}

/** The most important first. */
function figureWords({ score, judgement, lost, luck, decisions }: PastRun): readonly string[] {
  const choices = `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`;
  if (score === undefined) return [NOT_OVER, `${choices} made`];
  return [
    `score ${points(score)}`,
    runJudgement({ judgement }),
    ...(lost === undefined ? [] : [`lost ${points(lost)}`]),
    ...(luck === undefined ? [] : [`luck ${signed(luck)}`]),
    choices,
  ];
}
