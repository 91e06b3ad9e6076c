/** Signs that word processors put in the place of those on the keyboard. A person sees hardly any difference. */
const CURLY = '“”„‟«»″〝〞＂‘’‚‛';
/** Some of them are curly to the eye, others are angles or straight and wide. */
const ROUND = '“”„‟‘’‚‛';
const CURLY_WORDS = 'as word processors type it';
const MINUSES = '−‐‑‒–—―﹣－';
const ODD_SPACE =
  /[\u000B\u000C\u0085\u00A0\u1680\u180E\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]/;

/** A curly mark where a text or a name would end. Inside of it they are as good as any letter. */
const CURLY_END = /([“”„‟«»″〝〞＂])\s*(?:[:,\]}]|$)/;

const SPACES: ReadonlyMap<string, string> = new Map([
  ['\u00A0', 'a no-break space'],
  ['\u202F', 'a narrow no-break space'],
  ['\u3000', 'a wide space'],
  ['\u200B', 'a zero-width space'],
  ['\uFEFF', 'a byte order mark'],
]);

/** What is said of a curly mark that was meant to end a text; undefined where there is none. */
export function curlyEnd(text: string): string | undefined {
  const [, mark] = CURLY_END.exec(text) ?? [];
  return mark === undefined ? undefined : curly(mark);
}

/** What is said of a word that JSON has no place for, by the sign in it that looks like another. */
export function oddSign(word: string): string | undefined {
  const [space] = ODD_SPACE.exec(word) ?? [];
  if (space !== undefined) return oddSpace(space);
  const first = word.charAt(0);
  if (CURLY.includes(first)) return curly(first);
  if (first === "'" || first === '`')
    return `${first} is a single quotation mark. Names and texts are put in double ones: type ".`;
  if (MINUSES.includes(first)) return longMinus(first, word.slice(1));
  const [, ended] = /^[\p{L}\p{N}_ -]+([“”„‟«»″〝〞＂‘’'])$/u.exec(word) ?? [];
  return ended === undefined || ended === "'" ? undefined : curly(ended);
}

const curly = (mark: string): string =>
  `${mark} is ${ROUND.includes(mark) ? `a curly quotation mark, ${CURLY_WORDS}` : 'not a quotation mark of JSON'}. Type the straight " before and after each name and text.`;

function longMinus(mark: string, rest: string): string {
  const number = /^\d+/.exec(rest)?.[0];
  const instead = number === undefined ? '-' : `-${number.slice(0, 20)}`;
  return `${mark} is a long minus, ${CURLY_WORDS}. Type the short one of the keyboard: ${instead}`;
}

function oddSpace(space: string): string {
  const code = `U+${(space.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `Here is ${SPACES.get(space) ?? 'an unusual space'} (${code}), which looks like a space or like nothing. Delete it, and type a space where one is needed.`;
}

/** A number as it is written in a file, where a text is one but for signs that look alike; undefined where it is none. */
export function numberIn(text: string): string | undefined {
  const [, sign, digits] = /^([+\-−‐‑‒–—―﹣－]?)(\d{1,15}(?:\.\d{1,15})?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  return sign === '' || sign === '+' ? digits : `-${digits}`;
}
