import { type Left, NO_REVIEW, type Play, playedAs, type Session } from '../../session/index.ts';
import { again, ask, isQuit, type LineTerminal, print, settled } from './ask.ts';
import { reviewMenu } from './menu/menu.ts';
import { summaryLines } from './summary.ts';
import { waitFor } from './wait.ts';

/** The review of a play that is over; whoever sits there can look further into it, until they leave. */
export async function showReview(terminal: LineTerminal, play: Play, session: Session): Promise<Left> {
  const reviewed = await waitFor(terminal, play.judge.review(session));
  print(terminal, ['', '', ...(reviewed === undefined ? [NO_REVIEW] : summaryLines(reviewed, session))]);
  if (!terminal.isInteractive) return { how: 'finished', session };
  if (reviewed !== undefined && reviewed.decisions.length > 0)
    return reviewMenu({ terminal, play, session, reviewed });
  return play.renewals === undefined ? { how: 'finished', session } : unreviewed(terminal, session);
}

/** Who previews a story goes on with it until they leave. */
async function unreviewed(terminal: LineTerminal, session: Session): Promise<Left> {
  print(terminal, ['']);
  const goesOn = await ask<boolean>(terminal, 'What next? (enter plays again, q leaves):', (answer) => {
    if (answer === '') return settled(true);
    return isQuit(answer) ? settled(false) : again('Please press enter to play again, or type q to leave.');
  });
  const played = goesOn === true ? { again: playedAs(session, session.variant) } : {};
  return { how: 'finished', session, ...played };
}
