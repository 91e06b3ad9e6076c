export type JsonObject = Readonly<Record<string, unknown>>;

/** What a text means as JSON; undefined where it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object as a line of JSON. */
export const jsonLine = (value: JsonObject): string => `${JSON.stringify(value)}\n`;

/** Milliseconds since 1970 as an ISO date. */
export const iso = (time: number): string => new Date(time).toISOString();

/** The milliseconds since 1970 of a date; undefined where it is none. */
export function readTime(value: unknown): number | undefined {
  const time = isText(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether it can be shown as it is: one line, not long, nothing in it that steers a terminal. */
export const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 200 && (USUAL.test(value) || !/\p{C}/u.test(value));

/** Latin letters and what stands between them. Told apart first: to make the other pattern ready takes milliseconds. */
const USUAL = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/;

const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether it has the form of the ids in scenarios. It may still name what no scenario has. */
export const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 64 && WORD.test(value);

/** A list of which every member is such. */
export const isListOf = <T>(value: unknown, is: (member: unknown) => member is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);
