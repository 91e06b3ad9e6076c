/** A digest as it stands in the file: its lists as rows of values, since the file must stay small. */
import type { Digest } from './digest.ts';
import {
  dayIn,
  dayRow,
  isAgreedRow,
  isChancesRow,
  isDayRow,
  isOpenRow,
  isPrincipleRow,
  isTakenRow,
  isTallyRow,
  openIn,
  openRow,
  principleIn,
  principleRow,
  tallyIn,
  tallyRow,
} from './digest-rows.ts';
import { isCount, isListOf, isObject, isText, type JsonObject } from './json.ts';
import { rounded } from './judged.ts';
import { LINK } from './links.ts';
import type { Taken } from './open-run.ts';
import type { Agreed } from './practice.ts';

/** What is written of a digest. */
export function formOf(digest: Digest): JsonObject {
  const { tallies, days, principles, agreed, chances, unreviewed, open, taken, links } = digest;
  return {
    tallies: tallies.map(tallyRow),
    days: days.map(dayRow),
    principles: principles.map(principleRow),
    agreed: agreed.map((each) => [each.policy, each.agreed]),
    chances: [chances.decisions, rounded(chances.byChance), rounded(chances.chanceVariance)],
    unreviewed,
    open: open.map(openRow),
    taken: taken.map(({ from, after }) => [from, after]),
    ...(links !== undefined && { links: links.join('') }),
  };
}

/** A digest from what was written; undefined where it makes no sense. */
export function readForm(value: unknown): Digest | undefined {
  if (!isObject(value)) return undefined;
  const { tallies, days, principles, agreed, chances, unreviewed, open, taken, links } = value;
  if (!isListOf(tallies, isTallyRow) || !isListOf(days, isDayRow)) return undefined;
  if (!isListOf(principles, isPrincipleRow) || !isListOf(agreed, isAgreedRow)) return undefined;
  if (!isChancesRow(chances) || !isCount(unreviewed)) return undefined;
  if (!isListOf(open, isOpenRow) || !isListOf(taken, isTakenRow)) return undefined;
  if (links !== undefined && !isText(links)) return undefined;
  const [decisions, byChance, chanceVariance] = chances;
  return {
    tallies: tallies.map(tallyIn),
    days: days.map(dayIn),
    principles: principles.map(principleIn),
    agreed: agreed.map(([policy, times]): Agreed => ({ policy, agreed: times })),
    chances: { decisions, byChance, chanceVariance },
    unreviewed,
    open: open.map(openIn),
    taken: taken.map(([from, after]): Taken => ({ from, after })),
    links: links?.match(EACH_LINK) ?? (links === '' ? [] : undefined),
  };
}

const EACH_LINK = new RegExp(`.{${LINK}}`, 'gs');
