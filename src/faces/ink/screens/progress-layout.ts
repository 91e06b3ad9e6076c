import type { Progress } from '../../../coach/index.ts';
import { NO_HABIT_YET, NOTHING_YET, TO_BEGIN, TO_COME } from '../../../session/index.ts';
import { practiceLines } from '../layout/calendar.ts';
import { habitLines } from '../layout/habits.ts';
import { overviewLines } from '../layout/overview.ts';
import { principleLines } from '../layout/principle-bars.ts';
import { hanging, type Lines, wrapped } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { type View, view } from '../parts/scroll.ts';
import { tabRule, underTabs } from '../parts/tabs.ts';
import type { Look } from '../theme.ts';
import { arrangeHistory } from './history-layout.ts';
import { type Known, PAGE_NAMES, PAGES, type Place } from './progress-state.ts';

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

/** The lines of the progress between the frame's first and last, and the part of its text that is on the screen. */
export function arrangeProgress(
  { progress, known }: { progress: Progress; known: Known },
  place: Place,
  { room, look }: Setting,
): { readonly lines: Lines; readonly view: View } {
  const tabs = tabRule(PAGE_NAMES, PAGES.indexOf(place.page), room.width, look);
  if (place.page === 'history' && known.runs.length > 0) {
    const below = arrangeHistory(known, place.at, { room: { ...room, height: room.height - 1 }, look });
    return { lines: [tabs, ...below], view: view([], 0, 1) };
  }
  return underTabs(tabs, textOf({ progress, known }, place, { room, look }), { top: place.top, room, look });
}

function textOf(
  { progress, known }: { progress: Progress; known: Known },
  { page }: Place,
  { room, look }: Setting,
): Lines {
  const { width } = room;
  if (page === 'history') return historyWords(known, { room, look });
  if (progress.runs === 0) return beginningLines({ room, look });
  switch (page) {
    case 'overview':
      return overviewLines(progress, { width, height: room.height - 2, look });
    case 'principles':
      return progress.principles.length === 0
        ? notYet('No decision of yours could be judged yet, and so no principle.', { room, look })
        : principleLines(progress.principles, { width, look });
    case 'habits':
      return progress.habits.length === 0
        ? notYet(NO_HABIT_YET, { room, look })
        : habitLines(progress.habits, { width, look });
    case 'calendar':
      return practiceLines(progress.calendar, { width, look });
  }
}

/** While the runs are read, and where there are none. */
const historyWords = (known: Known, setting: Setting): Lines =>
  known.asked === 0 ? notYet('Your runs are being read.', setting) : beginningLines(setting);

const notYet = (words: string, { room, look }: Setting): Lines =>
  wrapped(look.theme.quiet(words), Math.min(room.width, look.textWidth));

/** What will be here, and how to begin. */
function beginningLines({ room, look }: Setting): Lines {
  const column = Math.min(room.width, look.textWidth);
  return [
    ...wrapped(look.theme.strong(NOTHING_YET), column),
    '',
    ...TO_COME.flatMap((words) => hanging(`${look.theme.coach(look.glyphs.bullet)} `, words, column)),
    '',
    ...wrapped(TO_BEGIN, column),
  ];
}
