/** Something to wait at, as long as it is shut. */
export interface Gate {
  readonly isOpen: () => boolean;
  /** Resolves when it is open, at once where it is. */
  readonly passed: () => Promise<void>;
  readonly open: () => void;
  readonly shut: () => void;
}

/** A gate that is shut. */
export function newGate(): Gate {
  let isOpen = false;
  let way = Promise.withResolvers<void>();
  return {
    isOpen: () => isOpen,
    passed: () => way.promise,
    open: () => {
      isOpen = true;
      way.resolve();
    },
    shut: () => {
      // Who waits already goes on waiting for the same opening.
      if (isOpen) way = Promise.withResolvers();
      isOpen = false;
    },
  };
}
