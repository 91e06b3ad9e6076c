import { useAnimation } from 'ink';
import { useState } from 'react';

const MOVE_MS = 400;
const FRAME_MS = 40;

/** How far a movement has come, 0..1, from the moment the component appears; 1 at once where nothing moves. */
export function useProgress(moves: boolean): number {
  const [arrived, setArrived] = useState(!moves);
  const { time } = useAnimation({ interval: FRAME_MS, isActive: !arrived });
  if (!arrived && time >= MOVE_MS) setArrived(true);
  if (arrived) return 1;
  return 1 - (1 - Math.min(1, time / MOVE_MS)) ** 2;
}
