import { type Mark, markOf } from '../../../coach/index.ts';
import { type Judged, verdictWords } from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { type Drawing, measure } from './drawing.ts';
import { hanging, type Lines, padded } from './text.ts';

/** As wide as the widest mark. */
const MARK_WIDTH = 2;

/** The mark of a verdict: ✗. A colour goes with it where points were lost. */
export function markGlyph(mark: Mark, { theme, glyphs }: Look): string {
  return paintOf(mark, theme)(glyphs.verdicts[mark]);
}

function paintOf(mark: Mark, theme: Look['theme']): (text: string) => string {
  switch (mark) {
    case 'key':
    case 'best':
    case 'good':
      return theme.rise;
    case 'forced':
      return theme.quiet;
    case 'slip':
    case 'mistake':
    case 'blunder':
      return theme.fall;
  }
}

/** A column of marks: each as wide as the widest. */
export function markCell(mark: Mark, look: Look): string {
  return padded(markGlyph(mark, look), MARK_WIDTH);
}

/** What a choice was worth. */
export function verdictLines(judged: Judged, drawing: Drawing): Lines {
  const mark = markGlyph(markOf(judged), drawing.look);
  return hanging(`${mark} `, drawing.look.theme.strong(verdictWords(judged)), measure(drawing));
}
