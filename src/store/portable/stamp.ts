import { steady } from '../ulid.ts';

/** A moment in milliseconds since 1970, fit for the name of a file, whatever the clock says. */
export const stampOf = (time: number): string =>
  new Date(steady(() => time)()).toISOString().replaceAll(/[:.]/g, '-');
