import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOf, outermost, withMembers } from '../../src/author/conditions.ts';
import { factsOf, standsOf } from '../../src/author/stands.ts';
import { Witness } from '../../src/author/witness.ts';
import { finish } from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { read } from '../engine/build.ts';
import { tries } from '../harness/tries.ts';
import { surveyOf } from './surveyed.ts';

/** What a witness tells; of a condition that decides something no more than that. */
function tells(witness: Witness) {
  const { held, failed, set, unset, flagged, ranges, met } = witness;
  return witness.settled ? 'it decides something' : { held, failed, set, unset, flagged, ranges, met };
}

test('a condition is read in very many states at once as in one after the other', () => {
  fc.assert(
    fc.property(aStory(), (story) => {
      const survey = surveyOf(read(story));
      const { scenes } = conditionsOf(survey.scenario);
      const asked = outermost({ brief: [], scenes, junctions: new Map() }).flatMap(withMembers);
      for (const each of asked)
        for (const stand of [...standsOf(survey).values()].flat()) {
          const [together, apart] = [new Witness(each), new Witness(each)];
          finish(together.askIn(stand));
          for (const facts of factsOf(stand)) apart.ask(facts);
          expect(tells(together)).toEqual(tells(apart));
        }
    }),
    { numRuns: tries(60, 600) },
  );
});
