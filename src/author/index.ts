export { budgetWords } from './budget-words.ts';
export { remarking, remarks } from './checks.ts';
export { tooLarge } from './checks/too-large.ts';
export { type DecisionFigures, decisionsOf, type OptionFigures, type Spread } from './decisions.ts';
export {
  type Bin,
  binned,
  distributing,
  type Distribution,
  distributionOf,
  placeOn,
  quantile,
  type Scale,
  scaleOf,
  shareBelow,
  shareFrom,
} from './distribution.ts';
export { DRAFT_PRINCIPLES, draftCase, type DraftWords } from './draft.ts';
export { laidOut } from './draft-layout.ts';
export { type EndingFigures, endingsOf } from './endings.ts';
export {
  type CaseFigures,
  type Counted,
  type Figure,
  type FigureName,
  figuresInSteps,
  figuresOf,
  type TellingFigures,
} from './figures.ts';
export { figureWords } from './figure-words.ts';
export { type Remark, type Warning, WARNINGS } from './finding.ts';
export {
  type Graph,
  type GraphFloor,
  graphOf,
  type GraphOption,
  type GraphRoute,
  type GraphScene,
  type GraphWay,
} from './graph.ts';
export { type Limit } from './limits.ts';
export { packFigures } from './pack-figures.ts';
export { type Shares, sharesOf } from './shares.ts';
export { passed, type Survey, surveying, type Telling, tellingsOf } from './survey.ts';
export { type Draft, draftOf } from './twine/draft.ts';
export { idOf } from './twine/ids.ts';
export { type TwineDetails, type TwinePassage, type TwineStory } from './twine/passage.ts';
export { type Names } from './twine/settings.ts';
export { twineOf } from './twine/to-twine.ts';
