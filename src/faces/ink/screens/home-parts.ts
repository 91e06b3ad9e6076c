import {
  goesOn,
  HOME_WAYS,
  type HomeView,
  type HomeWay,
  type HomeWish,
  LEVEL_NAMES,
  namesCase,
  PRODUCT_NAMES,
  WAY_NAMES,
  WELCOME,
} from '../../../session/index.ts';
import { clipped, hanging, indented, type Lines, painted, stringWidth, wrapped } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { rowLead } from '../parts/pointed-list.tsx';
import type { Look } from '../theme.ts';

export interface Setting {
  readonly room: Room;
  readonly look: Look;
}

/** What is behind each way. */
const WAY_SAYS: Readonly<Record<HomeWay, string>> = {
  browse: 'look around, search, play again',
  progress: 'how your judgement develops',
  settings: 'colours, coach, width of text',
  help: 'what terms and principles mean',
};

/** What the rows of home lead to, from the top. */
export function homeRows({ next }: HomeView): readonly Exclude<HomeWish['kind'], 'leave'>[] {
  return next.kind === 'nothing' ? HOME_WAYS : ['next', ...HOME_WAYS];
}

/** What all this is, for who is new. */
export function welcomeLines({ next }: HomeView, { room, look }: Setting): Lines {
  return next.kind === 'tutorial' ? wrapped(WELCOME, Math.min(room.width, look.textWidth)) : [];
}

interface StepSetting extends Setting {
  /** What stands between its parts. */
  readonly air: Lines;
  /** Whether there is room for the summary of the case. */
  readonly hasSummary: boolean;
}

/** What to do next: what it is, the case, and why. */
export function stepLines(view: HomeView, at: number, setting: StepSetting): Lines {
  const { room, look, air } = setting;
  const { next } = view;
  const { theme } = look;
  const lead = stepLead(view, at, look);
  const width = Math.min(room.width - stringWidth(lead), look.textWidth);
  const below = [
    ...caseWords(view, setting).flatMap((words) => wrapped(words, width)),
    ...(next.why === '' ? [] : [...air, ...wrapped(painted(next.why, theme), width)]),
    ...(next.kind === 'tutorial' ? [...air, ...wrapped(theme.strong(pressWords(view, at)), width)] : []),
  ];
  return [
    ...hanging(lead, headline(view, at, look), stringWidth(lead) + width),
    ...indented(below, stringWidth(lead)),
  ];
}

/** How to begin, also while something else is pointed at. */
function pressWords(view: HomeView, at: number): string {
  const press = isStep(view, at) ? 'Press enter' : 'Press 1, then enter,';
  return `${press} to ${goesOn(view) ? 'go on' : 'play'}.`;
}

/** The same in as few lines as can be. */
export function stepBriefly(view: HomeView, at: number, { room, look }: Setting): Lines {
  const lead = stepLead(view, at, look);
  const width = room.width - stringWidth(lead);
  const { card } = view;
  const isSaid = namesCase(view) && stringWidth(view.next.headline) <= width;
  const below =
    card === undefined
      ? []
      : [
          ...(isSaid ? [] : [look.theme.title(card.title)]),
          look.theme.quiet(`${LEVEL_NAMES[card.level]} · ${card.minutes} min`),
        ];
  return [
    `${lead}${clipped(headline(view, at, look), width)}`,
    ...indented(
      below.map((words) => clipped(words, width)),
      stringWidth(lead),
    ),
  ];
}

const isStep = (view: HomeView, at: number): boolean => homeRows(view)[at] === 'next';

const stepLead = (view: HomeView, at: number, look: Look): string =>
  view.next.kind === 'nothing' ? '' : rowLead(0, isStep(view, at), look);

const headline = (view: HomeView, at: number, { theme }: Look): string =>
  isStep(view, at) ? theme.chosen(view.next.headline) : view.next.headline;

/** The title of the case, or its summary where the title was said, and what it is. */
function caseWords(view: HomeView, { look: { theme }, hasSummary }: StepSetting): Lines {
  const { card } = view;
  if (card === undefined) return [];
  const { pack, title, summary, level, product, minutes } = card;
  const whose = pack === undefined ? [] : [pack];
  const facts = [...whose, LEVEL_NAMES[level], PRODUCT_NAMES[product], `${minutes} min`];
  const told = hasSummary ? [summary] : [];
  return [...(namesCase(view) ? told : [theme.title(title)]), theme.quiet(facts.join(' · '))];
}

/** The rooms; what each is for stands beside its name where there is room for all of that. */
export function wayLines(view: HomeView, at: number, { room, look }: Setting): Lines {
  const { theme } = look;
  const names = Math.max(...HOME_WAYS.map((way) => WAY_NAMES[way].length)) + 3;
  const says = Math.max(...HOME_WAYS.map((way) => WAY_SAYS[way].length));
  return HOME_WAYS.map((way, index) => {
    const isPointed = homeRows(view)[at] === way;
    const lead = rowLead(index + 1, isPointed, look);
    const name = clipped(WAY_NAMES[way], room.width - stringWidth(lead));
    const row = `${lead}${isPointed ? theme.chosen(name) : name}`;
    const isRoomy = stringWidth(lead) + names + says <= room.width;
    return isRoomy ? `${row}${' '.repeat(names - name.length)}${theme.quiet(WAY_SAYS[way])}` : row;
  });
}
