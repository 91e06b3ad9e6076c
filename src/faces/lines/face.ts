import {
  advance,
  type Face,
  judgedPage,
  type Left,
  type Play,
  type Session,
  type SessionEvent,
} from '../../session/index.ts';
import { type LineTerminal, print } from './ask.ts';
import { choose } from './choose.ts';
import { decide } from './decide.ts';
import { pageLines } from './print.ts';
import { showReview } from './review.ts';

/** The session as append-only text: nothing is redrawn, and only decisions are asked for. */
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
  for (;;) {
    print(terminal, ['', '', ...pageLines(judgedPage(session, judge))]);
    if (session.phase === 'scored') {
      await showReview(terminal, await judge.review(session));
      return { how: 'finished', session };
    }
    const event: SessionEvent | undefined =
      session.phase === 'deciding' ? await decide(terminal, session) : { kind: 'continue' };
    if (event === undefined) return { how: 'quit', session };
    const { session: after, saved } = await advance(session, event, play);
    if (saved !== undefined) {
      const why = saved.ok ? '' : saved.why;
      if (why !== trouble) print(terminal, [savedNote(why)]);
      trouble = why;
    }
    if (event.kind === 'take-back') print(terminal, takenBack(session));
    session = after;
  }
}

function savedNote(trouble: string): string {
  return trouble === ''
    ? 'Note: all your decisions are saved again.'
    : `Note: your decisions are not being saved: ${trouble}. You can play on.`;
}

function takenBack({ study }: Session): readonly string[] {
  const first = study ? [] : ['From now on this run counts as study: it is left out of your bests.'];
  return ['', ['Your last decision is taken back.', ...first].join(' ')];
}
