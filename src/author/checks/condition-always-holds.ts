import { type Decides, outermost } from '../conditions.ts';
import type { Remark } from '../finding.ts';
import { readingsOf } from '../readings.ts';
import type { Survey } from '../survey.ts';
import { proved, whyAlways } from '../why.ts';

const BLOCK = 'holds whenever it is read, so this block needs none. Delete the `when`, or correct it.';

/** What it does not decide, and what could be done. */
const MEANS: Readonly<Record<Decides, string>> = {
  brief: BLOCK,
  scene: BLOCK,
  result: BLOCK,
  coach: BLOCK,
  option:
    'holds whenever the scene is entered, so this option is always open. Delete the `when`, or correct it.',
  depends:
    'holds whenever it is read, so what it adds always comes. Add it to the own effects and result instead, or correct the condition.',
  later: 'holds whenever it is read, so this effect always comes. Delete the `when`, or correct it.',
  route:
    'holds whenever it is read, so no route after it is ever taken. Delete the `when` and those routes, or correct it.',
  member:
    'holds wherever the rest of the condition around it does, so its `any` decides nothing. Delete the `any`, or correct this.',
};

/** Conditions that hold in every state in which they are read. */
export function conditionAlwaysHolds(survey: Survey): readonly Remark[] {
  const readings = readingsOf(survey);
  return proved(outermost(readings.conditions), 'always', readings).map((asked) => ({
    rule: 'condition-always-holds',
    path: asked.path,
    message: `This condition ${MEANS[asked.decides]}`,
    proof: whyAlways(asked, readings),
  }));
}
