import type { Option } from '../../../scenario/index.ts';
import { type Lines, painted, wrapped } from '../layout/text.ts';
import type { Look } from '../theme.ts';

/** The options of a decision, numbered, the selected one pointed at; a window around it where they are too many. */
export function optionLines(
  options: readonly Option[],
  selected: number | undefined,
  { width, height, look }: { width: number; height: number; look: Look },
): Lines {
  const { theme, glyphs } = look;
  const drawn = options.map((option, index) => {
    const text = painted(option.text, theme);
    const on = index === selected;
    const mark = on ? theme.pointer(glyphs.pointer) : ' '.repeat(glyphs.pointer.length);
    return wrapped(text, width - 5).map((line, row) => {
      const lead = row === 0 ? `${mark} ${index + 1}  ` : ' '.repeat(5);
      return lead + (on ? theme.chosen(line) : line);
    });
  });
  const all = drawn.flat();
  if (all.length <= height) return all;
  const before = drawn.slice(0, selected ?? 0).flat().length;
  const top = Math.max(0, Math.min(before, all.length - height));
  return all.slice(top, top + height);
}
