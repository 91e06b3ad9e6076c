import { type Part, plain } from '../../../session/index.ts';
import { blockLines } from './blocks.ts';
import { type Drawing, measure } from './drawing.ts';
import { moveLines, slideLines } from './moves.ts';
import { scoreLines } from './score.ts';
import { verdictLines } from './verdict.ts';
import { hanging, indented, type Lines, painted, wrapped } from './text.ts';

/** The parts of a page as lines, an empty one between them. */
export function partLines(parts: readonly Part[], drawing: Drawing): Lines {
  return parts.flatMap((part, index) => (index === 0 ? [] : ['']).concat(drawn(part, drawing)));
}

function drawn(part: Part, drawing: Drawing): Lines {
  const { width, look } = drawing;
  const { theme, glyphs } = look;
  switch (part.kind) {
    case 'heading':
      return wrapped(theme.title(plain(part.text)), measure(drawing));
    case 'blocks':
      return blockLines(part.blocks, drawing);
    case 'note':
      return indented(wrapped(theme.quiet(part.text), measure(drawing) - 2), 2);
    case 'choice':
      return hanging(
        `${theme.pointer(glyphs.pointer)} `,
        theme.chosen(painted(part.text, theme)),
        measure(drawing),
      );
    case 'verdict':
      return verdictLines(part.judged, drawing);
    case 'coach':
      return [
        theme.coach('Coach'),
        ...indented(blockLines(part.blocks, { ...drawing, width: width - 2 }), 2),
      ];
    case 'moves':
      return moveLines(part, drawing);
    case 'slide':
      return slideLines(part, drawing);
    case 'score':
      return scoreLines(part, drawing);
  }
}
