import { binned, quantile, scaleOf, shareBelow, shareFrom } from '../../author/index.ts';
import type { Beside, Figures, SolvedCase } from './figures.ts';
import { NEAR } from './spread.ts';

/** A solved case for programs: the document of one variant. Shares are 0..1, scores points; nothing is rounded. */
export function solvedDocument({ figures, beside }: SolvedCase) {
  const { value, random, states, ms, policies } = figures;
  return {
    value,
    random,
    states,
    ms,
    policies: Object.fromEntries(policies),
    distribution: distributionDocument(figures),
    decisions: figures.decisions.map(({ scene, reached, stake, options }) => ({
      scene: scene.id,
      reached,
      stake,
      options: options.map(({ option, ...worth }) => ({ option: option.id, ...worth })),
    })),
    endings: figures.endings.map(({ scene, random: byChance, perfect }) => ({
      scene: scene.id,
      title: scene.title,
      random: byChance,
      perfect,
    })),
    turns: turnsDocument(beside),
  };
}

function distributionDocument({ distribution, start, value }: Figures) {
  return {
    start,
    belowStart: shareBelow(distribution, start),
    nearPerfect: shareFrom(distribution, value - NEAR),
    quartiles: [0.25, 0.5, 0.75].map((share) => quantile(distribution, share)),
    bins: binned(distribution, scaleOf([distribution])),
  };
}

/** Null where no twin was laid beside. What costs more than can be reckoned, as it is closed, is null too. */
function turnsDocument(beside: Beside) {
  if (beside.kind !== 'twin') return null;
  const scenes = beside.turnings.map(({ scene, by, best }) => ({
    scene,
    by: Number.isFinite(by) ? by : null,
    best,
  }));
  return { twin: beside.twin.id, scenes };
}
