import { holds } from '../../engine/index.ts';
import type { Condition, Decision } from '../../scenario/index.ts';
import { readsMeters } from '../conditions.ts';
import type { Remark } from '../finding.ts';
import { readingsOf } from '../readings.ts';
import { factsWords, named } from '../say.ts';
import { type Facts, factsOf, type Stand } from '../stands.ts';
import type { Survey } from '../survey.ts';
import { pathOf } from '../texts.ts';
import { wayTo } from '../way-to.ts';

/** Decisions of which a player could not name what decides them. */
export function missingEvidence(survey: Survey): readonly Remark[] {
  const { stands } = readingsOf(survey);
  return [...survey.scenario.scenes.values()].flatMap((scene) =>
    scene.kind === 'decision' ? evidenceOf(scene, survey, stands.get(scene.id) ?? []) : [],
  );
}

function evidenceOf(scene: Decision, survey: Survey, stands: readonly Stand[]): readonly Remark[] {
  if (scene.evidence.length === 0) {
    const message = `The decision ${named(scene.id)} names no evidence, so nobody can tell what decides it. Give the blocks that do an \`id\`, and list these ids in \`evidence\`.`;
    return [{ rule: 'missing-evidence', path: pathOf(scene), message }];
  }
  const blocks = scene.text.filter(({ id }) => id !== undefined && scene.evidence.includes(id));
  const conditions = blocks.flatMap(({ when }) => when ?? []);
  if (conditions.length < blocks.length) return [];
  const facts = without(conditions, stands);
  if (facts === undefined) return [];
  const message = `None of the evidence of ${named(scene.id)} is shown ${factsWords(conditions, facts)}. Show one of these blocks there too, or add another to \`evidence\`.`;
  const proof = wayTo(survey, scene, facts);
  return [{ rule: 'missing-evidence', path: `${pathOf(scene)}/evidence`, message, proof }];
}

/** What is so in a state in which none of the conditions holds. */
function without(conditions: readonly Condition[], stands: readonly Stand[]): Facts | undefined {
  const alike = !conditions.some(readsMeters);
  for (const stand of stands)
    for (const facts of factsOf(stand, alike))
      if (!conditions.some((condition) => holds(condition, facts))) return facts;
  return undefined;
}
