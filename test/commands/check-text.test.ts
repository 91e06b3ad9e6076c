import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { ferryPack, folder, interlock, UNSAFE } from './desk.ts';

const FINDINGS = fileURLToPath(new URL('../fixtures/findings', import.meta.url));
const WRONG = join(FINDINGS, 'chance-sum/has/the-kiosk.json');
const WARNED = join(FINDINGS, 'unused-flag/has/the-kiosk.json');

/** What `check` prints of a file with this text. */
async function told(text: string, columns = 80): Promise<readonly string[]> {
  const path = join(folder(), 'a.json');
  writeFileSync(path, text);
  return (
    await interlock(['check', path], { columns, terminal: true, env: { NO_COLOR: '1', CI: '1' } })
  ).out.split('\n');
}

test('a file has a headline with what was found in it', async () => {
  const { out } = await interlock(['check', WRONG]);
  expect(out).toMatch(/^the-kiosk\.json: 1 error\n\n/);
});

test('a finding has its severity, rule and place, then what is wrong, then the line with a caret', async () => {
  const { out } = await interlock(['check', WRONG]);
  expect(out.replace(/\s+\S+the-kiosk/, ' the-kiosk')).toContain(
    [
      '  error [chance-sum] the-kiosk.json:40:23',
      '    The chances of these outcomes sum to 101; they must sum to 100.',
      '    40 │ "outcomes": [',
      '       │             ^',
    ].join('\n'),
  );
});

test('what shows a warning stands below it, set in', async () => {
  const { out } = await interlock(['check', WARNED]);
  expect(out).toMatch(/\n {6}Set by /);
});

test('the last line counts what was found', async () => {
  const { out } = await interlock(['check', WARNED, WARNED, join(FINDINGS, 'cycle/has-not/the-kiosk.json')]);
  expect(out).toMatch(/\n3 files: 2 warnings\.\n$/);
});

test('where there are errors it is said that warnings may follow', async () => {
  const { out } = await interlock(['check', WRONG, WARNED]);
  expect(out).toMatch(/\n2 files: 1 error, 1 warning\.\nA case with errors is not solved\. /);
});

test('files without findings are only counted', async () => {
  const { out } = await interlock(['check', ferryPack({ tutorial: true }), WRONG]);
  expect(out).not.toContain('principles.json');
});

describe('the caret stands under its place', () => {
  const caretIn = (lines: readonly string[]): string => {
    const at = lines.findIndex((line) => /^ +│ +\^$/.test(line));
    const [above = '', caret = ''] = [lines[at - 1], lines[at]];
    const column = stringWidth(caret) - 1;
    return Array.from(above).reduce(
      ({ rest, width }, character) => ({
        rest: width >= column ? rest + character : rest,
        width: width + stringWidth(character),
      }),
      { rest: '', width: 0 },
    ).rest;
  };

  test.each([
    ['after tabs', '{\n\t\t"id":\t\tnone }'],
    ['after wide characters', '{ "題名": "🥐🥐", "id": none }'],
    ['after the end of a Windows line', '{\r\n"id": none }'],
    ['after what is made visible', '{ "\u001B\u202E": 1, "id": none }'],
    ['far to the right', `{ "title": "${'long '.repeat(500)}", "id": none }`],
    [
      'far to the right, before much more',
      `{ "title": "${'long '.repeat(99)}", "id": none, ${'"a": 1, '.repeat(99)} }`,
    ],
    ['on a narrow terminal', '{ "title": "A title of a case", "id": none }'],
  ])('%s', async (name, text) => {
    const lines = await told(text, name === 'on a narrow terminal' ? 24 : 80);
    expect(caretIn(lines)).toMatch(/^none/);
  });

  test('at the end of a line', async () => {
    const lines = await told('{ "id": 1,');
    expect(lines).toContain('    1 │ { "id": 1,');
    expect(lines).toContain('      │           ^');
  });
});

test('where there is no line to show, none is shown', async () => {
  expect((await told('')).join('\n')).not.toContain('│');
  expect((await told('{\n\n\n')).join('\n')).not.toContain('^');
});

test.each([20, 40, 60, 80, 200])('all lines but of paths fit into %i columns', async (columns) => {
  for (const path of [WRONG, WARNED]) {
    const { out } = await interlock(['check', path], {
      terminal: true,
      columns,
      env: { NO_COLOR: '1', CI: '1' },
    });
    const wide = out.split('\n').filter((line) => stringWidth(line) > Math.min(columns, 80));
    expect(wide.filter((line) => !line.includes('the-kiosk.json'))).toEqual([]);
  }
});

test.each<[string, Record<string, string>, boolean]>([
  ['on a terminal', {}, true],
  ['with NO_COLOR', { NO_COLOR: '1' }, false],
])('%s', async (_, env, coloured) => {
  const { out } = await interlock(['check', WRONG], { terminal: true, env: { CI: '1', ...env } });
  expect(out.includes('\u001B[')).toBe(coloured);
});

test('no name of a file drives a terminal', async () => {
  const path = join(folder(), 'a\u001B[31m\u202E\n.json');
  writeFileSync(path, '{ "\u001B[31m": "\u202E" ');
  const { out } = await interlock(['check', path]);
  expect(out).not.toMatch(UNSAFE);
});
