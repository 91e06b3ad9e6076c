import chalk, { type ChalkInstance } from 'chalk';
import { GLYPHS, type Mark } from '../../coach/index.ts';
import type { Appearance } from '../../session/index.ts';
import { type Ink, INKS, type Role, type ThemeName } from './inks.ts';

/** How each role looks. */
export type Theme = Readonly<Record<Role, Paint>>;
type Paint = (text: string) => string;

const plain: Paint = (text) => text;

/** The theme of this name, painted with as many colours as the terminal has. */
export function themeOf(name: ThemeName, paints: ChalkInstance = chalk): Theme {
  const inks = INKS[name];
  const paint = (role: Role) => paintWith(inks[role], paints);
  return {
    title: paint('title'),
    strong: paint('strong'),
    emphasis: paint('emphasis'),
    quiet: paint('quiet'),
    speaker: paint('speaker'),
    pointer: paint('pointer'),
    chosen: paint('chosen'),
    rise: paint('rise'),
    fall: paint('fall'),
    bar: paint('bar'),
    coach: paint('coach'),
    warning: paint('warning'),
  };
}

function paintWith({ colour, bold, italic, inverse }: Ink, paints: ChalkInstance): Paint {
  const paint = [
    ...(colour === undefined ? [] : [paints.ansi256(colour)]),
    ...(bold ? [paints.bold] : []),
    ...(italic ? [paints.italic] : []),
    ...(inverse ? [paints.inverse] : []),
  ];
  return paint.reduce<Paint>((inner, outer) => (text) => outer(inner(text)), plain);
}

/** The characters that drawings are made of. */
export interface Glyphs {
  readonly pointer: string;
  /** The keys up and down, as the footer names them. */
  readonly arrows: string;
  /** The keys left and right. */
  readonly sideways: string;
  /** What rises and what falls. */
  readonly up: string;
  readonly down: string;
  /** That there is more to read above, and below. */
  readonly above: string;
  readonly below: string;
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
  /** Where a choice holds, and where it could. */
  readonly on: string;
  readonly off: string;
  /** The bounds between which a number lies, and the number. */
  readonly span: { readonly from: string; readonly within: string; readonly to: string; readonly at: string };
  /** Across a bar: what it is measured by. */
  readonly tick: string;
  /** How much there is of something: none, one, two, three, more. */
  readonly densities: readonly [string, string, string, string, string];
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
  above: '▲',
  below: '▼',
  arrow: '→',
  full: '█',
  eighths: '▏▎▍▌▋▊▉',
  empty: '·',
  bullet: '•',
  you: '●',
  front: '○',
  braille: true,
  verdicts: GLYPHS.unicode,
  on: '●',
  off: '○',
  span: { from: '├', within: '─', to: '┤', at: '●' },
  tick: '│',
  densities: ['·', '░', '▒', '▓', '█'],
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
  above: '^',
  below: 'v',
  arrow: '->',
  full: '#',
  eighths: '',
  empty: '.',
  bullet: '*',
  you: '@',
  front: 'o',
  braille: false,
  verdicts: GLYPHS.ascii,
  on: '(*)',
  off: '( )',
  span: { from: '|', within: '-', to: '|', at: 'O' },
  tick: '|',
  densities: ['.', '1', '2', '3', '4'],
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

/** How the screens look with these settings. */
export function lookOf({ theme, glyphs, motion, textWidth }: Appearance): Look {
  return { theme: themeOf(theme), glyphs: glyphsOf(glyphs), motion, textWidth };
}
