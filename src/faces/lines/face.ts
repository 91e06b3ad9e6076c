import {
  advance,
  type Face,
  judgedPage,
  type Left,
  NOW_STUDY,
  type Page,
  type Play,
  type Saved,
  type Session,
  type SessionEvent,
} from '../../session/index.ts';
import { type LineTerminal, print } from './ask.ts';
import { type Asking, decide, isAsking } from './decide.ts';
import { browse } from './home/browse.ts';
import { glossary } from './home/glossary.ts';
import { homeOn } from './home/home.ts';
import { progress } from './home/progress.ts';
import { settings } from './home/settings.ts';
import { answerLines, pageLines, placeWords, toldLines } from './print.ts';
import { showerOn, type Shower } from './renewing.ts';
import { showReview } from './review.ts';

/** The session as append-only text: nothing is redrawn, and only what needs an answer is asked. */
export function lineFace(terminal: LineTerminal): Face {
  return {
    home: homeOn(terminal),
    browse: (library, at) => browse(terminal, library, at),
    progress: (book, at) => progress(terminal, book, at),
    settings: (board) => settings(terminal, board),
    help: (words) => glossary(terminal, words),
    review: (play) => showReview(terminal, play, play.session),
    play: (play) => playLines(terminal, play),
    read: async ({ title, lines }) =>
      print(terminal, ['', title, '', ...lines(terminal.columns?.() ?? USUAL_COLUMNS)]),
    close: async () => {},
  };
}

/** Columns where the terminal tells none. */
const USUAL_COLUMNS = 80;

/** A play as it stands between two pages. */
interface Standing {
  readonly play: Play;
  /** As the player left it. Taken over to another form of the story, it may have had to go back. */
  readonly played: Session;
  readonly session: Session;
  /** Why the record is not written. */
  readonly trouble: string;
  /** Whether the choice just made has been said already. */
  readonly isSaid: boolean;
  /** Whether the player was in the review when the story was renewed. */
  readonly isReviewed: boolean;
}

async function playLines(terminal: LineTerminal, play: Play): Promise<Left> {
  const { session, notices, renewals } = play;
  print(
    terminal,
    notices.map((notice) => `Note: ${notice}`),
  );
  print(terminal, [session.scenario.title]);
  const show = showerOn(terminal, renewals);
  let standing: Standing = {
    play,
    played: session,
    session,
    trouble: '',
    isSaid: false,
    isReviewed: false,
  };
  for (;;) {
    standing = renewed(terminal, standing);
    const after = await nextPage(standing, terminal, show);
    if ('how' in after) return after;
    standing = after;
  }
}

/** Takes the play over to the story as it is written now. */
function renewed(terminal: LineTerminal, standing: Standing): Standing {
  const { renewals } = standing.play;
  const renewal = renewals?.take(standing.played);
  if (renewal === undefined) return standing;
  const { session, judge, desk, notice } = renewal;
  const words = [renewals?.news().said ?? '', RENEWED, notice].filter((each) => each !== '');
  print(terminal, ['', `Note: ${words.join(' ')}`]);
  return { ...standing, play: { ...standing.play, judge, desk }, session, isSaid: false };
}

const RENEWED = 'The story goes on as it is written now.';

/** Shows the page that a play stands at, or its review; what comes of it. */
async function nextPage(standing: Standing, terminal: LineTerminal, show: Shower): Promise<Standing | Left> {
  const { play, session, isSaid, isReviewed } = standing;
  const page = judgedPage(session, play.judge);
  if (page.isLast && isReviewed) return reviewed(standing, show);
  const leaving = leavingWords(play);
  const event = await show((own) => tell(own, isSaid ? withoutChoice(page) : page, leaving));
  if (event === 'renewed') return standing;
  if (page.isLast) return reviewed(standing, show);
  return event === undefined ? { how: 'quit', session } : advanced(standing, terminal, event);
}

function leavingWords({ renewals, hasHome = false }: Play): string {
  if (renewals !== undefined) return 'leave';
  return hasHome ? 'save and go home' : 'save and leave';
}

async function reviewed(standing: Standing, show: Shower): Promise<Standing | Left> {
  const left = await show((own) => showReview(own, standing.play, standing.session));
  return left === 'renewed' ? { ...standing, isReviewed: true } : left;
}

async function advanced(standing: Standing, terminal: LineTerminal, event: SessionEvent): Promise<Standing> {
  const { play, session, trouble } = standing;
  const { session: after, saved } = await advance(session, event, play);
  const why = saved === undefined ? trouble : troubleOf(saved);
  if (why !== trouble) print(terminal, [savedNote(why)]);
  if (event.kind === 'take-back') print(terminal, takenBack(session));
  const isSaid = session.phase === 'asked' && terminal.isInteractive;
  return { play, played: after, session: after, trouble: why, isSaid, isReviewed: false };
}

const CONTINUE: SessionEvent = { kind: 'continue' };

/** Writes a page and asks what it asks; undefined where the player leaves or the input ends. */
async function tell(terminal: LineTerminal, shown: Page, leaving: string): Promise<SessionEvent | undefined> {
  if (!isAsking(shown)) {
    // Where the meters stand is told at the decision that follows.
    print(terminal, ['', '', `${placeWords(shown.place)}.`, ...toldLines(shown.parts)]);
    return CONTINUE;
  }
  // The answers in a pipe are decisions: an aside that took one of them would put all that follow in the wrong place.
  if (shown.question.isAside && !terminal.isInteractive) return CONTINUE;
  print(terminal, askingLines(shown));
  return decide(terminal, shown, leaving);
}

/** An aside comes in the middle of a turn: nobody needs to be told where. */
function askingLines({ question, ...shown }: Asking): readonly string[] {
  const before = question.isAside ? toldLines(shown.parts) : ['', '', ...pageLines(shown)];
  return [...before, '', ...answerLines(question)];
}

const withoutChoice = (shown: Page): Page => ({
  ...shown,
  parts: shown.parts.filter(({ kind }) => kind !== 'choice'),
});

const troubleOf = (saved: Saved): string => (saved.ok ? '' : saved.why);

function savedNote(trouble: string): string {
  return trouble === ''
    ? 'Note: all your decisions are saved again.'
    : `Note: your decisions are not being saved: ${trouble}. You can play on.`;
}

function takenBack({ study }: Session): readonly string[] {
  const first = study ? [] : [NOW_STUDY];
  return ['', ['Your last decision is taken back.', ...first].join(' ')];
}
