import {
  type DecisionView,
  EXACT_FOR,
  frontWords,
  identityWords,
  judgementWords,
  MARK_WORDS,
  plain,
  points,
  type Reviewed,
} from '../../../session/index.ts';
import { markOf } from '../../../coach/index.ts';
import type { Look } from '../theme.ts';
import { clipped, ends, hanging, type Lines, padded, stringWidth, wrapped } from './text.ts';
import { markCell } from './verdict.ts';

interface Setting {
  readonly width: number;
  readonly look: Look;
}

/** What a review says first: a sentence, the sum of the score, and what the player can learn from the run. */
export function summaryLines(reviewed: Reviewed, { width, look }: Setting): Lines {
  const { theme, textWidth } = look;
  const column = Math.min(width, textWidth);
  const front = frontWords(reviewed);
  return [
    ...wrapped(theme.strong(reviewed.sentence), column),
    '',
    ...sumLines(reviewed, { width, look }),
    ...(front === undefined ? [] : wrapped(front, column)),
    '',
    ...wrapped(theme.quiet(EXACT_FOR), column),
    ...reviewed.insights.flatMap(({ title, detail, tip }) => [
      '',
      ...hanging(`${theme.coach(look.glyphs.bullet)} `, `${theme.strong(title)} ${detail}`, column),
      ...hanging('  ', theme.coach(`Try: ${tip}`), column),
    ]),
  ];
}

/** The identity, and the judgement beside it where there is room. */
function sumLines(reviewed: Reviewed, { width, look: { theme } }: Setting): Lines {
  const [sum, judgement] = [identityWords(reviewed), theme.strong(judgementWords(reviewed))];
  const both = stringWidth(sum) + stringWidth(judgement) + 4 <= width;
  return both ? [`${sum}    ${judgement}`] : [...wrapped(sum, width), judgement];
}

/** A row for each decision: its number, mark and option, and the points that were lost. */
export function decisionRows(
  { decisions }: Reviewed,
  selected: number | undefined,
  { width, look }: Setting,
): Lines {
  return decisions.map((decision, index) =>
    row(decision, index, { selected: index === selected, width, look }),
  );
}

function row(
  { judged }: DecisionView,
  index: number,
  { selected, width, look }: Setting & { selected: boolean },
): string {
  const { theme, glyphs } = look;
  const pointer = selected ? theme.pointer(glyphs.pointer) : ' ';
  const lead = `${pointer} ${padded(String(index + 1), 2, 'left')}  ${markCell(markOf(judged), look)}  `;
  const loss = padded(points(judged.loss), 5, 'left');
  const word = markOf(judged) === 'forced' ? '' : MARK_WORDS[markOf(judged)];
  const right = width < 60 ? loss : `${padded(theme.quiet(word), WORD_WIDTH)}${loss}`;
  const text = clipped(plain(judged.chose.text), width - stringWidth(lead) - stringWidth(right) - 2);
  return ends(`${lead}${selected ? theme.chosen(text) : text}`, right, width);
}

const WORD_WIDTH = MARK_WORDS.key.length;
