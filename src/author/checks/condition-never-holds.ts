import { type Asked, type Decides, type Junction, outermost } from '../conditions.ts';
import type { Remark } from '../finding.ts';
import { neverUsed } from '../links.ts';
import { type Readings, readingsOf } from '../readings.ts';
import type { Survey } from '../survey.ts';
import { proved, whyNever } from '../why.ts';

/** What does not come because of it, and what could be done. */
const MEANS: Readonly<Record<Decides, string>> = {
  brief:
    'never holds before the start, so this block of the brief is never shown. Correct it, or delete the block.',
  scene:
    'never holds when the scene is entered, so this block is never shown. Correct it, or delete the block.',
  result:
    'never holds in the state before the choice, where it is read, so this block is never shown. Correct it, or delete the block.',
  coach:
    'never holds in the state before the choice, where it is read, so this block is never shown. Correct it, or delete the block.',
  option:
    'never holds when the scene is entered, so this option is never open. Correct it, or delete the option.',
  depends:
    'never holds in the state before the choice, where it is read, so what it adds never comes. Correct it, or delete this entry of `depends`.',
  later:
    'never holds in the state before the choice, where it is read, so this effect never comes. Correct it, or delete this entry of `later`.',
  route:
    'never holds in the new state, where it is read, so this route is never taken. Correct it, or delete the route.',
  member:
    'never holds where the rest of the condition around it does, so it adds nothing to `any`. Correct it, or delete it.',
};

/** Conditions that hold in no state in which they are read, and routes that are never looked at. */
export function conditionNeverHolds(survey: Survey): readonly Remark[] {
  const readings = readingsOf(survey);
  const never = proved(outermost(readings.conditions), 'never', readings);
  return [
    ...never.map((asked) => told(asked, readings)),
    ...[...readings.conditions.junctions.values()].flatMap((junction) => unused(junction, readings)),
  ];
}

function told(asked: Asked, readings: Readings): Remark {
  return {
    rule: 'condition-never-holds',
    path: asked.path,
    message: `This condition ${MEANS[asked.decides]}`,
    proof: whyNever(asked, readings),
  };
}

function unused(junction: Junction, readings: Readings): readonly Remark[] {
  const [first] = junction.routes;
  const why = neverUsed(junction, readings);
  if (first?.asked === undefined || why === undefined) return [];
  const message = `This condition is never read: ${why}. Delete the routes, or correct what comes before them.`;
  return [{ rule: 'condition-never-holds', path: first.asked.path, message }];
}
