import { points, signed } from '../coach/index.ts';
import { BASE } from '../engine/index.ts';
import type { Column, Piece } from './document.ts';
import type { FinishedRun } from './progress-run.ts';

const words = (title: string): Column => ({ title, isNumber: false });
const number = (title: string): Column => ({ title, isNumber: true });

/** The first characters of a run's id: when it was begun, so that they mean it alone. */
const ID_LENGTH = 10;

/** More of them are no reading. */
const MOST_RUNS = 10;

/** The latest runs, and how to open one again. */
export function latestRuns(latest: readonly FinishedRun[], called: string): readonly Piece[] {
  const [first] = latest;
  if (first === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: 'The latest runs' },
    {
      kind: 'table',
      caption: '',
      columns: [
        words('Day'),
        words('Case'),
        number('Judgement'),
        number('Score'),
        number('Lost'),
        number('Luck'),
        words('Run'),
      ],
      rows: latest.slice(0, MOST_RUNS).map(runRow),
    },
    { kind: 'quote', label: 'To open one again', text: `${called} review ${first.run.slice(0, ID_LENGTH)}` },
  ];
}

function runRow(run: FinishedRun): readonly string[] {
  const { date, title, score, judgement, lost, luck } = run;
  const kinds = [
    run.variant === BASE ? '' : 'twin',
    run.mode === 'exam' ? 'exam' : '',
    run.study ? 'study' : '',
  ];
  const kind = kinds.filter((each) => each !== '').join(', ');
  return [
    date.slice(0, 'YYYY-MM-DD'.length),
    kind === '' ? title : `${title} (${kind})`,
    judgement === null || judgement === undefined ? '–' : `${Math.round(judgement)} %`,
    points(score),
    lost === undefined ? '–' : points(lost),
    luck === undefined ? '–' : signed(luck),
    run.run.slice(0, ID_LENGTH),
  ];
}
