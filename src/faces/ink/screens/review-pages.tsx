import { useEffect } from 'react';
import { type Judge, NO_REVIEW, type Page, type Reviewed, type Session } from '../../../session/index.ts';
import type { Show } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { PlayPage } from './play-page.tsx';
import { ReviewScreen } from './review.tsx';

/** For so long a review is waited for without a word, in milliseconds: a page that only flashes up disturbs. */
const WORDLESS_MS = 150;

/** The review of a play that is over, until the player leaves it: to replay a decision, from 0, or for good. */
export async function reviewPages(
  session: Session,
  judge: Judge,
  { show, look }: { show: Show; look: Look },
): Promise<number | undefined> {
  const { title } = session.scenario;
  const review = judge.review(session);
  const reviewed = await ((await isSoon(review))
    ? review
    : show<Reviewed | 'leave' | undefined>((done) => (
        <Waiting page={wordPage(title, WAIT)} look={look} review={review} done={done} />
      )));
  if (reviewed === 'leave') return undefined;
  if (reviewed !== undefined)
    return show<number | undefined>((done) => <ReviewScreen reviewed={reviewed} look={look} leave={done} />);
  await show((done) => (
    <PlayPage
      page={wordPage(title, NO_REVIEW)}
      moves={false}
      banner=""
      look={look}
      send={done}
      leave={() => done('leave')}
    />
  ));
  return undefined;
}

const WAIT = 'The exact review is being worked out. It comes by itself.';

async function isSoon(review: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), WORDLESS_MS);
  const soon = await Promise.race([review.then(() => true), late]);
  clearTimeout(timer);
  return soon;
}

/** A page that says one thing. */
function wordPage(title: string, text: string): Page {
  const parts = [{ kind: 'note' as const, text }];
  return {
    title,
    place: 'The review',
    parts,
    options: [],
    canTakeBack: false,
    isLast: true,
    onward: 'finish',
  };
}

interface WaitingProps {
  readonly page: Page;
  readonly look: Look;
  readonly review: Promise<Reviewed | undefined>;
  readonly done: (value: Reviewed | 'leave' | undefined) => void;
}

function Waiting({ page, look, review, done }: WaitingProps) {
  useEffect(() => {
    void review.then(done);
  }, [review, done]);
  const leave = () => done('leave');
  return <PlayPage page={page} moves={false} banner="" look={look} send={leave} leave={leave} />;
}
