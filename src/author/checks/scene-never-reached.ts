import type { Remark } from '../finding.ts';
import { whyNot } from '../links.ts';
import { readingsOf } from '../readings.ts';
import { named } from '../say.ts';
import type { Survey } from '../survey.ts';
import { pathOf } from '../texts.ts';

/** Scenes to which links lead, and no play. */
export function sceneNeverReached(survey: Survey): readonly Remark[] {
  const { scenario } = survey;
  const readings = readingsOf(survey);
  return [...scenario.scenes.values()]
    .filter(({ id }) => !readings.reached.has(id))
    .map((scene) => ({
      rule: 'scene-never-reached',
      path: pathOf(scene),
      message: `No play ever comes to ${named(scene.id)}, although links lead there. Mend one of them, or delete the scene.`,
      proof: whyNot(scene, scenario.floors, readings),
    }));
}
