import { longestPath, type Principle, type Scenario } from '../../scenario/index.ts';
import type { Card } from '../../session/index.ts';

/** What lists say of a case itself, whoever plays it. */
export interface CaseFacts extends Pick<
  Card,
  'title' | 'summary' | 'level' | 'product' | 'minutes' | 'tutorial' | 'decisions' | 'principles' | 'variants'
> {
  /** The id of the case, without that of its pack. */
  readonly id: string;
  /** Of all that decides play, as runs have it. */
  readonly digest: string;
}

/** What a principle is called. */
export type PrincipleName = Pick<Principle, 'id' | 'name'>;

/** What principles are called, without what they say. */
export const namesOf = (principles: readonly Principle[]): readonly PrincipleName[] =>
  principles.map(({ id, name }) => ({ id, name }));

/** What lists say of a case. */
export function factsOf(scenario: Scenario): CaseFacts {
  const { id, digest, title, summary, level, product, minutes, tutorial, variants } = scenario;
  return {
    id,
    digest,
    title: oneLine(title),
    summary: oneLine(summary),
    level,
    product,
    minutes,
    tutorial,
    decisions: longestPath(scenario),
    principles: testedIn(scenario),
    variants: variants.map((twin) => twin.id),
  };
}

/** The ids of the principles that decisions test, each once, the one tested most first. */
function testedIn({ scenes }: Scenario): readonly string[] {
  const decisions = [...scenes.values()].filter((scene) => scene.kind === 'decision');
  const times = Map.groupBy(decisions, ({ principle }) => principle);
  return [...times].toSorted(([, a], [, b]) => b.length - a.length).map(([principle]) => principle);
}

/** A text on one line: its author may have broken it. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gv, ' ').trim();
