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

const NO_NEWS: News = { isRenewed: false, trouble: [] };
const never = () => () => {};

function useNews(): News {
  const renewals = useContext(Written);
  return useSyncExternalStore(renewals?.subscribe ?? never, () => renewals?.news() ?? NO_NEWS);
}

/** Why the story as it is written now can't be played, a line each; empty where it can. */
export const useTrouble = (): readonly string[] => useNews().trouble;

/** Does it when the story is not any more as the screen shows it. */
export function useRenewal(renew: () => void): void {
  const { isRenewed } = useNews();
  const act = useEffectEvent(renew);
  useEffect(() => {
    if (isRenewed) act();
  }, [isRenewed]);
}
