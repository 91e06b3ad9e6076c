import { plain } from '../../session/index.ts';

/** What the screens say, with its signs in words: a screen reader passes over most of them. */
export const spoken = (line: string): string =>
  line
    .replaceAll(/\s?%/g, ' percent')
    .replaceAll(' · ', ', ')
    .replaceAll(' = ', ' equals ')
    .replaceAll(/(?<=^|\s)\+\s?(?=\S)/g, 'plus ')
    .replaceAll(/(?<=^|\s)−\s?(?=\S)/g, 'minus ');

/** Text of a story, without its marks. */
export const storyWords = (text: string): string => spoken(plain(text));

/** A number: “minus 3”. */
export const numberWords = (value: number): string => (value < 0 ? `minus ${-value}` : String(value));
