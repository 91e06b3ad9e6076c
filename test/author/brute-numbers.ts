/**
 * What the checks that read numbers must find, by walking every path of a story on the plain rules of `naive.ts`. It
 * shares no line with them or with the solver.
 */
import type { OptionFile, StoryFile } from '../engine/file.ts';
import { begin, optionsIn, score, type Standing, turn } from '../engine/naive.ts';

/** What was seen of a decision. */
interface Sighted {
  readonly passedStakes: number[];
  readonly stakes: number[];
  /** How far behind the best each option was, wherever it was open. */
  readonly gaps: Map<string, number[]>;
}

export interface Brute {
  readonly scenes: ReadonlyMap<string, Sighted>;
  /** How likely play by chance ends where. */
  readonly endings: ReadonlyMap<string, number>;
  /** Whether perfect play somewhere has other best options when the chain does not pull. */
  readonly isChainIdle: boolean;
}

/** Walks every path of the base, or of a twin. */
export function everyPath(story: StoryFile, twin?: string): Brute {
  const scenes = new Map<string, Sighted>();
  const endings = new Map<string, number>();
  const still = { ...story, chain: { ...story.chain, pull: 0 } };
  let isChainIdle = true;
  const walk = (at: Standing, chance: number, isPassed: boolean): void => {
    const ways = waysAt(story, at);
    if (ways.length === 0) return void endings.set(at.scene, (endings.get(at.scene) ?? 0) + chance);
    sight(scenes, at, ways, isPassed);
    const best = bestIds(ways);
    if (isPassed && best.join(' ') !== bestIds(waysAt(still, at)).join(' ')) isChainIdle = false;
    for (const { option } of ways)
      for (const [nth, part] of chancesOf(option).entries()) {
        const isNext = isPassed && option.id === best[0];
        walk(turn(story, at, option, nth).state, (chance * part) / ways.length, isNext);
      }
  };
  walk(begin(story, twin), 1, true);
  return { scenes, endings, isChainIdle };
}

interface Way {
  readonly option: OptionFile;
  readonly value: number;
}

const chancesOf = ({ outcomes }: OptionFile): readonly number[] =>
  outcomes?.map(({ chance }) => chance / 100) ?? [1];

function waysAt(story: StoryFile, at: Standing): readonly Way[] {
  return optionsIn(story, at).map((option) => {
    const values = chancesOf(option).map((chance, nth) => {
      const { state } = turn(story, at, option, nth);
      const ways = waysAt(story, state);
      return chance * (ways.length === 0 ? score(story, state) : bestOf(ways));
    });
    return { option, value: values.reduce((sum, each) => sum + each, 0) };
  });
}

const bestOf = (ways: readonly Way[]): number => Math.max(...ways.map(({ value }) => value));

const bestIds = (ways: readonly Way[]): readonly string[] =>
  ways.filter(({ value }) => bestOf(ways) - value < 0.005).map(({ option }) => option.id);

function sight(
  scenes: Map<string, Sighted>,
  { scene }: Standing,
  ways: readonly Way[],
  isPassed: boolean,
): void {
  const seen: Sighted = scenes.get(scene) ?? { passedStakes: [], stakes: [], gaps: new Map() };
  scenes.set(scene, seen);
  const stake = bestOf(ways) - Math.min(...ways.map(({ value }) => value));
  seen.stakes.push(stake);
  if (isPassed) seen.passedStakes.push(stake);
  for (const { option, value } of ways)
    seen.gaps.set(option.id, [...(seen.gaps.get(option.id) ?? []), bestOf(ways) - value]);
}
