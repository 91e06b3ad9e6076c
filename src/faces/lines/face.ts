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
import { choose } from './choose.ts';
import { type Asking, decide, isAsking } from './decide.ts';
import { answerLines, pageLines, toldLines } from './print.ts';
import { showReview } from './review.ts';

/** The session as append-only text: nothing is redrawn, and only what needs an answer is asked. */
export function lineFace(terminal: LineTerminal): Face {
  return {
    choose: (cards) => choose(terminal, cards),
    play: (play) => playLines(terminal, play),
    close: async () => {},
  };
}

async function playLines(terminal: LineTerminal, play: Play): Promise<Left> {
  const { session: first, judge, notices } = play;
  print(
    terminal,
    notices.map((notice) => `Note: ${notice}`),
  );
  print(terminal, [first.scenario.title]);
  let session = first;
  let trouble = '';
  /** Whether the choice just made has been said already. */
  let isSaid = false;
  for (;;) {
    const shown = judgedPage(session, judge);
    const event = await tell(terminal, isSaid ? withoutChoice(shown) : shown);
    if (session.phase === 'scored') return showReview(terminal, play, session);
    if (event === undefined) return { how: 'quit', session };
    isSaid = session.phase === 'asked' && terminal.isInteractive;
    const { session: after, saved } = await advance(session, event, play);
    const why = saved === undefined ? trouble : troubleOf(saved);
    if (why !== trouble) print(terminal, [savedNote(why)]);
    trouble = why;
    if (event.kind === 'take-back') print(terminal, takenBack(session));
    session = after;
  }
}

const CONTINUE: SessionEvent = { kind: 'continue' };

/** Writes a page and asks what it asks; undefined where the player leaves or the input ends. */
async function tell(terminal: LineTerminal, shown: Page): Promise<SessionEvent | undefined> {
  if (!isAsking(shown)) {
    print(terminal, ['', '', ...pageLines(shown)]);
    return CONTINUE;
  }
  // The answers in a pipe are decisions: an aside that took one of them would put all that follow in the wrong place.
  if (shown.question.isAside && !terminal.isInteractive) return CONTINUE;
  print(terminal, askingLines(shown));
  return decide(terminal, shown);
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
