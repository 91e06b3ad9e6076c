import type { PastRun } from '../../session/index.ts';
import { nameOf, type RunRecord } from '../../store/index.ts';
import { dateWords } from '../dates.ts';
import { shown } from '../text.ts';

/** A run of the record as lists show it. */
export function pastRun(record: RunRecord): PastRun {
  const { id, run, pack, title, mode, study, lastAt, ended } = record;
  const { scenario, variant, choices } = run;
  return {
    id,
    case: nameOf({ pack, scenario }),
    title: shown(title ?? scenario),
    variant,
    exam: mode === 'exam',
    study,
    at: lastAt,
    when: dateWords(lastAt),
    decisions: choices.length,
    score: ended?.score,
    judgement: ended?.accuracy,
    lost: ended?.lost,
    luck: ended?.luck,
  };
}
