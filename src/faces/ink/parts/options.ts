import type { Option } from '../../../scenario/index.ts';
import { hanging, type Lines, painted } from '../layout/text.ts';
import type { Look } from '../theme.ts';

/** The options of a decision, numbered, the selected one pointed at; each as its own lines. */
export function optionLines(
  options: readonly Option[],
  selected: number | undefined,
  { width, look }: { width: number; look: Look },
): readonly Lines[] {
  const { theme, glyphs } = look;
  return options.map((option, index) => {
    const on = index === selected;
    const mark = on ? theme.pointer(glyphs.pointer) : ' ';
    const text = painted(option.text, theme);
    return hanging(`${mark} ${index + 1}  `, on ? theme.chosen(text) : text, width);
  });
}

/** As much of the options as `height` lines hold, with the selected one among them. */
export function windowOn(drawn: readonly Lines[], selected: number, height: number): Lines {
  const all = drawn.flat();
  const first = drawn.slice(0, selected).flat().length;
  const beyond = first + (drawn[selected]?.length ?? 0);
  // Its end is brought in first and then its beginning, which counts where the window is smaller than the option.
  const top = Math.min(first, Math.max(0, beyond - height));
  return all.slice(top, top + height);
}
