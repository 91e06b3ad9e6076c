import type { Turn } from '../engine/index.ts';
import { lastTurn, type Session } from './session.ts';
import { CHAIN_MEANING, changed, METER_MEANINGS } from './words.ts';

/** One sentence for each meter that moved for the first time in the last turn, and one for the chain's first pull. */
export function explanations(session: Session): readonly string[] {
  if (!session.manner.explain || session.manner.mode === 'exam') return [];
  const earlier = session.turns.slice(0, -1);
  const turn = lastTurn(session);
  const seen = new Set(earlier.flatMap(movedIn));
  return [
    ...movedIn(turn)
      .filter((meter) => !seen.has(meter))
      .map((meter) => METER_MEANINGS[meter]),
    ...(pulledIn(turn) && !earlier.some(pulledIn) ? [CHAIN_MEANING] : []),
  ];
}

const movedIn = (turn: Turn) => changed(turn.before.meters, turn.moved);
const pulledIn = (turn: Turn) => turn.moved.revenue !== turn.pulled.revenue;
