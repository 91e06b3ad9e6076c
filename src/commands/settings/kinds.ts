import { COACH, GLYPHS, type Settings, TEXT_WIDTHS, THEMES } from '../../store/index.ts';
import type { Common } from '../context.ts';

/** One thing that can be set: what it is called, and how its values are typed. */
export interface Kind {
  /** As it is typed: `text-width`. */
  readonly key: string;
  readonly name: string;
  /** What it does, in a sentence. */
  readonly says: string;
  readonly choices: readonly Choice[];
  /** Its value in these settings. */
  readonly word: (settings: Settings) => string;
  /** What a word makes of the settings; undefined where it is none of the values. */
  readonly read: (word: string) => Partial<Settings> | undefined;
  /** The word that an option says. */
  readonly flag: (flags: Common) => string | undefined;
  readonly isKept: (kept: Partial<Settings>) => boolean;
}

interface Choice {
  readonly value: string;
  readonly words: string;
}

const THEME_WORDS: Readonly<Record<Settings['theme'], string>> = {
  dark: 'for a dark background',
  light: 'for a light background',
  'high-contrast': 'high contrast, bold and inverse',
  none: 'no colours',
};
const GLYPH_WORDS: Readonly<Record<Settings['glyphs'], string>> = {
  unicode: 'lines, blocks and dots',
  ascii: 'letters and signs that every terminal has',
};
const COACH_WORDS: Readonly<Record<Settings['coach'], string>> = {
  each: 'after each choice',
  end: 'at the end, in the review',
};
/** Offered where there are too many values to offer all, in columns. */
const STEPS = [40, 50, 60, 72, 80, 100, 120];

/** The settings, in the order in which they are shown. */
export const KINDS: readonly Kind[] = [
  {
    key: 'theme',
    name: 'Theme',
    says: 'The colours of the screens. Each theme is safe for colour-blind eyes.',
    choices: THEMES.map((value) => ({ value, words: THEME_WORDS[value] })),
    word: ({ theme }) => theme,
    read: (word) => {
      const theme = THEMES.find((each) => each === word);
      return theme && { theme };
    },
    flag: ({ theme }) => theme,
    isKept: ({ theme }) => theme !== undefined,
  },
  {
    key: 'glyphs',
    name: 'Glyphs',
    says: 'The characters that bars, charts and marks are made of.',
    choices: GLYPHS.map((value) => ({ value, words: GLYPH_WORDS[value] })),
    word: ({ glyphs }) => glyphs,
    read: (word) => {
      const glyphs = GLYPHS.find((each) => each === word);
      return glyphs && { glyphs };
    },
    flag: ({ glyphs }) => glyphs,
    isKept: ({ glyphs }) => glyphs !== undefined,
  },
  {
    key: 'motion',
    name: 'Motion',
    says: 'Whether meters move on the screen when they change.',
    choices: onOff('meters move', 'nothing moves'),
    word: ({ motion }) => wordOf(motion),
    read: (word) => truth(word, (motion) => ({ motion })),
    flag: ({ motion }) => said(motion),
    isKept: ({ motion }) => motion !== undefined,
  },
  {
    key: 'coach',
    name: 'Coach',
    says: 'When the coach speaks in a practice run.',
    choices: COACH.map((value) => ({ value, words: COACH_WORDS[value] })),
    word: ({ coach }) => coach,
    read: (word) => {
      const coach = COACH.find((each) => each === word);
      return coach && { coach };
    },
    flag: ({ coach }) => coach,
    isKept: ({ coach }) => coach !== undefined,
  },
  {
    key: 'ask',
    name: 'What decided it',
    says: 'Whether a practice run asks what decided a choice.',
    choices: onOff('asked after each choice', 'not asked'),
    word: ({ askEvidence }) => wordOf(askEvidence),
    read: (word) => truth(word, (askEvidence) => ({ askEvidence })),
    flag: ({ ask }) => said(ask),
    isKept: ({ askEvidence }) => askEvidence !== undefined,
  },
  {
    key: 'text-width',
    name: 'Text width',
    says: `The most columns that a line of a story takes, from ${TEXT_WIDTHS.least} to ${TEXT_WIDTHS.most}.`,
    choices: STEPS.map((width) => ({ value: String(width), words: `${width} columns` })),
    word: ({ textWidth }) => String(textWidth),
    read: (word) => {
      const textWidth = /^[1-9]\d{1,2}$/.test(word) ? Number(word) : 0;
      return textWidth >= TEXT_WIDTHS.least && textWidth <= TEXT_WIDTHS.most ? { textWidth } : undefined;
    },
    flag: ({ textWidth }) => textWidth,
    isKept: ({ textWidth }) => textWidth !== undefined,
  },
];

/** The setting that is typed so; undefined where there is none. */
export const kindOf = (key: string): Kind | undefined => KINDS.find((kind) => kind.key === key);

function onOff(on: string, off: string): readonly Choice[] {
  return [
    { value: 'on', words: on },
    { value: 'off', words: off },
  ];
}

const said = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : wordOf(value);
const wordOf = (value: boolean): string => (value ? 'on' : 'off');

function truth(word: string, make: (value: boolean) => Partial<Settings>): Partial<Settings> | undefined {
  return word === 'on' || word === 'off' ? make(word === 'on') : undefined;
}
