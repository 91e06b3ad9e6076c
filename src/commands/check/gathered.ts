import type { Finding } from './finding.ts';

/** A finding, and where else in its file the same was found. */
export interface Told {
  readonly finding: Finding;
  readonly others: readonly Finding[];
}

/** Findings that say the same told once, where the first of them is: one word that is wrong may be read in a hundred places. */
export function gathered(findings: readonly Finding[]): readonly Told[] {
  const alike = Map.groupBy(findings, ({ rule, severity, message, proof }) =>
    JSON.stringify([rule, severity, message, proof]),
  );
  return [...alike.values()].flatMap(([finding, ...others]) =>
    finding === undefined ? [] : [{ finding, others }],
  );
}

/** As many lines are named. */
const NAMED = 8;

/** In how many other places the same was found, and in which lines. */
export function otherPlaces({ finding, others }: Told): readonly string[] {
  if (others.length === 0) return [];
  const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== finding.line);
  const count = others.length === 1 ? 'one other place' : `${others.length} other places`;
  const more = lines.length > NAMED ? ', …' : '';
  const where =
    lines.length === 0
      ? ''
      : ` (${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, NAMED).join(', ')}${more})`;
  return [`And in ${count}${where}.`];
}
