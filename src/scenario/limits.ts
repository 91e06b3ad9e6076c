/** Sizes that a file of a stranger must keep to. What is over them is refused before it is looked into further. */

export const MAX_FILE_BYTES = 1_048_576;
/** Lists and objects inside each other; the file's outermost object is the first. */
export const MAX_DEPTH = 32;
/** Code points of one text or name. */
export const MAX_TEXT = 2_000;
/** Characters of an id. */
export const MAX_ID = 64;
/** Of a list that has no narrower limit. */
export const MAX_ITEMS = 1_000;
export const MAX_SCENES = 500;
/** Unknown names of one kind for which a known one is looked for. */
export const MAX_SUGGESTIONS = 200;
/** How many pairs of an unknown and a known name of one kind are compared: about 15 ms. */
export const MAX_COMPARISONS = 20_000;
/** Problems of a file that are listed. Nobody makes more by hand. */
export const MAX_PROBLEMS = 1_000;
/** The greatest number in a table or a chart; a longer one would be shown otherwise than it was written. */
export const MAX_NUMBER = 999_999_999_999_999;

/** The chain of a file that says nothing of it: percent, and turns. */
export const DEFAULT_CHAIN = { pull: 25, epilogue: 2 };
