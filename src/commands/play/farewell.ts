import { score } from '../../engine/index.ts';
import { points, stateOf } from '../../session/index.ts';
import { calledAs, type Context } from '../context.ts';
import type { Played } from './sitting.ts';
import { shown } from '../text.ts';

/**
 * What stays on the terminal when a play is over: a line to share, which tells nothing of the story, or the score, or
 * how to come back. Lines have told the score already.
 */
export function farewell(
  context: Context,
  { how, session, found, saved, isKept, share }: Played,
  drawn: boolean,
): string {
  const { title } = session.scenario;
  const unsaved = saved?.ok === false ? `Not all of it could be saved: ${shown(saved.why)}.\n` : '';
  const shared = share && `${share}\n`;
  if (how === 'finished') {
    const total = `${title}: ${points(score(session.scenario, stateOf(session)))} points of 100.\n`;
    return `${drawn ? (shared ?? total) : ''}${unsaved}`;
  }
  if (unsaved !== '') return unsaved;
  if (isKept) return `Your run is kept. To go on: ${calledAs(context)} play ${shown(found.called)}\n`;
  // Nothing was decided in it: what there is to say is of the run before it.
  return drawn ? (shared ?? '') : '';
}
