/** Base 32 of Crockford: sorts as the numbers do and has no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PATTERN = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
/** The last millisecond of the year 9999: after it ISO dates no longer sort as text. */
const LATEST = 253_402_300_799_999;

/** Gives 80 bits or more of chance: this many bytes of it. */
export type Entropy = (bytes: number) => Uint8Array;

/** A clock in whole milliseconds since 1970 that never runs backwards and is always a date, whatever `now` says. */
export function steady(now: () => number): () => number {
  let last = 0;
  return () => {
    const time = Math.trunc(now());
    if (time > last) last = Math.min(time, LATEST);
    return last;
  };
}

/**
 * Makes ids that sort by the time they were made (ulid/spec): 48 bits of milliseconds, 80 bits of chance.
 * Each is greater than those that this maker made before it; one made `after` another is greater than that, too, but
 * where the other comes from a wrong clock's future the ids made next are not.
 */
export function idMaker(clock: () => number, entropy: Entropy): (after?: string) => string {
  let last = 0n;
  return (after) => {
    const chance = chanceOf(entropy);
    const fresh = (BigInt(clock()) << 80n) | chance;
    last = fresh > last ? fresh : last + 1n;
    if (after === undefined) return encode(last);
    // Not kept as the last: a run with a wrong date must not date those begun after it.
    const next = following(after, chance);
    return encode(last > next ? last : next);
  };
}

/** An id right after another, of the same moment and so of the same month, whatever the time is now. */
export const idRightAfter = (id: string, entropy: Entropy): string =>
  encode(following(id, chanceOf(entropy)));

const chanceOf = (entropy: Entropy): bigint => BigInt(`0x${Buffer.from(entropy(10)).toString('hex')}`);

/** Two that follow the same id at once must not be the same; 40 bits of chance are far from the next millisecond. */
const following = (id: string, chance: bigint): bigint => decode(id) + 1n + (chance >> 40n);

export const isId = (text: string): boolean => PATTERN.test(text);

/** Of an id, the characters that hold its time: 5 bits each. */
const TIME_DIGITS = 10;

/** Milliseconds since 1970 at which a well-formed id was made. */
export function timeOf(id: string): number {
  let time = 0;
  for (let at = 0; at < TIME_DIGITS; at += 1) time = time * 32 + (VALUES[id.charCodeAt(at)] ?? 0);
  return time;
}

/** What each digit is worth, by its character code. */
const VALUES: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

/** The month of an id, `YYYY-MM` in UTC. */
export const monthOf = (id: string): string => new Date(timeOf(id)).toISOString().slice(0, 7);

export const DAY_MS = 86_400_000;

/** The day of an id, as the number of days since 1970-01-01 in UTC. */
export const dayNumberOf = (id: string): number => Math.floor(timeOf(id) / DAY_MS);

/** The least of all ids of a moment, in milliseconds since 1970. */
export function firstIdOf(time: number): string {
  let text = '';
  for (let rest = time; text.length < TIME_DIGITS; rest = Math.floor(rest / 32))
    text = DIGITS.charAt(rest % 32) + text;
  return text.padEnd(26, '0');
}

function encode(value: bigint): string {
  let text = '';
  for (let rest = value; text.length < 26; rest >>= 5n) text = DIGITS.charAt(Number(rest & 31n)) + text;
  return text;
}

function decode(id: string): bigint {
  let value = 0n;
  for (const digit of id) value = (value << 5n) | BigInt(DIGITS.indexOf(digit));
  return value;
}
