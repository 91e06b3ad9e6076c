import { useAnimation } from 'ink';

const MOVE_MS = 400;
const FRAME_MS = 40;

/** How far a movement has come, 0..1, from the moment the component appears; 1 at once where nothing moves. */
export function useProgress(moves: boolean): number {
  const { time } = useAnimation({ interval: FRAME_MS, isActive: moves });
  if (!moves) return 1;
  const share = Math.min(1, time / MOVE_MS);
  return 1 - (1 - share) ** 2;
}
