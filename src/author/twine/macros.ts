import { linkText } from './shown.ts';

/** A text in quotation marks, as an argument of a macro. */
const WORDS = String.raw`("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')`;
/** What a link does besides leading on; longer than that it is no link of a story. */
const [HOOK, BODY] = [String.raw`[^\[\]\n]{0,300}?`, String.raw`[^]{0,500}?`];

/** Harlowe: `(link-goto: "text", "passage")`. */
const LINK_GOTO = new RegExp(
  String.raw`\((?:link-?(?:reveal-?)?goto):\s*${WORDS}\s*(?:,\s*${WORDS}\s*)?\)`,
  'gi',
);
/** Harlowe: `(link: "text")[(go-to: "passage")]`. */
const LINK_HOOK = new RegExp(
  String.raw`\(link(?:-replace|-reveal)?:\s*${WORDS}\s*\)\s*\[(${HOOK})\(go-?to:\s*${WORDS}\s*\)(${HOOK})\]`,
  'gi',
);
/** SugarCube: `<<link [[text|passage]]>><</link>>`. */
const LINK_MARKUP = new RegExp(
  String.raw`<<(link|button)\s+(\[\[[^\n]{1,300}?\]\])\s*>>(?:(${BODY})<<\/\1>>)?`,
  'g',
);
/** SugarCube: `<<link "text" "passage">><</link>>`. */
const LINK_WORDS = new RegExp(
  String.raw`<<(link|button)\s+${WORDS}\s+${WORDS}\s*>>(?:(${BODY})<<\/\1>>)?`,
  'g',
);
/** SugarCube: `<<link "text">><<goto "passage">><</link>>`. */
const LINK_BODY = new RegExp(
  String.raw`<<(link|button)\s+${WORDS}\s*>>(${BODY})<<goto\s+${WORDS}\s*>>(${BODY})<<\/\1>>`,
  'g',
);
/** Both: what leads on without being asked. */
const GOTO = new RegExp(String.raw`\(go-?to:\s*${WORDS}\s*\)|<<goto\s+${WORDS}\s*>>`, 'gi');

/** A text of Harlowe or SugarCube with links in the place of the macros that lead on, and emphasis as a case has it. */
export function plainText(text: string): string {
  const linked = text
    .replaceAll(LINK_GOTO, (_, words: string, target = words) => link(words, target))
    .replaceAll(LINK_HOOK, (_, words: string, before: string, target: string, behind: string) =>
      withRest(link(words, target), before + behind),
    )
    .replaceAll(LINK_MARKUP, (_, _name, own: string, rest = '') => withRest(own, rest))
    .replaceAll(LINK_WORDS, (_, _name, words: string, target: string, rest = '') =>
      withRest(link(words, target), rest),
    )
    .replaceAll(LINK_BODY, (_, _name, words: string, before: string, target: string, behind: string) =>
      withRest(link(words, target), before + behind),
    )
    .replaceAll(GOTO, (_, one: string | undefined, other = '""') => link(one ?? other, one ?? other))
    // A link in the brackets of Harlowe: `(if: $a)[[[In->Cave]]]`.
    .replaceAll(/\[(?=\[\[)/g, '[ ')
    .replaceAll(/\]\](?=\])/g, ']] ');
  return emphasised(linked);
}

const link = (words: string, target: string): string =>
  `[[${linkText(unquoted(words))}->${unquoted(target)}]]`;
const unquoted = (words: string): string => words.slice(1, -1).replaceAll(/\\(.)/g, '$1');
/** What else a link did stays as text, on a line of its own. */
const withRest = (own: string, rest: string): string => (rest.trim() === '' ? own : `${own}\n${rest.trim()}`);

/** Names of passages and words of links have no emphasis. */
function emphasised(text: string): string {
  const [before = '', ...others] = text.split('[[');
  const parts = others.map((part) => {
    const end = part.indexOf(']]');
    return end < 0 ? part : part.slice(0, end) + marked(part.slice(end));
  });
  return [marked(before), ...parts].join('[[');
}

const BOLD = /(?<!')''((?:[^\n'*<>()]|'(?!')){1,300})''(?!')/g;
/** The two slashes of an address are not meant. */
const ITALIC = /(?<![:/*\w])\/\/([^\n/*<>]{1,300})\/\/(?![/\w])/g;

const marked = (text: string): string =>
  text
    .replaceAll(BOLD, (all, words: string) => (isTrim(words) ? `**${words}**` : all))
    .replaceAll(ITALIC, (all, words: string) => (isTrim(words) ? `*${words}*` : all));

const isTrim = (words: string): boolean => words.trim() === words;

/** Macros that stories have; by their names alone, as any text may have a word and a colon in brackets. */
const HARLOWE = [
  'set|put|move|if|unless|else-?if|else|for|loop|cond|print|display|go-?to|link(?:-[a-z]+)*|linkgoto|click(?:-[a-z]+)*',
  'mouse(?:over|out)(?:-[a-z]+)*|undo|alert|prompt|confirm|random|either|a|array|dm|datamap|ds|dataset|text-style|text-colou?r',
  'colou?r|transition|t8n|live|stop|event|enchant|show|hide|replace|append|prepend|visited|history|cycling-link|seq-link',
  'dropdown|input-box|checkbox|align|background|bg|css|font|num|str|save-game|load-game|restart|reload',
].join('|');
const MACRO = new RegExp(String.raw`\((?:${HARLOWE}):|<<[a-z=\-]`, 'gi');

/** How many macros there are in a text. */
export const macrosIn = (text: string): number => text.match(MACRO)?.length ?? 0;
