import type { News, Renewals } from '../../session/index.ts';

/** Where faces read what is new of a story. */
export interface Board extends Pick<Renewals, 'subscribe' | 'news'> {
  /** Trouble, to be told with the next news. */
  readonly note: (trouble: readonly string[]) => void;
  readonly tell: (now: Partial<Pick<News, 'isRenewed' | 'said'>>) => void;
  /** Says nothing more by itself. */
  readonly close: () => void;
}

/** For so long it is said that a story was read again, in milliseconds. */
const SAID_MS = 2000;

/** A board without any news. */
export function newsBoard(): Board {
  const listeners = new Set<() => void>();
  let news: News = { isRenewed: false, trouble: [], said: '' };
  let { trouble } = news;
  let hush: NodeJS.Timeout | undefined;
  const put = (now: News): void => {
    news = now;
    for (const listener of listeners) listener();
  };
  return {
    news: () => news,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    note: (noted) => {
      trouble = noted;
    },
    tell: (now) => {
      if (now.said !== undefined) {
        clearTimeout(hush);
        hush = setTimeout(() => put({ ...news, said: '' }), SAID_MS).unref();
      }
      put({ ...news, trouble, ...now });
    },
    close: () => clearTimeout(hush),
  };
}
