import { listed, named } from '../say.ts';
import { pointsWords } from '../figure-words.ts';
import type { Remark } from '../finding.ts';
import { keeps, LIMITS, TURNS_BY } from '../limits.ts';
import type { Survey, TwinTelling } from '../survey.ts';
import { turningScenes } from '../turning-scenes.ts';
import type { Turning } from '../../solver/index.ts';

/** Twins whose fact changes too little. */
export function twinDoesNotTurn({ twins }: Survey): readonly Remark[] {
  return twins.flatMap((twin, index) => {
    const turned = turningScenes(twin);
    if (keeps(turned.length, LIMITS.turnings)) return [];
    return [told(twin, `/variants/${index}`)];
  });
}

function told(twin: TwinTelling, path: string): Remark {
  const count = turningScenes(twin).length === 0 ? 'no scene' : 'one scene only';
  return {
    rule: 'twin-does-not-turn',
    path,
    message: `The twin ${named(twin.variant)} changes the best choice, by ${TURNS_BY} point or more, in ${count}; two are wanted. On the way of best play, let options depend on its fact: on a flag that it \`sets\`, or on the meters with which it starts.`,
    proof:
      twin.turnings.length === 0
        ? [
            'Played side by side, base and twin have a best option in common wherever both stand in the same scene.',
          ]
        : twin.turnings.map(turningWords),
  };
}

function turningWords({ scene, best, by }: Turning): string {
  const [base, twin] = [best.base, best.twin].map((ids) => listed(ids.map(named), 'or'));
  const cost = Number.isFinite(by)
    ? `taking the other's costs ${pointsWords(by, TURNS_BY)} or more`
    : "the other's is not open";
  return `${named(scene)}: ${base} in the base, ${twin} in the twin; ${cost}.`;
}
