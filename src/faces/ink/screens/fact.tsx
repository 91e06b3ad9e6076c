import type { VariantChoice } from '../../../engine/index.ts';
import type { Judge, Page, Session, SessionEvent } from '../../../session/index.ts';
import type { Staging } from '../stage.tsx';
import { BACK, BACK_TOO } from './play-keys.ts';
import { PlayPage } from './play-page.tsx';
import { awaited, say, type Word } from './word-page.tsx';

const WAIT = 'The story is being worked out with one fact changed. It comes by itself.';
const NOTHING = 'There is no fact here that turns a choice: the best options stay the same.';

/**
 * One fact changed: the decision that it turns, to be decided once more, and what that is worth there and here. Gives
 * the twin where the player wants to play it whole.
 */
export async function factPages(
  judge: Judge,
  session: Session,
  staging: Staging,
): Promise<VariantChoice | undefined> {
  const word: Word = {
    title: session.scenario.title,
    place: 'One fact changed',
    text: WAIT,
    onward: 'back to the review',
    wayOut: BACK_TOO,
  };
  const worked = await awaited(judge.fact(session), word, staging);
  if (worked === undefined) return undefined;
  const fact = worked.value;
  if (fact === undefined) {
    await say({ ...word, text: NOTHING }, staging);
    return undefined;
  }
  const decided = await page(fact.question, staging);
  if (decided?.kind !== 'choose') return undefined;
  const answered = await page(fact.answer(decided.option), staging);
  return answered === undefined ? undefined : fact.variant;
}

/** What the player does on a page; nothing where they go back to the review. */
function page(shown: Page, { show, look }: Staging): Promise<SessionEvent | undefined> {
  return show((done) => (
    <PlayPage
      page={shown}
      moves={false}
      banner=""
      look={look}
      wayOut={BACK}
      send={done}
      leave={() => done(undefined)}
    />
  ));
}
