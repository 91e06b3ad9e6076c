import type { ConfigFile } from './config-file.ts';
import { isNumber, type JsonObject } from './json.ts';
import type { Saved } from './trouble.ts';

export const THEMES = ['dark', 'light', 'high-contrast', 'none'] as const;
export const GLYPHS = ['unicode', 'ascii'] as const;
/** When the coach speaks: after each choice, or at the end. */
export const COACH = ['each', 'end'] as const;
/** Columns of running text. */
export const TEXT_WIDTHS = { least: 40, most: 120 } as const;

export interface Settings {
  readonly theme: (typeof THEMES)[number];
  readonly glyphs: (typeof GLYPHS)[number];
  readonly motion: boolean;
  readonly coach: (typeof COACH)[number];
  /** Whether a practice run asks what decided a choice. */
  readonly askEvidence: boolean;
  /** Columns, an integer within `TEXT_WIDTHS`. */
  readonly textWidth: number;
  readonly tutorialDone: boolean;
}

export const USUAL_SETTINGS: Settings = {
  theme: 'dark',
  glyphs: 'unicode',
  motion: true,
  coach: 'each',
  askEvidence: true,
  textWidth: 72,
  tutorialDone: false,
};

/** The settings in a file; each that is missing or makes no sense is the usual one. */
export function readSettings(stored: JsonObject): Settings {
  const usual = USUAL_SETTINGS;
  return {
    theme: oneOf(THEMES, stored['theme']) ?? usual.theme,
    glyphs: oneOf(GLYPHS, stored['glyphs']) ?? usual.glyphs,
    motion: truth(stored['motion']) ?? usual.motion,
    coach: oneOf(COACH, stored['coach']) ?? usual.coach,
    askEvidence: truth(stored['askEvidence']) ?? usual.askEvidence,
    textWidth: width(stored['textWidth']) ?? usual.textWidth,
    tutorialDone: truth(stored['tutorialDone']) ?? usual.tutorialDone,
  };
}

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((choice) => choice === value);

const truth = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const width = (value: unknown): number | undefined =>
  isNumber(value) && Number.isInteger(value) && value >= TEXT_WIDTHS.least && value <= TEXT_WIDTHS.most
    ? value
    : undefined;

export interface SettingsKeeper {
  get(): Settings;
  /** Holds at once; resolves when it is on the disk, or is not going to be. */
  change(changes: Partial<Settings>): Promise<Saved>;
}

/** The settings in a file, which is first read when they are first asked for. */
export function settingsKeeper(file: ConfigFile): SettingsKeeper {
  let settings: Settings | undefined;
  const get = (): Settings => (settings ??= readSettings(file.read()));
  return {
    get,
    change: (changes) => {
      settings = readSettings({ ...get(), ...changes });
      return file.write({ ...changes });
    },
  };
}
