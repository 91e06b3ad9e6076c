import { glyphsOf, type Look, themeOf } from '../../src/faces/ink/theme.ts';

/** Without colours and movement. */
export const PLAIN_LOOK: Look = {
  theme: themeOf('none'),
  glyphs: glyphsOf('unicode'),
  motion: false,
  textWidth: 72,
};
