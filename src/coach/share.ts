import type { DecisionReview, Review, Verdict } from '../review/index.ts';
import { number } from './words.ts';

/** Which signs may be used. */
export type Signs = 'unicode' | 'ascii';

/** What a decision is marked with: its verdict, or that it was the only good option. */
export type Mark = Verdict | 'key';

/** The glyph of each mark. */
export const GLYPHS: Readonly<Record<Signs, Readonly<Record<Mark, string>>>> = {
  unicode: { best: '✓', key: '!', good: '·', slip: '?!', mistake: '?', blunder: '✗', forced: '□' },
  ascii: { best: '+', key: '!', good: '.', slip: '?!', mistake: '?', blunder: 'x', forced: 'o' },
};

/** What a decision is marked with. */
export function markOf({ verdict, key }: Pick<DecisionReview, 'verdict' | 'key'>): Mark {
  return key ? 'key' : verdict;
}

/**
 * One line to send to somebody: title, score in points, judgement in percent, a glyph for each decision, and nothing
 * of the story. An unfinished run says so. In ASCII what can't be written is left out of the title.
 */
export function shareLine(title: string, review: Review, signs: Signs = 'unicode'): string {
  const glyphs = review.decisions.map((decision) => GLYPHS[signs][markOf(decision)]);
  const name = (signs === 'ascii' ? asciiOf(title) : title).replace(/\s+/g, ' ').trim();
  const said = [name, scoreWords(review), judgementWords(review)].filter((part) => part !== '').join(', ');
  return [`Interlock: ${said}`, ...(glyphs.length === 0 ? [] : [glyphs.join(' ')])].join(' | ');
}

const scoreWords = ({ ended, value }: Review): string =>
  ended === undefined ? `unfinished, ${number(value)} to expect` : `score ${number(ended.score)}`;

const judgementWords = ({ accuracy }: Review): string =>
  accuracy === null ? 'nothing at stake' : `judgement ${accuracy.toFixed(0)} %`;

const asciiOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\s\u0021-\u007e]/g, '');
