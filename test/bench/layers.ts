import { decision, ending, meters, option, outcome } from '../engine/build.ts';
import type { OptionFile, PerMeter, StoryFile } from '../engine/file.ts';

export const LAYERS = 12;
export const OPTIONS = ['one', 'two', 'three', 'four'];

/**
 * A story of twelve decisions in a row with four options each, which all move every meter. Every fifth option
 * draws one of two outcomes, which move every meter once more.
 */
export function layers(): StoryFile {
  const scenes = Array.from({ length: LAYERS }, (_, layer) => {
    const options = OPTIONS.map((id, nth) => layered(id, layer, nth));
    return [`layer-${layer}`, decision(...options)] as const;
  });
  return {
    start: meters(52, 45, 50, 60),
    weights: meters(30, 25, 20, 25),
    chain: { pull: 25, epilogue: 2 },
    opening: 'layer-0',
    scenes: Object.fromEntries([...scenes, [`layer-${LAYERS}`, ending()]]),
  };
}

/** Whether the option at that place of the layer has outcomes: every fifth does. */
export const drawsChance = (layer: number, place: number): boolean =>
  (layer * OPTIONS.length + place) % 5 === 4;

function layered(id: string, layer: number, nth: number): OptionFile {
  const place = layer * OPTIONS.length + nth;
  const plain = option(id, { effects: mixed(place), next: `layer-${layer + 1}` });
  if (!drawsChance(layer, nth)) return plain;
  const outcomes = [
    outcome(40, { effects: mixed(place + 100) }),
    outcome(60, { effects: mixed(place + 200) }),
  ];
  return { ...plain, outcomes };
}

/** Whole numbers −9..9 without a pattern that a player would meet. */
function mixed(place: number): PerMeter<number> {
  const change = (nth: number): number => ((place * 37 + nth * 53 + place * place * 11) % 19) - 9;
  return meters(change(1), change(2), change(3), change(4));
}
