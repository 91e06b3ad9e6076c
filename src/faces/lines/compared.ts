import {
  type Compared,
  type ComparedChoice,
  type ComparedRow,
  points,
  signed,
  verdictWords,
} from '../../session/index.ts';
import { spoken, storyWords } from './spoken.ts';

/** Two runs side by side: in a sentence, each in figures, and then decision by decision. */
export function comparedLines({ title, sentence, mine, other, rows }: Compared): readonly string[] {
  return [
    `Two runs of ${title}.`,
    '',
    spoken(sentence),
    '',
    `${HERE}: ${figures(mine)}`,
    `${THERE}: ${figures(other)}`,
    ...rows.flatMap((row) => ['', spoken(row.question), ...rowLines(row)]),
  ];
}

// The sentence has named them; a name with a date and a time before each choice is too long to listen to.
const HERE = 'This run';
const THERE = 'The other run';

function figures({ review: { value, lost, luck, accuracy } }: Compared['mine']): string {
  const judgement = accuracy === null ? 'nothing was at stake' : `judgement ${Math.round(accuracy)} percent`;
  return `score ${points(value)}, lost ${points(lost)}, luck ${spoken(signed(luck).replace('+', ''))}, ${judgement}.`;
}

function rowLines({ mine, other }: ComparedRow): readonly string[] {
  if (mine === undefined) return other === undefined ? [] : [`Only ${lower(THERE)}: ${choiceWords(other)}`];
  if (other === undefined) return [`Only ${lower(HERE)}: ${choiceWords(mine)}`];
  if (mine.text !== other.text) return [`${HERE}: ${choiceWords(mine)}`, `${THERE}: ${choiceWords(other)}`];
  const [here, there] = [worthWords(mine), worthWords(other)];
  if (here === there) return [`Both: ${choiceWords(mine)}`];
  return [`Both: ${storyWords(mine.text)} In this run: ${within(here)} In the other: ${within(there)}`];
}

const choiceWords = (choice: ComparedChoice): string => `${storyWords(choice.text)} ${worthWords(choice)}`;

function worthWords({ mark, loss }: ComparedChoice): string {
  const isKey = mark === 'key';
  return `${verdictWords({ verdict: isKey ? 'best' : mark, key: isKey, loss })}.`;
}

/** A verdict within a sentence that has a colon already. */
const within = (words: string): string => lower(words).replace(':', ',');

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
