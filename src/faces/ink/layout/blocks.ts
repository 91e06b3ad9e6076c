import type { Block, Speech } from '../../../scenario/index.ts';
import { barLines } from './bars.ts';
import { chart } from './chart.ts';
import { type Drawing, measure } from './drawing.ts';
import { tableLines } from './table.ts';
import { indented, type Lines, painted, wrapped } from './text.ts';

/** The blocks of a story as lines, an empty one between them; where room is dear none between what is said. */
export function blockLines(blocks: readonly Block[], drawing: Drawing): Lines {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const close = drawing.dense && block.kind === 'speech' && before?.kind === 'speech';
    return [...(before === undefined || close ? [] : ['']), ...drawn(block, drawing)];
  });
}

function drawn(block: Block, drawing: Drawing): Lines {
  const { width, look } = drawing;
  switch (block.kind) {
    case 'paragraph':
      return wrapped(painted(block.text, look.theme), measure(drawing));
    case 'speech':
      return speechLines(block, drawing);
    case 'table':
      return exhibit(block.caption, tableLines(block, width - 2, look), drawing);
    case 'bars':
      return exhibit(block.caption, barLines(block, Math.min(width, 72) - 2, look), drawing);
    case 'line':
      return exhibit(
        block.caption,
        chart(block.points, { ...drawing, width: Math.min(width, 72) - 2 }),
        drawing,
      );
  }
}

/** Who speaks on a line of their own; where room is dear on the first line of what is said. */
function speechLines({ who, says }: Speech, drawing: Drawing): Lines {
  const { theme } = drawing.look;
  const room = measure(drawing) - 2;
  const name = `${theme.speaker(who.name)}${theme.quiet(`, ${who.role}`)}`;
  const words = `“${painted(says, theme)}”`;
  if (!drawing.dense) return [...wrapped(name, room + 2), ...indented(wrapped(words, room), 2)];
  const [first = '', ...rest] = wrapped(`${name}${theme.quiet(':')} ${words}`, room);
  return [first, ...indented(rest, 2)];
}

/** A drawing under its caption, set in a little. */
function exhibit(caption: string | undefined, lines: Lines, { width, look: { theme } }: Drawing): Lines {
  const head = caption === undefined ? [] : wrapped(theme.strong(painted(caption, theme)), width - 2);
  return indented([...head, ...lines], 2);
}
