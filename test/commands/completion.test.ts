import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { optionsAt, takesValue } from '../../src/commands/completion/typed.ts';
import { PLACES, placeName } from '../../src/commands/completion/values.ts';
import { describe as described } from '../../src/commands/program.ts';
import { contextIn } from './at-desk.ts';
import { completed } from './completed.ts';
import { ferryPack, folder, interlock, SCENARIOS } from './desk.ts';

const program: Command = described(contextIn({ home: 'none', scenarios: SCENARIOS }), () => {});
const visible = (command: Command): readonly Command[] => command.createHelp().visibleCommands(command);
const all = (command: Command): readonly Command[] => [command, ...visible(command).flatMap(all)];
const pathOf = (command: Command): readonly string[] =>
  command.parent === null ? [] : [...pathOf(command.parent), command.name()];

describe('a completion', () => {
  test('of nothing is every command', async () => {
    const names = visible(program).map((command) => command.name());
    expect(await completed([''])).toMatchObject({ otherwise: ':none', words: names });
  });

  test.each(all(program).map((command) => [pathOf(command), command] as const))(
    'of a hyphen behind %j is each of its options',
    async (path, command) => {
      const longs = command
        .createHelp()
        .visibleOptions(command)
        .map(({ long }) => long);
      expect((await completed([...path, '-'])).words).toEqual(expect.arrayContaining(longs));
    },
  );

  test.each<[readonly string[], readonly string[]]>([
    [['pl'], ['play']],
    [['PL'], ['play']],
    [['sett'], ['settings']],
    [['nothing-begins-so'], []],
    [
      ['pack', ''],
      ['add', 'list', 'remove'],
    ],
    [['pack', 'add', 'x', ''], []],
    [['help', 'se'], ['settings']],
    [['--plain', 'pl'], ['play']],
    [['--data-dir', 'x', 'pl'], ['play']],
    [['play', '--ex'], ['--exam']],
    [['play', '--exam', '--ex'], []],
    [['play', '--', '--ex'], []],
    [['play', 'first-day', '--seed', '1', '--ex'], ['--exam']],
    [
      ['--theme', ''],
      ['dark', 'light', 'high-contrast', 'none'],
    ],
    [['play', '--theme', 'hi'], ['high-contrast']],
    [['play', '--theme=hi'], ['--theme=high-contrast']],
    [['play', '--theme', '=', 'hi'], ['high-contrast']],
    [
      ['play', '--theme', '='],
      ['dark', 'light', 'high-contrast', 'none'],
    ],
    [
      ['--glyphs', ''],
      ['unicode', 'ascii'],
    ],
    [
      ['--coach', ''],
      ['each', 'end'],
    ],
    [['--motio'], ['--motion']],
    [['--no-m'], ['--no-motion']],
    [['settings', 'te'], ['text-width']],
    [
      ['settings', 'motion', ''],
      ['on', 'off'],
    ],
    [['settings', 'nothing', ''], []],
    [
      ['review', '--format', ''],
      ['text', 'markdown', 'html', 'json'],
    ],
    [['check', '--format', 'g'], ['github']],
    [
      ['graph', '--format', ''],
      ['mermaid', 'dot', 'svg'],
    ],
    [['new', '--level', 's'], ['senior']],
    [
      ['new', '--product', 'b2'],
      ['b2c', 'b2b-saas'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['review', '--seed', ''], []],
    [['review', '--argue', '--dec'], ['--decision']],
    [['play', 'first-d'], ['first-day']],
    [['play', '"first-d'], ['first-day']],
    [['play', "'first-day'", '--variant', 'ba'], ['base']],
    [['glossary', 'luc'], ['luck']],
  ])('of %j is %j', async (words, completions) => {
    expect((await completed(words)).words).toEqual(completions);
  });

  test.each([
    [['check', ''], ':files'],
    [['check', 'a.json', ''], ':files'],
    [['play', './'], ':files'],
    [['import', ''], ':files'],
    [['graph', 'x', '--out', ''], ':files'],
    [['new', 'x', '--out', ''], ':folders'],
    [['pack', 'add', ''], ':folders'],
    [['--data-dir', ''], ':folders'],
    [['list', '--json', 'x', '--data-dir='], ':folders'],
    [['review', ''], ':none'],
    [['new', ''], ':none'],
  ])('of %j leaves the rest to %s', async (words, otherwise) => {
    expect((await completed(words)).otherwise).toBe(otherwise);
  });

  test('of a case has those of the packs that were added, and its twins', async () => {
    const home = folder();
    const pack = ferryPack();
    await interlock(['pack', 'add', pack], { home });
    expect((await completed(['play', 't'], { home })).words).toContain('tests/the-ferry');
    const twins = await completed(['play', 'tests/the-ferry', '--variant', ''], { home });
    expect(twins.words[0]).toBe('base');
    expect(twins.words.length).toBeGreaterThan(1);
    expect((await completed(['pack', 'remove', ''], { home })).words).toEqual(['tests']);
    expect((await completed(['--data-dir', home, 'pack', 'remove', ''])).words).toEqual(['tests']);
  });

  test('of a run has the latest first, with the title of its case', async () => {
    const home = folder();
    for (const seed of ['1', '2']) {
      const choices = ['--choices', 'free-month', '--seed', seed, '--save'];
      await interlock(['play', 'first-day', ...choices], { home });
    }
    const { words, lines } = await completed(['review', ''], { home });
    expect(words).toEqual(words.toSorted().toReversed());
    expect(lines[0]).toMatch(/^[0-9A-Z]{26}\tYour First Day, \d/);
    expect(
      (await completed(['review', words[0]?.slice(0, 9).toLowerCase() ?? '', '--with', ''], { home })).words,
    ).toEqual(words);
  });
});

test('every place in the help has its completion, or is typed by hand', () => {
  const free = ['ids', 'number', 'text', 'word', 'words', 'name', 'command', 'decision'];
  const places = all(program).flatMap((command) => {
    const options = optionsAt(command).filter(takesValue);
    return [...command.registeredArguments, ...options].map((place) => [command, placeName(place)] as const);
  });
  const unknown = places.filter(([command, name]) => {
    const path = pathOf(command);
    const known = path.map((_, at) => `${path.slice(at).join(' ')} ${name}`);
    return ![...known, name].some((each) => PLACES.has(each)) && !free.includes(name);
  });
  expect(unknown.map(([command, name]) => `${pathOf(command).join(' ')} <${name}>`)).toEqual([]);
});

test('the formats of each command are those that its help names', async () => {
  const formats = all(program).flatMap((command) =>
    command.options.filter(({ long }) => long === '--format').map((option) => [command, option] as const),
  );
  expect(formats.length).toBeGreaterThan(3);
  for (const [command, { description }] of formats) {
    const { words } = await completed([...pathOf(command), '--format', '']);
    expect(words.length).toBeGreaterThan(0);
    expect(words.join(', ')).toBe(description.split(';')[0]?.replace(' or ', ', '));
  }
});
