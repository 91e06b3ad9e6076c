import chalk, { type ChalkInstance } from 'chalk';
import { GLYPHS, type Mark } from '../../coach/index.ts';

/** How a piece of text is meant; the theme says how that looks. Nothing is meant by colour alone. */
export interface Theme {
  readonly title: Paint;
  readonly strong: Paint;
  readonly emphasis: Paint;
  readonly quiet: Paint;
  readonly speaker: Paint;
  readonly pointer: Paint;
  readonly chosen: Paint;
  readonly rise: Paint;
  readonly fall: Paint;
  readonly bar: Paint;
  readonly coach: Paint;
  readonly warning: Paint;
}
type Paint = (text: string) => string;

export type ThemeName = 'dark' | 'light' | 'high-contrast' | 'none';

const plain: Paint = (text) => text;

/** Blue and orange are told apart by all common kinds of colour-blind eyes; green and red are not used. */
const THEMES: Readonly<Record<ThemeName, (c: ChalkInstance) => Theme>> = {
  dark: (c) => coloured(c, { rise: c.ansi256(117), fall: c.ansi256(215), quiet: c.ansi256(247) }),
  light: (c) => coloured(c, { rise: c.ansi256(25), fall: c.ansi256(130), quiet: c.ansi256(241) }),
  'high-contrast': (c) => ({
    ...coloured(c, { rise: c.bold, fall: c.bold, quiet: plain }),
    chosen: c.inverse,
  }),
  none: (c) => ({
    ...coloured(c, { rise: plain, fall: plain, quiet: plain }),
    strong: c.bold,
    title: c.bold,
  }),
};

function coloured(c: ChalkInstance, own: { rise: Paint; fall: Paint; quiet: Paint }): Theme {
  return {
    title: c.bold,
    strong: c.bold,
    emphasis: c.italic,
    quiet: own.quiet,
    speaker: c.bold,
    pointer: own.rise,
    chosen: c.bold,
    rise: own.rise,
    fall: own.fall,
    bar: own.rise,
    coach: own.rise,
    warning: own.fall,
  };
}

export function themeOf(name: ThemeName): Theme {
  return THEMES[name](chalk);
}

/** The characters that drawings are made of. */
export interface Glyphs {
  readonly pointer: string;
  /** The keys up and down, as the footer names them. */
  readonly arrows: string;
  /** The keys left and right. */
  readonly sideways: string;
  readonly up: string;
  readonly down: string;
  readonly arrow: string;
  readonly full: string;
  /** From one eighth to seven; empty where the terminal has none. */
  readonly eighths: string;
  readonly empty: string;
  readonly bullet: string;
  /** On the trade-off map. */
  readonly you: string;
  readonly front: string;
  /** Whether dots may be drawn with braille. */
  readonly braille: boolean;
  /** The mark of each verdict, at most two columns wide. */
  readonly verdicts: Readonly<Record<Mark, string>>;

  readonly rule: string;
  readonly column: string;
  readonly axis: string;
  /** Line chart: flat, rising and falling corners. */
  readonly curve: {
    readonly flat: string;
    readonly riseFrom: string;
    readonly riseTo: string;
    readonly fallFrom: string;
    readonly fallTo: string;
    readonly upright: string;
  };
}

const UNICODE: Glyphs = {
  pointer: '❯',
  arrows: '↑↓',
  sideways: '←→',
  up: '▲',
  down: '▼',
  arrow: '→',
  full: '█',
  eighths: '▏▎▍▌▋▊▉',
  empty: '·',
  bullet: '•',
  you: '●',
  front: '○',
  braille: true,
  verdicts: GLYPHS.unicode,
  rule: '─',
  column: '│',
  axis: '┤',
  curve: { flat: '─', riseFrom: '╯', riseTo: '╭', fallFrom: '╮', fallTo: '╰', upright: '│' },
};

const ASCII: Glyphs = {
  pointer: '>',
  arrows: 'arrows',
  sideways: 'left, right',
  up: '+',
  down: '-',
  arrow: '->',
  full: '#',
  eighths: '',
  empty: '.',
  bullet: '*',
  you: '@',
  front: 'o',
  braille: false,
  verdicts: GLYPHS.ascii,
  rule: '-',
  column: '|',
  axis: '|',
  curve: { flat: '-', riseFrom: "'", riseTo: '.', fallFrom: '.', fallTo: "'", upright: '|' },
};

export function glyphsOf(name: 'unicode' | 'ascii'): Glyphs {
  return name === 'unicode' ? UNICODE : ASCII;
}

/** How this learner's screens look. */
export interface Look {
  readonly theme: Theme;
  readonly glyphs: Glyphs;
  /** Whether meters may move on the screen. */
  readonly motion: boolean;
  /** The widest a line of text gets. */
  readonly textWidth: number;
}
