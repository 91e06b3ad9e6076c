import type { Answer } from '../../../session/index.ts';
import { hanging, type Lines, painted } from '../layout/text.ts';
import type { Look } from '../theme.ts';

/** The answers to a question, the selected one pointed at; each as its own lines. Nine have a digit that names them. */
export function answerLines(
  answers: readonly Answer[],
  selected: number | undefined,
  { width, look }: { width: number; look: Look },
): readonly Lines[] {
  const { theme, glyphs } = look;
  return answers.map(({ text }, index) => {
    const on = index === selected;
    const mark = on ? theme.pointer(glyphs.pointer) : ' ';
    const words = painted(text, theme);
    return hanging(`${mark} ${index < 9 ? index + 1 : ' '}  `, on ? theme.chosen(words) : words, width);
  });
}

/** As much of a list as `height` lines hold, with the selected one among them. */
export function windowOn(drawn: readonly Lines[], selected: number, height: number): Lines {
  const all = drawn.flat();
  const first = drawn.slice(0, selected).flat().length;
  const beyond = first + (drawn[selected]?.length ?? 0);
  // Its end is brought in first and then its beginning, which counts where the window is smaller than it.
  const top = Math.min(first, Math.max(0, beyond - height));
  return all.slice(top, top + height);
}
