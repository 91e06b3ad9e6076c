import { type Decision, longestPath, type Scene } from '../../scenario/index.ts';
import { type Visited, visits } from '../../solver/index.ts';
import type { Remark } from '../finding.ts';
import { longestPlay } from '../longest-play.ts';
import { longIn, tooLong } from '../long-texts.ts';
import { readingsOf } from '../readings.ts';
import { factsWords, named } from '../say.ts';
import { type Survey, tellingsOf } from '../survey.ts';
import { openWhen, optionsIn, pathOf, textsIn } from '../texts.ts';
import { wordsIn } from '../words.ts';

/** The most of each. */
const OPTIONS = 4;
const WORDS_OF_OPTION = 14;
const DECISIONS = 14;
const TURNS = 8;

/** Whatever is too long to be read in one go, or to be played in one sitting. */
export function longText(survey: Survey): readonly Remark[] {
  const { scenario } = survey;
  const readings = readingsOf(survey);
  return [
    ...longStory(survey),
    ...[...scenario.scenes.values()].flatMap((scene) => [
      ...textsIn(scene).flatMap((text) => longIn(text, { survey, readings, scene })),
      ...longOptions(scene),
      ...(scene.kind === 'decision' ? manyOptions(scene, survey) : []),
    ]),
  ];
}

function longStory(survey: Survey): readonly Remark[] {
  const { scenario } = survey;
  const decisions = [...scenario.scenes.values()].filter(({ kind }) => kind === 'decision').length;
  const play = longestPath(scenario) > TURNS ? longestPlay(survey) : [];
  const scenes = `The story has ${decisions} scenes in which something is decided; at most ${DECISIONS} keep it readable. Join some, or leave some out.`;
  const turns = `A play can come to ${play.length} decisions; at most ${TURNS} are played in one sitting. Let some links lead on sooner.`;
  return [
    ...(decisions > DECISIONS ? [tooLong('/scenes', scenes)] : []),
    ...(play.length > TURNS ? [{ ...tooLong('/opening', turns), proof: [play.map(named).join(', ')] }] : []),
  ];
}

function longOptions(scene: Scene): readonly Remark[] {
  return optionsIn(scene).flatMap(({ option, path }) => {
    const words = wordsIn(option.text);
    if (words <= WORDS_OF_OPTION) return [];
    const message = `This option has ${words} words; at most ${WORDS_OF_OPTION} can be compared at a glance. Shorten it.`;
    return [tooLong(`${path}/text`, message)];
  });
}

/** Options count as far as they are open at once. */
function manyOptions(scene: Decision, survey: Survey): readonly Remark[] {
  if (scene.options.length <= OPTIONS) return [];
  let most = OPTIONS;
  let found: Visited | undefined;
  for (const { solution } of tellingsOf(survey))
    for (const visited of visits(solution, { scene })) {
      const open = visited.options.length;
      if (open > most) [most, found] = [open, visited];
      if (most === scene.options.length) break;
    }
  if (found === undefined) return [];
  const where = factsWords(scene.options.flatMap(openWhen), found.state);
  const message = `${named(scene.id)} has ${most} open options${where === '' ? '' : ` ${where}`}; at most ${OPTIONS} can be weighed. Leave out the weakest.`;
  return [tooLong(`${pathOf(scene)}/options`, message)];
}
