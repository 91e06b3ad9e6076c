import type { Left } from '../../../session/index.ts';
import { again, aNumber, ask, isQuit, numbered, print, type Reply, settled, upTo } from '../ask.ts';
import { decisionLines } from '../decision.ts';
import { AGAIN } from './again.ts';
import { ARGUE } from './argue.ts';
import { COMPARE } from './compare.ts';
import { EXPORT } from './export.ts';
import { FACT } from './fact.ts';
import { type After, type AtReview, type Item, stay } from './item.ts';
import { READ } from './read.ts';
import { SHARE } from './share.ts';
import { TRADE_OFF } from './trade-off.ts';

/** All that can be done beside a review, in the order in which the help names it. */
const ITEMS: readonly Item[] = [AGAIN, TRADE_OFF, FACT, ARGUE, COMPARE, EXPORT, SHARE, READ];

/** What the player wants next; undefined to leave. */
type Wish = (() => Promise<After>) | undefined;

/** Asks what to do next until the player leaves the review. */
export async function reviewMenu(first: AtReview): Promise<Left> {
  let at = first;
  for (;;) {
    const count = at.reviewed.decisions.length;
    print(at.terminal, ['']);
    const prompt = `What next? (${upTo(count)} opens a decision, ? for all keys, enter leaves):`;
    const wish = await ask<Wish>(at.terminal, prompt, (answer) => wishIn(at, answer));
    const { session } = at;
    if (wish === undefined) return { how: 'finished', session };
    const after = await wish();
    if (!after.stays) return { how: 'finished', session, again: after.again };
    at = { ...at, session: after.session };
  }
}

function wishIn(at: AtReview, answer: string): Reply<Wish> {
  if (answer === '' || isQuit(answer)) return settled(undefined);
  const items = ITEMS.filter(({ isThere }) => isThere(at));
  if (answer === '?' || answer === 'help') return again(...keys(at, items));
  const decision = numbered(
    answer,
    at.session.turns.map((_, index) => index),
  );
  if (decision !== undefined) return settled(() => open(at, decision));
  const [, typed = '', rest = ''] = COMMAND.exec(answer) ?? [];
  const item = items.find(({ key, word }) => key === typed || word === typed);
  return item === undefined ? again(possible(at, items)) : settled(() => item.act(at, rest));
}

/** “p 3”, “p3”, “export html”. */
const COMMAND = /^([a-z-]+)\s*(.*)$/;

async function open(at: AtReview, decision: number): Promise<After> {
  print(at.terminal, ['', ...decisionLines(at.reviewed, at.session, decision)]);
  return stay(at);
}

function keys({ session }: AtReview, items: readonly Item[]): readonly string[] {
  const { length } = session.turns;
  const numbers =
    length === 1 ? '1: open the decision.' : `1 to ${length}: open the decision with this number.`;
  return [numbers, ...items.map(({ help }) => help), 'enter or q: leave.'];
}

/** Said where what was typed means nothing. */
function possible({ session }: AtReview, items: readonly Item[]): string {
  const letters = items.map(({ key }) => key).join(', ');
  return `Please type ${aNumber(session.turns.length)}, one of ${letters}, or ? to hear what they do. Enter leaves.`;
}
