import { points, type Left } from '../session/index.ts';
import { score } from '../engine/index.ts';
import { stateOf } from '../session/index.ts';

/** What stays on the terminal when the screens are gone: the score, or how to come back. */
export function farewell({ how, session }: Left): string {
  const { title } = session.scenario;
  if (how === 'finished')
    return `${title}: ${points(score(session.scenario, stateOf(session)))} points of 100.\n`;
  if (session.turns.length === 0) return '';
  return `${title}: your run is kept. "interlock" takes it up again.\n`;
}
