import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { ferryPack, folder, interlock, json, UNSAFE } from './desk.ts';
import { mistyped } from './mistyped.ts';

const FINDINGS = fileURLToPath(new URL('../fixtures/findings', import.meta.url));
const WRONG = join(FINDINGS, 'chance-sum/has/the-kiosk.json');
const WARNED = join(FINDINGS, 'unused-flag/has/the-kiosk.json');
const EASY = join(FINDINGS, 'too-easy/has/before-eight.json');

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
      '    The chances of these outcomes sum to 101, 1 too many. Change them until they',
      '    sum to 100.',
      '    40 │ "outcomes": [',
      '       │             ^',
    ].join('\n'),
  );
});

test('what shows a warning stands below it, set in', async () => {
  const { out } = await interlock(['check', WARNED]);
  expect(out).toMatch(/\n {6}Set by /);
});

test('what is wrong in many places in the same way is told once, and counted each time', async () => {
  const path = mistyped();
  const { out } = await interlock(['check', path]);
  const found = Object(await json(['check', path])).files[0].findings;
  const others = found.slice(1);
  expect(others.length).toBeGreaterThan(3);
  expect(out.match(/\[unknown-flag\]/g)).toEqual(['[unknown-flag]']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    `And in ${others.length} other places (lines ${others[0].line}, `,
  );
  expect(out).toContain(`\n1 file: ${found.length} errors.\n`);
});

test.each([
  [1, 'And in one other place (line 3).'],
  [2, 'And in 2 other places (lines 3, 4).'],
  [9, 'And in 9 other places (lines 3, 4, 5, 6, 7, 8, 9, 10, …).'],
])('%i other places', async (count, said) => {
  const rows = Array.from({ length: count + 1 }, () => '{ "id": "a", "oddity": 1 }');
  const out = (await told(`{ "variants": [\n${rows.join(',\n')}\n] }`)).join('\n');
  expect(out).toContain(`\n    ${said}\n`);
});

test('several in one line are counted, and no line is named', async () => {
  const out = (await told('{ "variants": [{ "oddity": 1 }, { "oddity": 1 }, { "oddity": 1 }] }')).join('\n');
  expect(out).toContain('\n    And in 2 other places.\n');
});

test('the last line counts what was found', async () => {
  const { out } = await interlock(['check', WARNED, EASY, join(FINDINGS, 'cycle/has-not/the-kiosk.json')]);
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

test.each([
  [
    'an opening bracket',
    '{\n  "variants": [\n    {\n      "fact": "It rains."\n    }\n  ]\n}',
    '4 │ "fact": "It rains."',
  ],
  ['the end of the file', '{\n  "id": 1\n', '2 │ "id": 1'],
])('for %s alone in its line the text beside it is shown, without a caret', async (_, text, shown) => {
  const lines = await told(text);
  expect(lines).toContain(`    ${shown}`);
  expect(lines[lines.indexOf(`    ${shown}`) + 1]).not.toContain('^');
});

test('for a closing bracket alone in its line the text beside it is shown, and the bracket with a caret', async () => {
  const lines = await told('{\n  "tags": [\n    "bread"\n  }\n}');
  const at = lines.indexOf('    3 │ "bread"');
  expect(lines.slice(at, at + 3)).toEqual(['    3 │ "bread"', '    4 │ }', '      │ ^']);
});

test('a comma too many is shown with a caret below it, however long its line is', async () => {
  const lines = await told(`{\n  "title": "${'long '.repeat(50)}",\n}`);
  const at = lines.findIndex((line) => /^ +│ +\^$/.test(line));
  expect(lines[at - 1]?.charAt(lines[at]?.indexOf('^') ?? 0)).toBe(',');
});

test('what is so in several parts of a condition is said once', async () => {
  const kiosk = readFileSync(join(FINDINGS, 'condition-never-holds/has/the-kiosk.json'), 'utf8');
  const [when = ''] = /"when": \{ "meters": \{ "customer": \{ "atLeast": 57 \} \} \}/.exec(kiosk) ?? [];
  const condition = when.slice('"when": '.length);
  const path = join(folder(), 'the-kiosk.json');
  writeFileSync(path, kiosk.replace(when, `"when": { "any": [${condition}, ${condition}] }`));
  const { out } = await interlock(['check', path]);
  expect(out).toContain('[condition-never-holds]');
  expect(out.replaceAll(/\s+/g, ' ').match(/and never 57 or more/g)).toHaveLength(1);
});

describe('what is left to be written', () => {
  const lastLine = async (...paths: readonly string[]) =>
    (await interlock(['check', ...paths])).out.split('\n').at(-2);
  const written = (name: string, text: string): string => {
    const path = join(folder(), name);
    writeFileSync(path, text);
    return path;
  };
  const kiosk = (...edits: readonly (readonly [from: string, to: string])[]): string =>
    written(
      'the-kiosk.json',
      edits.reduce(
        (text, [from, to]) => text.replace(from, to),
        readFileSync(join(FINDINGS, 'cycle/has-not/the-kiosk.json'), 'utf8'),
      ),
    );

  test('is counted in a last line, and is no finding', async () => {
    const path = kiosk(
      ['It is quicker', '[Say why, in a \\"clear\\" word.] It is quicker'],
      ['"A queue', '"[What is it about?] A queue'],
    );
    expect(await lastLine(path)).toBe('2 notes in [square brackets] are left; the first stands in line 6.');
    expect((await interlock(['check', path, '--strict'])).exit).toBe(0);
    expect(Object(await json(['check', path])).files[0].findings).toEqual([]);
  });

  test('may be a TODO', async () => {
    expect(await lastLine(kiosk(['A poster.', 'TODO: say what.']))).toMatch(
      /^1 note with TODO is left; it stands in line \d+\.$/,
    );
  });

  test('is told with its file where there are several', async () => {
    const path = kiosk(['A poster.', '[A poster.] or TODO']);
    const { out } = await interlock(['check', WARNED, path]);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      / 2 notes in \[square brackets\] or with TODO are left; the first stands in line \d+ of the-kiosk\.json\. $/,
    );
  });

  test.each([['[sic] and [a few of them]'], ['[One]'], ['a todo']])('is not what %j says', async (words) => {
    expect(await lastLine(kiosk(['A poster.', words]))).toBe('1 file: nothing to mend.');
  });
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
