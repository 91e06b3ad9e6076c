import { points } from '../../coach/index.ts';
import type { PolicyName } from '../../solver/index.ts';
import type { Figures } from './figures.ts';
import { type Frame, frameOf, headOf, rowLines, section, type Sheet } from './sheet.ts';
import { folded } from '../paper.ts';

/** What a policy takes, everywhere. */
const TAKES: Readonly<Record<PolicyName, string>> = {
  longest: 'the longest text',
  shortest: 'the shortest text',
  customer: 'most customer now',
  strategy: 'most strategy now',
  product: 'most product now',
  revenue: 'most revenue now',
  surface: 'looks best now',
  'anti-surface': 'looks worst now',
};

/** What a way of playing scores. */
interface Player {
  readonly score: number;
  /** Null where no choice matters. */
  readonly grade: number | null;
}

/** What perfect play, play by chance and every fixed policy score. */
export function scores(sheet: Sheet): readonly string[] {
  const { paper, sides } = sheet;
  const all = sides.map(({ figures }) => playersOf(figures));
  const names = [...(all[0]?.keys() ?? [])];
  const labels = new Map(names.map((name) => [name, `${name.padEnd(NAME)}${paper.dim(takes(name))}`]));
  const frame = frameOf([...labels.values()], FIGURES + GAP + LEAST_BAR, sheet);
  const least = Math.min(0, ...all.flatMap((each) => Array.from(each.values(), ({ grade }) => grade ?? 0)));
  const rows = names.map((name) => ({
    label: labels.get(name) ?? name,
    cells: all.map((each) => cellOf(each.get(name), { frame, sheet, least })),
  }));
  const head = {
    label: '',
    ...headOf((name) => `${(name || 'score').padStart(SCORE)}${'grade'.padStart(GRADE)}`, frame, sheet),
  };
  const lines = [head, ...rows].flatMap((row) => rowLines(row, frame, sheet));
  return section(
    'What each way of playing scores',
    { note: NOTE, lines: [...lines, '', ...gainWords(sheet)] },
    sheet,
  );
}

const NOTE =
  'Grade: random play is 0, perfect play is 100. Over 60 a simple rule wins the case; under −60 its opposite does. “Now” is what a choice does at once, on average.';

const SCORE = 5;
const GRADE = 7;
const FIGURES = SCORE + GRADE;
const GAP = 2;
const NAME = 13;
const LEAST_BAR = 8;
const MOST_BAR = 30;

function playersOf({ value, random, policies }: Figures): ReadonlyMap<string, Player> {
  // Where perfect play is worth no more than chance there are no grades.
  const isFlat = Array.from(policies.values()).some(({ grade }) => grade === null);
  return new Map<string, Player>([
    ['perfect play', { score: value, grade: isFlat ? null : 100 }],
    ['random play', { score: random, grade: isFlat ? null : 0 }],
    ...policies,
  ]);
}

const isPolicy = (name: string): name is PolicyName => name in TAKES;

function takes(name: string): string {
  if (isPolicy(name)) return TAKES[name];
  return name === 'random play' ? 'any open option' : 'the best option';
}

interface Drawing {
  readonly frame: Frame;
  readonly sheet: Sheet;
  /** The lowest grade of all. */
  readonly least: number;
}

function cellOf(player: Player | undefined, { frame, sheet, least }: Drawing): string {
  if (player === undefined) return '';
  const { score, grade } = player;
  const figures = `${points(score).padStart(SCORE)}${gradeWords(grade).padStart(GRADE)}`;
  const room = Math.min(MOST_BAR, frame.room - FIGURES - GAP);
  if (grade === null || !sheet.isDrawn || room < LEAST_BAR) return figures;
  return `${figures}${' '.repeat(GAP)}${fromTheMiddle(grade, { least, room })}`;
}

const gradeWords = (grade: number | null): string =>
  grade === null ? '–' : grade.toFixed(0).replace(/^-0$/, '0').replace('-', '−');

/** Worse grades are drawn like this one: the figures tell how bad they are. */
const LEAST_GRADE = -100;
const MOST_GRADE = 100;

/** A grade as a bar from where random play stands, to the right where it is better, in half columns. */
function fromTheMiddle(grade: number, { least, room }: { least: number; room: number }): string {
  const low = Math.max(LEAST_GRADE, least);
  const left = Math.round(((room - 1) * low) / (low - MOST_GRADE));
  const right = room - 1 - left;
  const isWorse = grade < 0;
  const share = isWorse ? Math.min(1, grade / low) : grade / MOST_GRADE;
  const halves = Math.round(2 * share * (isWorse ? left : right));
  const [bar, isHalf] = ['█'.repeat(Math.floor(halves / 2)), halves % 2 === 1];
  if (isWorse) return `${`${isHalf ? '▐' : ''}${bar}`.padStart(left)}│`;
  return `${' '.repeat(left)}│${bar}${isHalf ? '▌' : ''}`;
}

function gainWords({ sides, paper }: Sheet): readonly string[] {
  const [own, other] = sides.map(({ figures: { value, random } }) => points(value - random));
  const twin = other === undefined ? '' : `, in the twin ${other}`;
  return folded(`Perfect play scores ${own ?? ''} points more than random play${twin}.`, paper, 2);
}
