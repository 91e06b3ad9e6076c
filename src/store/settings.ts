import path from 'node:path';
import type { ConfigFile, Replaced } from './config-file.ts';
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

/** The settings that a file has; those that make no sense are left out. */
function keptIn(stored: JsonObject): Partial<Settings> {
  const theme = oneOf(THEMES, stored['theme']);
  const glyphs = oneOf(GLYPHS, stored['glyphs']);
  const motion = truth(stored['motion']);
  const coach = oneOf(COACH, stored['coach']);
  const askEvidence = truth(stored['askEvidence']);
  const textWidth = width(stored['textWidth']);
  const tutorialDone = truth(stored['tutorialDone']);
  return {
    ...(theme !== undefined && { theme }),
    ...(glyphs !== undefined && { glyphs }),
    ...(motion !== undefined && { motion }),
    ...(coach !== undefined && { coach }),
    ...(askEvidence !== undefined && { askEvidence }),
    ...(textWidth !== undefined && { textWidth }),
    ...(tutorialDone !== undefined && { tutorialDone }),
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
  /** Each that is not kept, or makes no sense, is the usual one. */
  get(): Settings;
  /** Those alone that were set at some time. */
  kept(): Partial<Settings>;
  /** Holds at once; resolves when it is on the disk, or is not going to be. */
  change(changes: Partial<Settings>): Promise<Saved>;
  /** Forgets all that was set, but not that the tutorial was done. What the file said stays in a copy beside it. */
  reset(): Promise<Replaced>;
}

/** What a learner chooses, by its name in the file. */
const CHOSEN: ReadonlySet<string> = new Set([
  'theme',
  'glyphs',
  'motion',
  'coach',
  'askEvidence',
  'textWidth',
]);

/** The settings in a file, which is first read when they are first asked for. */
export function settingsKeeper(file: ConfigFile): SettingsKeeper {
  let known: Partial<Settings> | undefined;
  const kept = (): Partial<Settings> => (known ??= keptIn(file.read()));
  return {
    get: () => ({ ...USUAL_SETTINGS, ...kept() }),
    kept,
    change: (changes) => {
      known = keptIn({ ...kept(), ...changes });
      return file.write({ ...changes });
    },
    reset: async () => {
      const others = Object.entries(file.read()).filter(([name]) => !CHOSEN.has(name));
      const rest = Object.fromEntries(others);
      const replaced = await file.replace(rest);
      if (replaced.ok) known = keptIn(rest);
      return replaced;
    },
  };
}

/** The file of the settings, below the place of a record. */
export const settingsFile = (root: string): string => path.join(root, 'settings.json');
