export { type Added, addPack } from './add-pack.ts';
export { type Argument } from './argument.ts';
export { backUp, exportBeside, type Exported, exportLines, exportTo } from './backup.ts';
export { examine } from './doctor/examine.ts';
export { type Finding, type FindingKind, type Mend } from './doctor/finding.ts';
export { mendAll, type Mended } from './doctor/mend.ts';
export { type BlockName, type Ended, type PlayEvent } from './event.ts';
export { type Answers, type Mode, type Start } from './head.ts';
export { type FreshPlay, type Practice, type StoryName, type Summary } from './history.ts';
export { fileOf, type Journal } from './journal.ts';
export { type JudgedDecision } from './judged.ts';
export { type OpenRun } from './open-run.ts';
export { type PackPlace, type Packs, packsFolder, packsIn } from './packs.ts';
export { type Place, placeOf } from './place.ts';
export { type HabitTally, type PracticeDay, type PrincipleTally, type Sums } from './practice.ts';
export { type Count } from './portable/format.ts';
export { importRecord } from './portable/import.ts';
export { type Imported, type ImportResult } from './portable/imported.ts';
export { type Closed } from './portable/look.ts';
export { localDay } from './local-day.ts';
export { type LearnerRecord, openRecord, type TakenUp } from './record.ts';
export { type Removed, removePack } from './remove-pack.ts';
export { type RunRecord } from './runs.ts';
export {
  COACH,
  GLYPHS,
  type Settings,
  settingsFile,
  TEXT_WIDTHS,
  THEMES,
  USUAL_SETTINGS,
} from './settings.ts';
export { type Attempt, nameOf, type Tally, type VariantTally } from './tally.ts';
export { type Saved, type Trouble, type TroubleKind } from './trouble.ts';
