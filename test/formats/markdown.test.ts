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

test('a text that somebody typed is quoted, and nothing in it is markup', () => {
  const quote = { kind: 'quote', label: 'You argue', text: '**a** `b` <i>c|d</i>\n# e\n\n- f' } as const;
  expect(markdown({ title: 'T', pieces: [quote] })).toBe(
    [
      '# T',
      '',
      '**You argue:**',
      '',
      String.raw`> \*\*a\*\* \`b\` \<i\>c\|d\</i\>` + '\\',
      String.raw`> \# e` + '\\',
      String.raw`> \- f`,
      '',
    ].join('\n'),
  );
});

test('what can be ticked off is a list of tasks', () => {
  const list = { kind: 'list', label: 'A good answer', items: ['asks', 'tells'], isChecklist: true } as const;
  expect(markdown({ title: 'T', pieces: [list] })).toBe(
    '# T\n\n**A good answer:**\n\n- [ ] asks\n- [ ] tells\n',
  );
});

test('every row of a table has as many cells as its head', () => {
  const reviewed = firstDayAfter({ seed: 7, choices: ['free-month', 'six-first', 'late-fee'] });
  const lines = markdown(reviewDocument(reviewed)).split('\n');
  const cells = (line: string): number => line.match(/(?<!\\)\|/g)?.length ?? 0;
  const bare = lines.map((line) => line.replace(/^[> ]*/, ''));
  const tables = bare.flatMap((line, index) =>
    /^\|[ -:|]+\|$/.test(line) && line.includes('---') ? [index] : [],
  );
  expect(tables.length).toBeGreaterThan(4);
  for (const rule of tables) {
    const end = bare.findIndex((line, index) => index > rule && !line.startsWith('|'));
    for (const row of bare.slice(rule - 1, end)) expect(cells(row)).toBe(cells(bare[rule] ?? ''));
  }
});
