import { type OtherRun, points, variantWords } from '../../../session/index.ts';
import { clipped, type Lines, padded, stringWidth, wrapped } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { type ListLayout, rowLead } from '../parts/pointed-list.tsx';
import { rule } from '../parts/rule.ts';
import type { Look } from '../theme.ts';

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

/** A window as low as this has no room for empty lines. */
const LOW = 16;
const RULES = 2;

/** The other runs, and below them all that is known of the one pointed at. */
export function arrangeOthers(others: readonly OtherRun[], at: number, { room, look }: Setting): ListLayout {
  const { width, height } = room;
  const air = height < LOW ? [] : [''];
  const abouts = others.map((other) => wrapped(look.theme.quiet(aboutWords(other)), width));
  const tallest = Math.max(...abouts.map((lines) => lines.length));
  const aboutRows = Math.min(tallest, Math.floor((height - RULES) / 2));
  const limit = Math.max(1, height - RULES - 2 * air.length - aboutRows);
  const count = others.length > limit ? { right: [`${at + 1} of ${others.length}`] } : {};
  const which = look.theme.strong('Which run beside this one?');
  return {
    labels: labelsOf(others, at, { room, look }),
    limit,
    above: [rule(width, look, { left: which }), ...air],
    below: [...air, rule(width, look, count), ...(abouts[at] ?? []).slice(0, aboutRows)],
  };
}

/** “3 May 2026 at 14:05 · one fact changed · score 53.1 · for study” */
function aboutWords({ when, variant, score, study }: OtherRun): string {
  const result = score === undefined ? 'not over' : `score ${points(score)}`;
  const which = variantWords(variant);
  return [when, ...(which === '' ? [] : [which]), result, ...(study ? ['for study'] : [])].join(' · ');
}

const STUDY = 'study';
const GAP = '  ';

/** Columns: when and the score, and where there is room the variant and whether it was for study. */
function labelsOf(others: readonly OtherRun[], at: number, { room: { width }, look }: Setting): Lines {
  const { theme } = look;
  const scores = others.map(({ score }) => (score === undefined ? 'not over' : points(score)));
  const [whenWidth, scoreWidth, variantWidth] = [
    widest(others.map(({ when }) => when)),
    widest(scores),
    widest(others.map(({ variant }) => variantWords(variant))),
  ];
  return others.map(({ when, variant, study }, index) => {
    const selected = index === at;
    const lead = rowLead(index, selected, look);
    const score = padded(scores[index] ?? '', scoreWidth, 'left');
    const room = Math.min(whenWidth, width - stringWidth(lead) - scoreWidth - GAP.length);
    const text = padded(clipped(when, room), room);
    const row = [`${lead}${selected ? theme.chosen(text) : text}`, score].join(GAP);
    const which = variantWidth === 0 ? '' : `${GAP} ${padded(variantWords(variant), variantWidth)}`;
    const more = `${which}${study ? `${GAP} ${STUDY}` : ''}`.trimEnd();
    return stringWidth(row + more) <= width ? row + theme.quiet(more) : row;
  });
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => stringWidth(text)));
