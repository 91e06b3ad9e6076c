import {
  type Left,
  NO_REVIEW,
  type Play,
  playedAs,
  replayFrom,
  type Session,
  untilRenewed,
} from '../../../session/index.ts';
import type { Staging } from '../stage.tsx';
import { type Argued, arguePages } from './argue.tsx';
import { unkept } from './argue-state.ts';
import { comparePages } from './compare.tsx';
import { exportPages } from './export.tsx';
import { factPages } from './fact.tsx';
import { FINISH, QUIT_PREVIEW } from './play-keys.ts';
import { ReviewScreen } from './review.tsx';
import { beginning, type Out, type Place, placeAgain, type Wish } from './review-state.ts';
import { told, waitedFor, type Way, type Word } from './word-page.tsx';

const WAIT = 'The exact review is being worked out. It comes by itself.';

/** How a review was left: for good, to play on, or because the story is another one by now. */
export type ReviewLeft = Left | RenewedReview;

interface RenewedReview {
  readonly how: 'renewed';
  readonly session: Session;
  /** Where the player was in it, if anywhere. */
  readonly at?: Place;
}

/** A review that is to be opened. */
interface Opening {
  readonly session: Session;
  /** Where the player was in it before. */
  readonly at: Place | undefined;
  /** Where the way out leads, in words. */
  readonly out: Out;
}

/** The review of a play that is over, until the player leaves it, for good or to play on. */
export async function reviewPages(
  play: Play,
  { session: over, at, out }: Opening,
  staging: Staging,
): Promise<ReviewLeft> {
  const word = waitWord(play, over, out);
  const work = untilRenewed(play.judge.review(over), play.renewals);
  const come = await waitedFor(work, word, staging);
  if (typeof come === 'string') return unreviewed(play, over, come);
  const { value: reviewed } = come;
  if (reviewed === 'renewed') return renewedAt(over, at);
  if (reviewed !== undefined) {
    const from = at === undefined ? beginning(reviewed) : placeAgain(at, reviewed);
    return around({ play, reviewed, session: over, drafts: new Map(), from, out }, staging);
  }
  const read = await told({ ...word, text: NO_REVIEW }, staging);
  return read === 'renewed' ? renewedAt(over, at) : unreviewed(play, over, read);
}

/** The review of a run of the record, opened again. Its story is not being written. */
export async function reopenedReview(play: Play, staging: Staging): Promise<Left> {
  const { session } = play;
  const out = play.hasHome === true ? 'back' : 'leave';
  const left = await reviewPages(play, { session, at: undefined, out }, staging);
  return left.how === 'renewed' ? { how: 'finished', session } : left;
}

const renewedAt = (session: Session, at: Place | undefined): RenewedReview => ({
  how: 'renewed',
  session,
  ...(at && { at }),
});

/** Who previews a story goes on with it until they quit. */
function waitWord({ renewals }: Play, { scenario: { title } }: Session, out: Out): Word {
  const does = out === 'leave' ? FINISH.does : out;
  const ways =
    renewals === undefined
      ? { onward: does, wayOut: { ...FINISH, does } }
      : { onward: 'play again', wayOut: QUIT_PREVIEW };
  return { title, place: 'The review', text: WAIT, ...ways };
}

/** A play that is left before there is a review of it, or where there is none. */
function unreviewed({ renewals }: Play, session: Session, way: Way): Left {
  const goesOn = renewals !== undefined && way === 'onward';
  return { how: 'finished', session, ...(goesOn && { again: playedAs(session, session.variant) }) };
}

/** A player in the review. */
interface Looking extends Pick<Argued, 'play' | 'reviewed' | 'session' | 'drafts'> {
  readonly from: Place;
  readonly out: Out;
}

/** The review and the pages that it leads to; each leads back to where the player was in it. */
async function around(first: Looking, staging: Staging): Promise<ReviewLeft> {
  let looking = first;
  for (;;) {
    const { play, reviewed, session, from, out } = looking;
    // Of a preview nothing is kept.
    const canArgue = play.renewals === undefined;
    const shown = { reviewed, arguments: session.arguments, canArgue, from, out, look: staging.look };
    const asked = await staging.show<{ wish: Wish; at: Place }>((done) => (
      <ReviewScreen {...shown} leave={(wish, at) => done({ wish, at })} />
    ));
    const after = await granted(asked.wish, { ...looking, from: asked.at }, staging);
    if ('how' in after) return after;
    looking = after;
  }
}

/** What comes of a wish: where the player stands when its pages are done, or how the review was left. */
async function granted(wish: Wish, looking: Looking, staging: Staging): Promise<Looking | ReviewLeft> {
  const { play, session, from } = looking;
  switch (wish.kind) {
    case 'leave':
      return leaving(looking, staging);
    case 'replay':
      return leaving(looking, staging, replayFrom(session, wish.decision));
    case 'fact': {
      const twin = await factPages(play.judge, session, staging);
      return twin === undefined ? looking : leaving(looking, staging, playedAs(session, twin));
    }
    case 'argue': {
      const argued = await arguePages({ ...looking, pointed: from.at }, wish.decision, staging);
      return { ...looking, ...argued };
    }
    case 'export':
      await exportPages(play.desk, session, staging);
      return looking;
    case 'compare':
      await comparePages(play.desk, session, staging);
      return looking;
    case 'renew':
      return { how: 'renewed', session, at: from };
  }
}

/** Leaves the review, for good or to play on; but first what was begun against it is kept or dropped. */
async function leaving(looking: Looking, staging: Staging, again?: Session): Promise<Looking | Left> {
  const { session, from, drafts } = looking;
  const begun = unkept(drafts);
  if (begun === undefined) return { how: 'finished', session, ...(again !== undefined && { again }) };
  const pointed = begun.about ?? from.at;
  const argued = await arguePages({ ...looking, pointed, leaves: true }, begun.about, staging);
  return { ...looking, ...argued };
}
