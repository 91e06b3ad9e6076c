import { expect, test } from 'vitest';
import { markdown, reviewDocument } from '../../src/formats/index.ts';
import { firstDayAfter } from './reviewed.ts';

test('the tutorial as Markdown', () => {
  const reviewed = firstDayAfter({ seed: 7, choices: ['free-month', 'six-first', 'late-fee'] });
  expect(markdown(reviewDocument(reviewed))).toMatchSnapshot();
});

const paragraph = (text: string) =>
  markdown({ title: 'T', pieces: [{ kind: 'paragraph', text }] }).replace(/^# T\n\n/, '');

test.each([
  ['**bold** and *italic*', '**bold** and *italic*'],
  ['<b> [a](b) `c` d_e f|g ~h~ $i$', String.raw`\<b\> \[a\](b) \`c\` d\_e f\|g \~h\~ \$i\$`],
  ['a * b', String.raw`a \* b`],
  ['# no heading', String.raw`\# no heading`],
  ['- no list', String.raw`\- no list`],
  ['1. no list', String.raw`1\. no list`],
  ['* no list*', '*no list*'],
  ['1.5 percent, -3 and +2', '1.5 percent, -3 and +2'],
  ['---', String.raw`\---`],
  ['&lt; AT&T & so on', String.raw`\&lt; AT\&T & so on`],
  ['one\ntwo', 'one\\\ntwo'],
  ['    no code', 'no code'],
])('%j is written so that it stays what it is', (text, written) => {
  expect(paragraph(text)).toBe(`${written}\n`);
});

test('a cell of a table stays a cell', () => {
  const columns = [{ title: 'a|b', isNumber: false }];
  const table = { kind: 'table', caption: '', columns, rows: [['c|\nd']] } as const;
  expect(markdown({ title: 'T', pieces: [table] })).toContain('| a\\|b |\n| --- |\n| c\\| d |\n');
});
