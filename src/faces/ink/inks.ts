import type { Appearance } from '../../session/index.ts';

/** How a piece of text is meant; the theme says how that looks. Nothing is meant by colour alone. */
export const ROLES = [
  'title',
  'strong',
  'emphasis',
  'quiet',
  'speaker',
  'pointer',
  'chosen',
  'rise',
  'fall',
  'bar',
  'coach',
  'warning',
] as const;
export type Role = (typeof ROLES)[number];

export type ThemeName = Appearance['theme'];

/** What a role is painted with. */
export interface Ink {
  /** One of the 256 colours of xterm, from 16 on: those below are as the terminal has them. */
  readonly colour?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly inverse?: true;
}

type Inks = Readonly<Record<Role, Ink>>;

const BOLD: Ink = { bold: true };

/** With colours of its own for what rises, what falls and what stands back. */
function inks({ rise, fall, quiet }: Readonly<Record<'rise' | 'fall' | 'quiet', Ink>>): Inks {
  return {
    title: BOLD,
    strong: BOLD,
    emphasis: { italic: true },
    quiet,
    speaker: BOLD,
    pointer: rise,
    chosen: BOLD,
    rise,
    fall,
    bar: rise,
    coach: rise,
    warning: fall,
  };
}

/**
 * Blue and orange are told apart by all common kinds of colour-blind eyes; green and red are not used. Every colour
 * has a contrast of 4.5 to 1 at least on the usual dark, or light, grounds. High contrast leaves the colours to the
 * terminal, whose own text is what its owner reads best.
 */
export const INKS: Readonly<Record<ThemeName, Inks>> = {
  dark: inks({ rise: { colour: 117 }, fall: { colour: 215 }, quiet: { colour: 247 } }),
  light: inks({ rise: { colour: 25 }, fall: { colour: 94 }, quiet: { colour: 241 } }),
  'high-contrast': { ...inks({ rise: BOLD, fall: BOLD, quiet: {} }), chosen: { inverse: true } },
  none: inks({ rise: {}, fall: {}, quiet: {} }),
};
