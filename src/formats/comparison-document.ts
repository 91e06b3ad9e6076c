import { beginning, type Compared, type ComparedChoice, EXACT_FOR, points, signed } from '../coach/index.ts';
import type { Review } from '../review/index.ts';
import { METER_NAMES, METERS } from '../scenario/index.ts';
import type { Cell, Column, Document, Piece, Table } from './document.ts';
import { judgement } from './identity.ts';

/** Two runs of a scenario beside each other: where the difference lies, their sums, then decision by decision. */
export function comparisonDocument(compared: Compared): Document {
  return {
    title: `Two runs: ${compared.title}`,
    pieces: [
      { kind: 'paragraph', text: compared.sentence },
      sums(compared),
      ...ends(compared),
      ...(compared.rows.length === 0
        ? []
        : [{ kind: 'heading', level: 2, text: 'Decision by decision' } as const, decisions(compared)]),
      { kind: 'heading', level: 2, text: 'About these numbers' },
      { kind: 'paragraph', text: EXACT_FOR },
    ],
  };
}

const words = (title: string): Column => ({ title, isNumber: false });
const number = (title: string): Column => ({ title, isNumber: true });

/** The identity of each run in a row: the score is best play less what was lost, with luck. */
function sums({ mine, other }: Compared): Table {
  return {
    kind: 'table',
    caption: 'Score = best play − lost + luck, in points',
    columns: [
      words('Run'),
      number('Judgement'),
      number('Score'),
      number('Best play'),
      number('Lost'),
      number('Luck'),
    ],
    rows: [mine, other].map(({ name, review }) => [capital(name), ...figures(review)]),
  };
}

function figures(review: Review): readonly string[] {
  const { ended, value, startValue, lost, luck } = review;
  const score = ended === undefined ? `${points(value)} so far` : points(value);
  return [judgement(review).figure || '–', score, points(startValue), points(lost), signed(luck)];
}

/** The meters in the end of the runs that are over. */
function ends({ mine, other }: Compared): readonly Piece[] {
  const rows = [mine, other].flatMap(({ name, review: { ended } }) =>
    ended === undefined ? [] : [[capital(name), ...METERS.map((meter) => String(ended.meters[meter]))]],
  );
  if (rows.length === 0) return [];
  const columns = [words('Run'), ...METERS.map((meter) => number(METER_NAMES[meter]))];
  return [{ kind: 'table', caption: 'The meters in the end', columns, rows }];
}

function decisions({ mine, other, rows }: Compared): Table {
  return {
    kind: 'table',
    caption: 'What each run chose, and the points that it lost',
    columns: [number('#'), words('Scene'), words(capital(mine.name)), words(capital(other.name))],
    rows: rows.map((row, index) => [
      String(index + 1),
      beginning(row.question, FIRST_WORDS),
      chosen(row.mine),
      isSame(row.mine, row.other) ? 'the same' : chosen(row.other),
    ]),
  };
}

/** So many words of a question are enough to know the scene again. */
const FIRST_WORDS = 12;

const isSame = (one: ComparedChoice | undefined, two: ComparedChoice | undefined): boolean =>
  one?.text === two?.text && one?.mark === two?.mark && one?.loss === two?.loss;

function chosen(choice: ComparedChoice | undefined): Cell {
  if (choice === undefined) return 'not reached';
  const { mark, text, loss } = choice;
  const lost = points(loss);
  return { mark, text: Number(lost) === 0 ? text : `${text} (lost ${lost})` };
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
