export { type Attempt, type Tally } from './digest.ts';
export { type Summary } from './history.ts';
export { type Journal } from './journal.ts';
export { type Ended, type Mode, type PlayEvent, type Start } from './line.ts';
export { type Place, placeOf } from './place.ts';
export { type LearnerRecord, openRecord, type TakenUp } from './record.ts';
export { type RunRecord } from './runs.ts';
export { COACH, GLYPHS, type Settings, TEXT_WIDTHS, THEMES, USUAL_SETTINGS } from './settings.ts';
export { type Saved, type Trouble, type TroubleKind } from './trouble.ts';
