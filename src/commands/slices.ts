/** How long one slice of work may hold the program up, in milliseconds: a key has to be answered within 33. */
const SLICE_MS = 6;

/** Work that goes on between the turns of the program. */
export interface Working<T> {
  /** What came of it; undefined where it was stopped. */
  readonly done: Promise<T | undefined>;
  readonly stop: () => void;
}

/** Works that go on in slices and are stopped together. */
export interface Works {
  /** What comes of one; undefined where it was stopped. After a stop nothing is begun. */
  readonly run: <T>(steps: Generator<unknown, T>) => Promise<T | undefined>;
  readonly stop: () => void;
}

/** Nothing that is done is kept alive here. */
export function works(): Works {
  const stops = new Set<() => void>();
  let isStopped = false;
  return {
    run: async (steps) => {
      if (isStopped) return undefined;
      const { done, stop } = inSlices(steps);
      stops.add(stop);
      try {
        return await done;
      } finally {
        stops.delete(stop);
      }
    },
    stop: () => {
      isStopped = true;
      for (const stop of stops) stop();
    },
  };
}

/** Lets a generator run in slices, each in a turn of its own, so that keys are answered between them. */
export function inSlices<T>(steps: Generator<unknown, T>): Working<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T | undefined>();
  let next: NodeJS.Immediate | undefined;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    try {
      do {
        const step = steps.next();
        if (step.done === true) return resolve(step.value);
      } while (performance.now() < until);
    } catch (error) {
      return reject(error);
    }
    next = setImmediate(slice);
  };
  next = setImmediate(slice);
  return {
    done: promise,
    stop: () => {
      clearImmediate(next);
      resolve(undefined);
    },
  };
}
