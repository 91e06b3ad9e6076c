import {
  advance,
  judgedPage,
  type Left,
  NOW_STUDY,
  type Page,
  type Play,
  type Saved,
  type Session,
  type SessionEvent,
} from '../../../session/index.ts';
import type { Staging } from '../stage.tsx';
import { GO_HOME, overWayOut, QUIT, QUIT_ASIDE, QUIT_HOME, QUIT_PREVIEW, type WayOut } from './play-keys.ts';
import { PlayPage } from './play-page.tsx';
import { type Touched, touchedAgain, UNTOUCHED } from './play-state.ts';
import { reviewPages, type ReviewLeft } from './review-pages.tsx';
import type { Place } from './review-state.ts';

/** A play as it stands between two pages. */
interface Standing {
  readonly play: Play;
  /** As the player left it. Taken over to another form of the story, it may have had to go back. */
  readonly played: Session;
  readonly session: Session;
  /** What the player should know as long as it holds. */
  readonly trouble: string;
  /** What is said once, on the next page. */
  readonly notice: string;
  /** Where the story was renewed under the player: the page that was there, and what they had done to it. */
  readonly shown?: { readonly page: Page; readonly touched: Touched };
  /** Where it was renewed under a review: the place in it, if the player was anywhere yet. */
  readonly review?: { readonly at: Place | undefined };
}

/** A play from where it stands to its review, a page at a time. No page is shown before its cause is recorded. */
export async function playPages(play: Play, staging: Staging): Promise<Left> {
  const { session } = play;
  let standing: Standing = { play, played: session, session, trouble: '', notice: play.notices.join(' ') };
  for (;;) {
    standing = renewed(standing);
    const after = await nextPage(standing, staging);
    if ('how' in after) return after;
    standing = after;
  }
}

/** Takes the play over to the story as it is written now. */
function renewed(standing: Standing): Standing {
  const renewal = standing.play.renewals?.take(standing.played);
  if (renewal === undefined) return standing;
  const { session, judge, desk, notice } = renewal;
  return { ...standing, play: { ...standing.play, judge, desk }, session, notice };
}

/** Shows the page that a play stands at, or its review where that was renewed; what comes of it. */
async function nextPage(standing: Standing, staging: Staging): Promise<Standing | Left> {
  const { play, session } = standing;
  const page = judgedPage(session, play.judge);
  if (page.isLast && standing.review !== undefined) return reviewed(standing, staging);
  const event = await answered(standing, page, staging);
  if (!('kind' in event)) return { ...standing, shown: { page, touched: event.renewed } };
  if (event.kind === 'leave') return { how: page.isLast ? 'finished' : 'quit', session };
  if (page.isLast) return reviewed(standing, staging);
  return advanced(standing, event);
}

type Answered = SessionEvent | { readonly kind: 'leave' } | { readonly renewed: Touched };

function answered({ play, session, trouble, notice, shown }: Standing, page: Page, { show, look }: Staging) {
  const drawn = {
    page,
    moves: session.phase === 'told' && shown === undefined,
    banner: [trouble, notice].filter((words) => words !== '').join(' '),
    look,
    wayOut: wayOutOf(page, play, session),
    from: shown === undefined ? UNTOUCHED : touchedAgain(shown.touched, shown.page, page),
  };
  return show<Answered>((done) => (
    <PlayPage
      {...drawn}
      send={done}
      leave={() => done({ kind: 'leave' })}
      renew={(touched) => done({ renewed: touched })}
    />
  ));
}

function wayOutOf(
  { isLast, question }: Page,
  { renewals, hasHome = false }: Play,
  { turns }: Session,
): WayOut {
  if (isLast) return overWayOut(hasHome);
  if (renewals !== undefined) return QUIT_PREVIEW;
  if (hasHome) return turns.length === 0 ? GO_HOME : QUIT_HOME;
  return question?.isAside === true ? QUIT_ASIDE : QUIT;
}

/** One step of the play: what its author changed meanwhile is behind it. */
async function advanced({ play, session, trouble }: Standing, event: SessionEvent): Promise<Standing> {
  const step = await advance(session, event, play);
  return {
    play,
    played: step.session,
    session: step.session,
    trouble: step.saved === undefined ? trouble : troubleOf(step.saved),
    notice: event.kind === 'take-back' && !session.study ? NOW_STUDY : '',
  };
}

const troubleOf = (saved: Saved): string => (saved.ok ? '' : `Not saved: ${saved.why}. Play goes on.`);

/** The review of a play that is over, and where the story was renewed under it the play once more. */
async function reviewed(standing: Standing, staging: Staging): Promise<Standing | Left> {
  const { play, session: over, review } = standing;
  const opening = {
    session: over,
    at: review?.at,
    out: play.hasHome === true ? 'go home' : 'leave',
  } as const;
  const left: ReviewLeft = await reviewPages(play, opening, staging);
  if (left.how !== 'renewed') return left;
  const { session, at } = left;
  return { ...standing, played: session, session, notice: '', review: { at } };
}
