import type { Graph, GraphFloor, GraphOption, GraphRoute, GraphWay } from '../author/index.ts';
import { METER_NAMES, METERS } from '../scenario/index.ts';

/** All that would not be seen, or would be obeyed: a draft may hold it. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gv;
/** Marks that pile up on one letter would cover the lines above. */
const PILED = /(\p{M}{4})\p{M}+/gv;

/** A text on one line, cut after so many characters, between words where that is possible. */
export function cut(text: string, most: number): string {
  // More than is shown is not looked at.
  const [line, all] = [text.slice(0, 8 * most), text.length];
  const words = line.replaceAll(/\s+/g, ' ').replaceAll(UNSEEN, '').replaceAll(PILED, '$1').trim();
  const characters = Array.from(words);
  if (characters.length <= most && line.length === all) return words;
  const start = characters.slice(0, most).join('');
  const lastSpace = start.lastIndexOf(' ');
  return `${start.slice(0, lastSpace > start.length / 2 ? lastSpace : undefined).replace(/[\s,;:.]+$/, '')}…`;
}

/** A name in which everything can be seen: two names stay two. */
export function seen(name: string): string {
  return name.replaceAll(UNSEEN, (hidden) =>
    Array.from(hidden, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16)} `).join(''),
  );
}

/** “37.5 %”: so much of best play; empty where none of it passes. */
export function percent(share: number): string {
  if (share <= 0) return '';
  if (share < 0.0005) return 'under 0.1 %';
  return `${(100 * share).toFixed(1).replace(/\.0$/, '')} %`;
}

/** “★ 37.5 %”; empty where best play does not pass. */
export function shareWords(share: number): string {
  return share > 0 ? `★ ${percent(share)}` : '';
}

/** What the stars and the thick lines mean. */
export function legend({ hasShares }: Graph): string {
  return hasShares
    ? '★ and thick lines: how much of best play passes there'
    : 'Without best play: it is not known for this file';
}

/** “chance 70 %”; empty where it is certain. */
export function chanceWords({ chance }: GraphWay): string {
  return chance === undefined ? '' : `chance ${chance} %`;
}

/** “if crowd is set”; of the last of several routes “otherwise”. */
export function routeWords({ when }: GraphRoute, routes: number): string {
  if (when !== undefined) return `if ${when}`;
  return routes > 1 ? 'otherwise' : '';
}

/** “only if crowd is set”; empty where the option is always open. */
export function openWords({ when }: GraphOption): string {
  return when === undefined ? '' : `only if ${when}`;
}

/** “If revenue falls below 15” */
export function floorWords({ meter, below }: GraphFloor): string {
  const known = METERS.find((each) => each === meter);
  return `When ${known === undefined ? meter : METER_NAMES[known].toLowerCase()} falls below ${below}`;
}

/** Parts of a label that are not empty. */
export function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}

/** How many lines lead from scene to scene. */
export function linesIn({ scenes, floors }: Graph): number {
  const routes = scenes.map(({ options, routes: own }) => {
    const ways = options.flatMap((option) => option.ways);
    return ways.reduce((sum, way) => sum + way.routes.length, own.length);
  });
  return routes.reduce((sum, each) => sum + each, 1 + floors.length);
}
