import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/commands/index.ts';
import { allCards } from '../../src/commands/library/cards.ts';
import { indexOf, indexText, type PackIndex, readIndex } from '../../src/commands/library/pack-index.ts';
import { readPackFolder } from '../../src/commands/pack/folder.ts';
import { FERRY } from '../session/ferry.ts';
import { contextIn } from './at-desk.ts';
import { course, type Place, withPacks, write } from './course.ts';
import { child, ferryPack, folder, interlock, json, SCENARIOS } from './desk.ts';

const VERSION = '1.2.3';
const MARK = 'As the index says';

function indexed(pack: string): PackIndex {
  const index = indexOf(readPackFolder(pack));
  if (index === undefined) throw new Error('the pack is not sound');
  return index;
}

/** An index that can be told from its pack: the same hashes, other titles. */
function marked(index: PackIndex, title = MARK): PackIndex {
  return {
    ...index,
    cases: index.cases.map((each) => ({ ...each, facts: { ...each.facts, title } })),
  };
}

const titlesIn = (context: Context): readonly string[] =>
  allCards(context).shelves.flatMap(({ cases }) => cases.map(({ facts }) => facts.title));

describe('the index of the built-in pack', () => {
  const withIndex = (scenarios: string, text: string): Context => {
    const index = join(folder(), 'cases.json');
    writeFileSync(index, text);
    return { ...contextIn({ scenarios }), index };
  };
  const saying = (index: PackIndex) => indexText([index], VERSION);

  test('says of each case what its file says', () => {
    const context = withIndex(SCENARIOS, saying(indexed(SCENARIOS)));
    expect(allCards(context)).toEqual(allCards(contextIn({ scenarios: SCENARIOS })));
  });

  test('is asked in place of the files', () => {
    const pack = ferryPack();
    expect(titlesIn(withIndex(pack, saying(marked(indexed(pack)))))).toEqual([MARK]);
  });

  test('is made by the build', async () => {
    const built = fileURLToPath(new URL('../../dist/cases.json', import.meta.url));
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) satisfies { version: string };
    expect(readIndex(readFileSync(built, 'utf8'), version)).toEqual([indexed(SCENARIOS)]);
    const { out } = await child(['list', '--json']).ended;
    expect(JSON.parse(out)).toEqual(await json(['list']));
  });

  test.each<[string, (pack: string) => void]>([
    ['is edited', (pack) => write(pack, 'the-ferry.json', { ...FERRY, title: 'Another Ferry' })],
    [
      'is edited in its layout alone',
      (pack) => write(pack, 'the-ferry.json', JSON.stringify(FERRY, null, 2)),
    ],
    ['is broken', (pack) => write(pack, 'the-ferry.json', '{')],
    ['is empty', (pack) => write(pack, 'the-ferry.json', '')],
    [
      'is a link',
      (pack) => {
        renameSync(join(pack, 'the-ferry.json'), join(pack, 'a-file'));
        symlinkSync(join(pack, 'a-file'), join(pack, 'the-ferry.json'));
      },
    ],
    ['has another name', (pack) => renameSync(join(pack, 'the-ferry.json'), join(pack, 'a-boat.json'))],
    ['is new', (pack) => write(pack, 'a-boat.json', { ...FERRY, id: 'a-boat' })],
    ['is new and broken', (pack) => write(pack, 'a-boat.json', { ...FERRY, id: 'a-boat', minutes: 0 })],
    ['is gone', (pack) => rmSync(join(pack, 'the-ferry.json'))],
  ])('is no matter to a case that %s', (_, change) => {
    const pack = ferryPack();
    write(pack, 'another.json', { ...FERRY, id: 'another' });
    const context = withIndex(pack, saying(indexed(pack)));
    change(pack);
    expect(allCards(context)).toEqual(allCards(contextIn({ scenarios: pack })));
  });

  test.each<[string, (pack: string) => void]>([
    ['are others', (pack) => write(pack, 'principles.json', [])],
    ['are broken', (pack) => write(pack, 'principles.json', '{')],
    ['are gone', (pack) => rmSync(join(pack, 'principles.json'))],
  ])('is no matter where the principles %s', (_, change) => {
    const pack = ferryPack();
    const context = withIndex(pack, saying(marked(indexed(pack))));
    change(pack);
    expect(allCards(context)).toEqual(allCards(contextIn({ scenarios: pack })));
  });

  test('is no matter where the pack is gone', () => {
    const pack = ferryPack();
    const context = withIndex(pack, saying(indexed(pack)));
    rmSync(pack, { recursive: true });
    expect(allCards(context)).toEqual(allCards(contextIn({ scenarios: pack })));
  });

  test('says nothing of a case that is added in another place of the same text', () => {
    const pack = ferryPack();
    const context = withIndex(pack, saying(marked(indexed(pack))));
    cpSync(join(pack, 'the-ferry.json'), join(pack, 'a-boat.json'));
    const { refused } = allCards(context);
    expect(refused.map(({ message }) => message)).toEqual([expect.stringContaining('a-boat.json:1:')]);
  });

  test.each<[string, (text: string, index: PackIndex) => string]>([
    ['is empty', () => ''],
    ['is cut', (text) => text.slice(0, -20)],
    ['is JSON of something else', () => '[null]'],
    ['is of another version of the program', (_, index) => indexText([index], '1.2.4')],
    ['is of another form', (text) => text.replace('"format":1', '"format":2')],
    ['lacks something', (text) => text.replace('"minutes":2,', '')],
    ['has a title that steers a terminal', (_, index) => saying(marked(index, 'A\u001B[2J title'))],
    ['has a title that is far too long', (_, index) => saying(marked(index, 'A'.repeat(5000)))],
    ['has an id that is none', (text) => text.replaceAll('"the-ferry"', '"../the-ferry"')],
    ['has a level that there is not', (text) => text.replace('"apm"', '"ceo"')],
  ])('that %s is passed over', (_, change) => {
    const pack = ferryPack();
    const index = marked(indexed(pack));
    expect(titlesIn(withIndex(pack, change(saying(index), index)))).toEqual(['The Ferry']);
  });

  test('may be missing', () => {
    const context = { ...contextIn({ scenarios: ferryPack() }), index: join(folder(), 'none.json') };
    expect(titlesIn(context)).toEqual(['The Ferry']);
  });
});

function aFolderOfPrinciples(pack: string): void {
  rmSync(join(pack, 'principles.json'));
  mkdirSync(join(pack, 'principles.json'));
}

describe('the index of the packs that were added', () => {
  const fileOf = ({ home }: Place): string => join(home, 'cases.json');
  const kept = (place: Place) => readIndex(readFileSync(fileOf(place), 'utf8'), VERSION);
  const packOf = ({ home }: Place): string => join(home, 'packs', 'course', '1');
  const titles = async (place: Place): Promise<readonly string[]> =>
    (await interlock(['list'], place)).out.match(/(?<=\S {2,})(?:The|A|As) .*/g) ?? [];

  /** Makes the index say other titles. */
  function mark(place: Place): void {
    const packs = kept(place).map((index) => marked(index));
    writeFileSync(fileOf(place), indexText(packs, VERSION));
  }

  test('is kept when a pack is added, and has them all', async () => {
    const place = await withPacks(course(), course({ about: { id: 'a-course' } }));
    expect(kept(place).map(({ id, cases }) => [id, cases.length])).toEqual([
      ['a-course', 1],
      ['course', 1],
    ]);
  });

  test('is asked in place of the files', async () => {
    const place = await withPacks(course());
    mark(place);
    expect(await titles(place)).toEqual(['The Ferry', MARK]);
  });

  test('is made by whoever lists the cases and finds none', async () => {
    const place = await withPacks(course());
    const before = kept(place);
    rmSync(fileOf(place));
    await interlock(['list'], place);
    expect(kept(place)).toEqual(before);
  });

  test.each<[string, (pack: string) => void]>([
    ['a case of it is edited', (pack) => write(pack, 'the-ferry.json', { ...FERRY, minutes: 3 })],
    ['a case comes to it', (pack) => write(pack, 'another.json', { ...FERRY, id: 'another' })],
    ['a case of it goes', (pack) => rmSync(join(pack, 'the-ferry.json'))],
    ['a case of it is broken', (pack) => write(pack, 'the-ferry.json', '{')],
    ['a file of it is no case', (pack) => write(pack, 'other.json', '[]')],
    [
      'a case of it becomes a folder',
      (pack) => {
        rmSync(join(pack, 'the-ferry.json'));
        mkdirSync(join(pack, 'the-ferry.json'));
      },
    ],
    ['its principles are others', (pack) => write(pack, 'principles.json', [])],
    ['its principles become a folder', aFolderOfPrinciples],
    [
      'it has another title',
      (pack) =>
        write(pack, 'pack.json', readFileSync(join(pack, 'pack.json'), 'utf8').replace('Growth', 'Slow')),
    ],
    [
      'it has another id',
      (pack) =>
        write(
          pack,
          'pack.json',
          readFileSync(join(pack, 'pack.json'), 'utf8').replace('"course"', '"other"'),
        ),
    ],
    ['it is gone', (pack) => rmSync(pack, { recursive: true })],
  ])('is no matter to a pack when %s', async (_, change) => {
    const place = await withPacks(course());
    mark(place);
    change(packOf(place));
    const first = await interlock(['list'], place);
    expect(await interlock(['list'], place)).toEqual(first);
    rmSync(fileOf(place), { force: true });
    expect(await interlock(['list'], place)).toEqual(first);
  });

  test('of a pack that is not sound is not kept', async () => {
    const place = await withPacks(course());
    write(packOf(place), 'the-ferry.json', '{');
    await interlock(['list'], place);
    expect(kept(place)).toEqual([]);
  });

  test.each([
    ['not JSON', '{'],
    ['of another version', 'other'],
    ['hostile', 'hostile'],
  ])('that is %s is made anew', async (_, what) => {
    const place = await withPacks(course());
    const before = kept(place);
    const texts = new Map([
      [
        'other',
        indexText(
          before.map((index) => marked(index)),
          '9.9.9',
        ),
      ],
      [
        'hostile',
        indexText(
          before.map((index) => marked(index, '\u202Eelit')),
          VERSION,
        ),
      ],
    ]);
    writeFileSync(fileOf(place), texts.get(what) ?? what);
    expect(await titles(place)).toEqual(['The Ferry', 'The Ferry']);
    expect(kept(place)).toEqual(before);
  });

  test('that can not be written is no trouble', async () => {
    const place = await withPacks(course());
    rmSync(fileOf(place));
    mkdirSync(fileOf(place));
    const before = readdirSync(place.home);
    expect(await interlock(['list'], place)).toMatchObject({ exit: 0, err: '' });
    expect(readdirSync(place.home)).toEqual(before);
  });

  test('leaves no trace where there are no packs', async () => {
    const place = { home: folder(), scenarios: ferryPack() };
    await interlock(['list'], place);
    expect(readdirSync(place.home)).not.toContain('cases.json');
  });
});
