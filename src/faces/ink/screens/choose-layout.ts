import { type Card, playedWords } from '../../../session/index.ts';
import { clipped, ends, type Lines, padded, stringWidth, wrapped } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { type ListLayout, rowLead } from '../parts/pointed-list.tsx';
import { rule } from '../parts/rule.ts';
import type { Look } from '../theme.ts';

/** A window as low as this has no room for empty lines. */
const LOW = 16;
const RULES = 2;

export function arrangeChoice(
  cards: readonly Card[],
  at: number,
  { room, look }: { room: Room; look: Look },
): ListLayout {
  const { width, height } = room;
  const air = height < LOW ? [] : [''];
  const abouts = cards.map((card) => aboutLines(card, width, look));
  const statusWidth = Math.max(0, ...cards.map((card) => statusOf(card).length));
  const tallest = Math.max(0, ...abouts.map((lines) => lines.length));
  const aboutRows = Math.min(tallest, Math.floor((height - RULES) / 2));
  const limit = Math.max(1, height - RULES - 2 * air.length - aboutRows);
  const count = cards.length > limit ? { right: [`${at + 1} of ${cards.length}`] } : {};
  return {
    labels: cards.map((card, index) =>
      label(card, index, { selected: index === at, statusWidth, width, look }),
    ),
    limit,
    above: [rule(width, look), ...air],
    below: [...air, rule(width, look, count), ...(abouts[at] ?? []).slice(0, aboutRows)],
  };
}

/** Where the learner is: “12 cases · 3 played · 1 unfinished”. */
export function whereabouts(cards: readonly Card[]): string {
  const played = cards.filter(({ attempts }) => attempts > 0).length;
  const unfinished = cards.filter((card) => card.unfinished).length;
  const all = `${cards.length} ${cards.length === 1 ? 'case' : 'cases'}`;
  return [
    all,
    played === 0 ? 'none played yet' : `${played} played`,
    ...(unfinished === 0 ? [] : [`${unfinished} unfinished`]),
  ].join(' · ');
}

/** The scenario that is next: the one left unfinished, else the first that was never played. */
export function nextUp(cards: readonly Card[]): number {
  const unfinished = cards.findIndex((card) => card.unfinished);
  return unfinished >= 0
    ? unfinished
    : Math.max(
        0,
        cards.findIndex(({ attempts }) => attempts === 0),
      );
}

const statusOf = ({ unfinished, attempts }: Card): string =>
  unfinished ? 'unfinished' : attempts > 0 ? 'played' : '';

function label(
  card: Card,
  index: number,
  {
    selected,
    statusWidth,
    width,
    look,
  }: { selected: boolean; statusWidth: number; width: number; look: Look },
): string {
  const { theme } = look;
  const lead = rowLead(index, selected, look);
  const status = statusOf(card);
  const facts = `${card.minutes} min${statusWidth === 0 ? '' : `  ${padded(status, statusWidth)}`}`;
  const right = width >= 60 ? facts : width >= 36 ? status : '';
  const room = width - stringWidth(lead) - (right === '' ? 0 : stringWidth(right) + 2);
  const title = clipped(card.title, room);
  const shown = `${lead}${selected ? theme.chosen(title) : title}`;
  return right === '' ? shown : ends(shown, theme.quiet(right), width);
}

function aboutLines(card: Card, width: number, { theme, textWidth }: Look): Lines {
  const { pack, summary, level, product, minutes } = card;
  const whose = pack === undefined ? [] : [pack];
  const facts = [...whose, level, product, `${minutes} min`, playedWords(card)].join(' · ');
  return [...wrapped(summary, Math.min(width, textWidth)), ...wrapped(theme.quiet(facts), width)];
}
