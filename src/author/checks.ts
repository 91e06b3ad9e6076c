import { finish } from '../solver/index.ts';
import { chainIdle } from './checks/chain-idle.ts';
import { conditionAlwaysHolds } from './checks/condition-always-holds.ts';
import { conditionNeverHolds } from './checks/condition-never-holds.ts';
import { longText } from './checks/long-text.ts';
import { missingEvidence } from './checks/missing-evidence.ts';
import { missingInterview } from './checks/missing-interview.ts';
import { noStake } from './checks/no-stake.ts';
import { noTwin } from './checks/no-twin.ts';
import { policyLoses, policyWins } from './checks/policies.ts';
import { rareEnding } from './checks/rare-ending.ts';
import { sceneNeverReached } from './checks/scene-never-reached.ts';
import { strawMan } from './checks/straw-man.ts';
import { tooEasy } from './checks/too-easy.ts';
import { twinDoesNotTurn } from './checks/twin-does-not-turn.ts';
import { unusedFlag } from './checks/unused-flag.ts';
import type { Remark } from './finding.ts';
import { reading } from './readings.ts';
import type { Survey } from './survey.ts';

/** Looks for one kind of weakness. */
export type Check = (survey: Survey) => readonly Remark[];

/** What is looked for in every case, in the order in which it is told. */
const FOR_ALL: readonly Check[] = [unusedFlag, sceneNeverReached, conditionNeverHolds, conditionAlwaysHolds];

/** What is looked for in all but tutorials, which may be easy and leave things out. */
const BUT_FOR_TUTORIALS: readonly Check[] = [
  noStake,
  strawMan,
  policyWins,
  policyLoses,
  tooEasy,
  chainIdle,
  twinDoesNotTurn,
  noTwin,
  rareEnding,
  longText,
  missingEvidence,
  missingInterview,
];

/** What could be better about a scenario that has been solved in all its variants, in steps. */
export function* remarking(survey: Survey): Generator<void, readonly Remark[]> {
  const checks = survey.scenario.tutorial ? FOR_ALL : [...FOR_ALL, ...BUT_FOR_TUTORIALS];
  // Several checks look at them, and they take the longest.
  yield* reading(survey);
  const all: Remark[] = [];
  for (const check of checks) {
    yield;
    all.push(...check(survey));
  }
  return all;
}

/** The same, without a pause. */
export function remarks(survey: Survey): readonly Remark[] {
  return finish(remarking(survey));
}
