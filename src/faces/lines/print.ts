import { METERS, type Meters } from '../../scenario/index.ts';
import {
  changed,
  type Gauges,
  METER_NAMES,
  type Page,
  type Part,
  points,
  pullTarget,
  type Question,
  verdictWords,
} from '../../session/index.ts';
import { blocksLines } from './blocks.ts';
import { spoken, storyWords } from './spoken.ts';

/** A page as plain lines: no escape codes, no drawing, every number in words that a screen reader can say. */
export function pageLines({ place, gauges, parts }: Page): readonly string[] {
  return [`${placeWords(place)}.`, ...(gauges === undefined ? [] : [gaugeLine(gauges)]), ...toldLines(parts)];
}

/** What a page tells, an empty line before each piece. */
export const toldLines = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => ['', ...partLines(part)]);

/** “Week 1 · decision 1” without the sign. */
export const placeWords = (place: string): string => spoken(place);

/** A question, and its answers numbered. */
export function answerLines({ words, answers }: Question): readonly string[] {
  return [words, ...answers.map(({ text }, index) => `${index + 1}. ${storyWords(text)}`)];
}

function gaugeLine({ values, since, weakest }: Gauges): string {
  const meters = METERS.map((meter) => {
    const change = since === undefined ? 0 : values[meter] - since[meter];
    return `${METER_NAMES[meter]} ${values[meter]}${change === 0 ? '' : ` (${move(change)})`}`;
  });
  return `${meters.join(', ')}. Weakest link: ${METER_NAMES[weakest]}.`;
}

function partLines(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [`${part.text}:`];
    case 'blocks':
      return blocksLines(part.blocks);
    case 'note':
      return [spoken(part.text)];
    case 'choice':
      return [`You chose: ${storyWords(part.text)}`];
    case 'verdict':
      return [`${verdictWords(part.judged)}.`];
    case 'coach':
      return ['The coach:', ...blocksLines(part.blocks)];
    case 'moves':
      return [
        ...moveLines('The meters move', part.before, part.moved),
        ...moveLines(
          `The chain pulls toward its weakest link, ${pullTarget(part.moved)}`,
          part.moved,
          part.pulled,
        ),
      ];
    case 'slide':
      return [
        `The chain goes on pulling: Revenue ${[part.from, ...part.steps].map(({ revenue }) => revenue).join(', then ')}.`,
      ];
    case 'score':
      return [
        `Score: ${points(part.score)} of 100. The meters of the start would have scored ${points(part.began)}.`,
        ...METERS.map(
          (meter) => `${METER_NAMES[meter]} ${part.final[meter]}: counts for ${part.weights[meter]} percent.`,
        ),
        'The lower a meter is, the more it holds the score down.',
        ...(part.worth === 100 ? [] : [`This ending is worth ${part.worth} percent of that.`]),
      ];
  }
}

function moveLines(what: string, before: Meters, after: Meters): readonly string[] {
  const moves = changed(before, after).map(
    (meter) => `${METER_NAMES[meter]} ${move(after[meter] - before[meter])} to ${after[meter]}`,
  );
  return moves.length === 0 ? [] : [`${what}: ${moves.join(', ')}.`];
}

/** “up 4”, “down 3”. */
function move(change: number): string {
  return change > 0 ? `up ${change}` : `down ${-change}`;
}
