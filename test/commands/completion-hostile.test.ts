import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../harness/tries.ts';
import { completed } from './completed.ts';
import { ferryPack, folder, interlock } from './desk.ts';

describe('whatever lies there', () => {
  test('a name that a shell would run is never offered', async () => {
    const home = folder();
    await interlock(['pack', 'add', ferryPack()], { home });
    const cases = join(home, 'packs/tests/1');
    for (const name of [
      '$(touch x)',
      '`x`',
      'a b',
      "a'b",
      'a;b',
      'a\nb',
      '~',
      'a\u001B[31m',
      'a*',
      'a:b',
      'ä',
    ])
      writeFileSync(join(cases, `${name}.json`), '{}');
    expect((await completed(['play', 'tests/'], { home })).words).toEqual(['tests/the-ferry']);
  });

  test('a title that a terminal would obey is shown and not obeyed', async () => {
    const home = folder();
    const month = join(home, 'runs/2026-05');
    mkdirSync(month, { recursive: true });
    await interlock(['play', 'first-day', '--choices', 'free-month', '--save'], { home });
    const made = readdirSync(join(home, 'runs'), { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.ndjson'),
    );
    const file = join(home, 'runs', made ?? '');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"title":"[^"]*"/, String.raw`"title":"a$(x)${'`'}y${'`'}:b"`));
    const { lines } = await completed(['review', ''], { home });
    expect(lines).toEqual([expect.stringContaining('\ta$(x)`y`:b, ')]);
  });

  test('the record stays as it is, also where it is damaged', async () => {
    const home = folder();
    await interlock(['play', 'first-day', '--choices', 'free-month', '--save'], { home });
    writeFileSync(join(home, 'settings.json'), '{');
    writeFileSync(join(home, 'progress.json'), '[');
    writeFileSync(join(home, 'packs'), 'no folder');
    const names = () => readdirSync(home, { recursive: true, encoding: 'utf8' }).toSorted();
    const before = names();
    for (const words of [['review', ''], ['play', ''], ['settings', ''], ['pack', 'remove', ''], ['--']])
      await completed(words, { home });
    expect(names()).toEqual(before);
    expect(readFileSync(join(home, 'settings.json'), 'utf8')).toBe('{');
  });

  test('nothing is made where there is no record', async () => {
    const home = join(folder(), 'none');
    for (const words of [
      ['review', ''],
      ['play', ''],
      ['settings', ''],
    ])
      await completed(words, { home });
    expect(existsSync(home)).toBe(false);
  });

  test('a record that can not be read has nothing to offer', async () => {
    const home = folder();
    mkdirSync(join(home, 'runs'));
    chmodSync(join(home, 'runs'), 0o000);
    writeFileSync(join(home, 'packs'), '');
    expect((await completed(['review', ''], { home })).words).toEqual([]);
    expect((await completed(['play', ''], { home, scenarios: folder() })).words).toEqual([]);
  });

  test('is typed, every line that is printed is one that a shell can read', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'play',
        'review',
        'settings',
        'pack',
        '--theme',
        '--',
        '-',
        '=',
        'first-day',
        '--data-dir',
        '',
      ),
    );
    const home = folder();
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
        const { otherwise, lines } = await completed(words, { home });
        expect(otherwise).toMatch(/^:(?:none|files|folders)$/);
        for (const line of lines) expect(line).toMatch(/^[A-Za-z0-9._=/-]+(?:\t\P{C}*)?$/u);
      }),
      { numRuns: tries(40, 400) },
    );
  });
});
