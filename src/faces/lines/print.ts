import { METERS, type Block, type Meters } from '../../scenario/index.ts';
import {
  changed,
  type Gauges,
  METER_NAMES,
  type Page,
  type Part,
  plain,
  points,
  signed,
} from '../../session/index.ts';

/** A page as plain lines: no escape codes, no drawing, every number in words that a screen reader can say. */
export function pageLines(page: Page): readonly string[] {
  return [
    `== ${page.title} — ${page.place} ==`,
    ...(page.gauges === undefined ? [] : [gaugeLine(page.gauges)]),
    ...page.parts.flatMap((part) => ['', ...partLines(part)]),
  ];
}

/** The options of a decision, numbered. */
export function optionLines(page: Page): readonly string[] {
  return page.options.map((option, index) => `${index + 1}. ${plain(option.text)}`);
}

function gaugeLine({ values, since, weakest }: Gauges): string {
  const parts = METERS.map((meter) => {
    const change = since === undefined ? 0 : values[meter] - since[meter];
    return `${METER_NAMES[meter]} ${values[meter]}${change === 0 ? '' : ` (${signed(change)})`}`;
  });
  return `${parts.join(', ')}. Weakest link: ${METER_NAMES[weakest]}.`;
}

function partLines(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [`${part.text}:`];
    case 'blocks':
      return spaced(part.blocks.map(blockLines));
    case 'note':
      return [part.text];
    case 'choice':
      return [`You chose: ${plain(part.text)}`];
    case 'coach':
      return ['The coach:', ...spaced(part.blocks.map(blockLines))];
    case 'moves':
      return [
        ...moveLines('The meters move', part.before, part.moved),
        ...moveLines('The chain pulls', part.moved, part.pulled),
      ];
    case 'slide':
      return [
        `The chain goes on pulling: revenue ${[part.from, ...part.steps].map(({ revenue }) => revenue).join(', ')}.`,
      ];
    case 'score':
      return [
        `Score: ${points(part.score)} of 100.`,
        ...METERS.map(
          (meter) => `${METER_NAMES[meter]} ${part.final[meter]}, weight ${part.weights[meter]} percent.`,
        ),
        'The score is the weighted harmonic mean of the meters: the weakest of them holds it down.',
        ...(part.worth === 100 ? [] : [`This ending is worth ${part.worth} percent of it.`]),
      ];
  }
}

function moveLines(what: string, before: Meters, after: Meters): readonly string[] {
  const moves = changed(before, after).map(
    (meter) => `${METER_NAMES[meter]} ${signed(after[meter] - before[meter])} to ${after[meter]}`,
  );
  return moves.length === 0 ? [] : [`${what}: ${moves.join(', ')}.`];
}

function spaced(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.text).split('\n');
    case 'speech':
      return [`${block.who.name}, ${block.who.role}: “${plain(block.says)}”`];
    case 'table':
      return [
        ...captioned('Table', block.caption),
        ...block.rows.map((row) =>
          row
            .map((cell, column) => `${block.columns[column] ?? ''}: ${cell === '' ? 'none' : cell}`)
            .join('; '),
        ),
      ];
    case 'bars':
      return [
        ...captioned('Bars', block.caption),
        ...block.values.map(
          ({ label, value }) => `${label}: ${value}${block.unit === undefined ? '' : ` ${block.unit}`}`,
        ),
      ];
    case 'line':
      return [...captioned('Line', block.caption), block.points.join(', ')];
  }
}

function captioned(kind: string, caption: string | undefined): readonly string[] {
  return [caption === undefined ? `${kind}:` : `${kind}: ${plain(caption)}`];
}
