import * as z from 'zod/mini';
import { MAX_NUMBER } from '../limits.ts';
import { condition } from './conditions.ts';
import { described, either, id, line, list, object, text, optional, unbroken } from './values.ts';

const base = {
  id: optional(id('A name for this block, for `evidence`; unique in its scene.')),
  when: optional(condition),
};
const caption = optional(line('What it shows.'));
const numberError = `a number of at most ${String(MAX_NUMBER).length} digits before its point`;
const number = z
  .number({ error: numberError })
  .check(z.gte(-MAX_NUMBER, { error: numberError }), z.lte(MAX_NUMBER, { error: numberError }));

const speech = object(
  {
    ...base,
    who: id('Who speaks: an id of the cast.'),
    says: text('What is said, without quotation marks.'),
  },
  'Somebody of the cast speaks.',
);

const cell = either(
  [z.string().check(unbroken), number],
  'a text in double quotes or a number',
  'A cell; "" leaves it blank.',
);
const head = line('The head of a column.');
const table = object(
  {
    caption,
    columns: list(head, { from: 1, to: 10, of: 'column heads' }, 'The heads of the columns.'),
    rows: list(
      list(cell, { from: 1, to: 10, of: 'cells' }, 'As many cells as columns.'),
      { from: 1, to: 40, of: 'rows' },
      'The rows.',
    ),
  },
  'What the table holds.',
);

const bar = z.tuple([line('Its label.'), number], { error: 'a pair of a label and a number: ["label", 12]' });
const bars = object(
  {
    caption,
    unit: optional(line('The unit of the numbers.')),
    values: list(bar, { from: 1, to: 12, of: 'bars' }, 'Pairs of a label and a number.'),
  },
  'What the chart shows.',
);

const points = list(number, { from: 2, to: 60, of: 'numbers' }, 'The values, in even steps.');
const chart = object({ caption, points }, 'What the chart shows.');

export const block = described(
  either(
    [
      text('A paragraph; **bold** and *italic* are its only markup.'),
      speech,
      object({ ...base, table }, 'A table.'),
      object({ ...base, bars }, 'A bar chart.'),
      object({ ...base, line: chart }, 'A line chart.'),
      object({ ...base, text: text('The paragraph.') }, 'A paragraph that may depend on a condition.'),
    ],
    'a text in double quotes, or an object with `says`, `table`, `bars`, `line` or `text`',
    'A paragraph, a speech, a table or a chart.',
  ),
  { id: 'block' },
);
export type BlockFile = z.infer<typeof block>;

/** What is read: one or more blocks. */
export const blocks = (description: string) =>
  list(block, { from: 1, of: 'paragraphs or other blocks' }, description);
