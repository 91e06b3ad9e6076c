import { lstatSync } from 'node:fs';

/** A name that nothing has, made from this one: itself, or with a number. Throws what the system says. */
export function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? name : `${name}-${number}`;
    if (lstatSync(next, { throwIfNoEntry: false }) === undefined) return next;
  }
}
