import type { Lines } from './text.ts';

/**
 * As much of a list as `height` lines hold: the selected entry, and around it as many whole ones as there is room
 * for, so that what comes before it is seen as well as what follows.
 */
export function windowAround(entries: readonly Lines[], selected: number, height: number): Lines {
  const rows = (index: number) => entries[index]?.length ?? 0;
  let [from, to, left] = [selected, selected + 1, height - rows(selected)];
  if (left <= 0) return (entries[selected] ?? []).slice(0, Math.max(0, height));
  for (;;) {
    const before = from > 0 && rows(from - 1) <= left;
    const after = to < entries.length && rows(to) <= left;
    if (!before && !after) return entries.slice(from, to).flat();
    const isNext = after && (!before || to - selected <= selected - from + 1);
    left -= rows(isNext ? to : from - 1);
    if (isNext) to += 1;
    else from -= 1;
  }
}
