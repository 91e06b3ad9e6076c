import type { Decision } from '../../scenario/index.ts';
import { pointsWords } from '../figure-words.ts';
import type { Remark } from '../finding.ts';
import { keeps, LIMITS, NEAR } from '../limits.ts';
import { type Closest, strawMen } from '../measured.ts';
import { listed, named } from '../say.ts';
import { lineOfEach, type Seen, seenIn } from '../seen.ts';
import type { Survey, Telling } from '../survey.ts';
import { pathOf } from '../texts.ts';
import { trailWords } from '../trail-words.ts';

/** Scenes in which more than one option is bad in every state. */
export function strawMan(survey: Survey): readonly Remark[] {
  return seenIn(survey, weakScenes).map((seen) => ({
    rule: 'straw-man',
    path: pathOf(seen.thing),
    message: `In ${named(seen.thing.id)} more than one option is never within ${NEAR} points of the best${seen.where}: ${listed(weakOptions(seen))}. Players see that at once, so let all but one of them be nearly right in some situation: lower what they cost, or let a \`depends\` reward them there.`,
    proof: proofOf(survey, seen),
  }));
}

type WeakScene = Seen<Decision, readonly Closest[]>;

function weakScenes({ measured }: Telling): readonly (readonly [Decision, readonly Closest[]])[] {
  return measured
    .map((each) => [each.scene, strawMen(each)] as const)
    .filter(([, weak]) => !keeps(weak.length, LIMITS.strawMen));
}

/** Those of all tellings, in file order. */
function weakOptions({ thing, sights }: WeakScene): readonly string[] {
  const weak = new Set(sights.flatMap(({ found }) => found.map(({ option }) => option)));
  return thing.options.filter((option) => weak.has(option)).map(({ id }) => named(id));
}

function proofOf(survey: Survey, { sights }: WeakScene): readonly string[] {
  const each = sights.flatMap(({ telling, found }) => found.map((closest) => ({ telling, found: closest })));
  return lineOfEach(
    survey,
    each,
    ({ telling, found: { option, figure, id } }) =>
      `${named(option.id)} is at least ${pointsWords(figure, NEAR)} behind the best. ${trailWords(telling, id)}`,
  );
}
