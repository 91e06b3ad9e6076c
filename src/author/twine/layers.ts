import { linksIn } from './links.ts';
import type { TwinePassage } from './passage.ts';

/** Pixels between two passages, which are 100 wide and high. */
const [ACROSS, DOWN] = [150, 200];
const MARGIN = 100;

/** The passages with their places on the map: each below all that lead to it, the middle of each layer in one line. */
export function placed(passages: readonly TwinePassage[], start: string): readonly TwinePassage[] {
  const layers = layersOf(passages, start);
  const widths = new Map<number, number>();
  const columns = passages.map(({ name }) => {
    const layer = layers.get(name) ?? 0;
    const column = widths.get(layer) ?? 0;
    widths.set(layer, column + 1);
    return { layer, column };
  });
  const widest = Math.max(0, ...widths.values());
  return passages.map((passage, index) => {
    const { layer, column } = columns[index] ?? { layer: 0, column: 0 };
    const before = (widest - (widths.get(layer) ?? 0)) / 2;
    const x = MARGIN + Math.round(ACROSS * (column + before));
    return { ...passage, position: { x, y: MARGIN + DOWN * layer } };
  });
}

/** How many links at most lead from the start to each passage. What nothing leads to lies beside the start. */
function layersOf(passages: readonly TwinePassage[], start: string): ReadonlyMap<string, number> {
  const links = new Map(passages.map(({ name, text }) => [name, linksIn(text).map(({ target }) => target)]));
  const layers = new Map<string, number>();
  for (const name of inOrder(links, [start, ...links.keys()])) {
    const layer = layers.get(name) ?? 0;
    layers.set(name, layer);
    for (const to of links.get(name) ?? []) layers.set(to, Math.max(layers.get(to) ?? 0, layer + 1));
  }
  return layers;
}

/** Each before those that it leads to; a scenario has no circle. */
function inOrder(links: ReadonlyMap<string, readonly string[]>, roots: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const to of links.get(name) ?? []) visit(to);
    order.push(name);
  };
  for (const root of roots) visit(root);
  return order.toReversed();
}
