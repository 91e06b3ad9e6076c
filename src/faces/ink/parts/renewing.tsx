import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useSyncExternalStore,
} from 'react';
import type { News, Renewals } from '../../../session/index.ts';

const Written = createContext<Renewals | undefined>(undefined);

/** Tells the screens in it what becomes of a story that is being written. */
export function Renewing({
  of,
  children,
}: {
  readonly of: Renewals | undefined;
  readonly children: ReactNode;
}) {
  return <Written value={of}>{children}</Written>;
}

const NO_NEWS: News = { isRenewed: false, trouble: [], said: '' };
const never = () => () => {};

function useNews(): News {
  const renewals = useContext(Written);
  return useSyncExternalStore(renewals?.subscribe ?? never, () => renewals?.news() ?? NO_NEWS);
}

/** Why the story as it is written now can't be played, a line each; empty where it can. */
export const useTrouble = (): readonly string[] => useNews().trouble;

/** That the story was read again, for a moment; empty at other times. */
export const useSaid = (): string => useNews().said;

/** Does it when the story is not any more as the screen shows it; while it is held, not yet. */
export function useRenewal(renew: () => void, isHeld: boolean): void {
  const isDue = useNews().isRenewed && !isHeld;
  const act = useEffectEvent(renew);
  useEffect(() => {
    if (isDue) act();
  }, [isDue]);
}
