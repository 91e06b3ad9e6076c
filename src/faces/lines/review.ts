import { type Left, NO_REVIEW, type Play, type Session } from '../../session/index.ts';
import { type LineTerminal, print } from './ask.ts';
import { reviewMenu } from './menu/menu.ts';
import { summaryLines } from './summary.ts';
import { waitFor } from './wait.ts';

/** The review of a play that is over; whoever sits there can look further into it, until they leave. */
export async function showReview(terminal: LineTerminal, play: Play, session: Session): Promise<Left> {
  const reviewed = await waitFor(terminal, play.judge.review(session));
  print(terminal, ['', '', ...(reviewed === undefined ? [NO_REVIEW] : summaryLines(reviewed, session))]);
  const canAsk = terminal.isInteractive && reviewed !== undefined && reviewed.decisions.length > 0;
  return canAsk ? reviewMenu({ terminal, play, session, reviewed }) : { how: 'finished', session };
}
