import { randomBytes } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { end, folder, MARCH, open, played } from './desk.ts';
import { cameIn, fileOf, filesIn, HEAD, into, journalLine } from './record-files.ts';

const NO_RUNS = { runs: 0, parts: 0 };

describe('from a hostile file', () => {
  const ID = MARCH.id('1');
  const base64 = (text: string): string => JSON.stringify({ line: 'journal', id: ID, base64: text });
  it.each<[string, string | Buffer]>([
    ['a path for an id', journalLine('../../../../etc/passwd', 'x')],
    ['an id with a line end', journalLine(`${ID}\n`, 'x')],
    ['an id in small letters', journalLine(ID.toLowerCase(), 'x')],
    ['an id of a year of five figures', journalLine('7ZZZZZZZZZ0000000000000000', 'x')],
    ['an id that is no text', '{"line":"journal","id":7,"text":"x"}'],
    ['no text', `{"line":"journal","id":"${ID}"}`],
    ['half of a pair of code units', `{"line":"journal","id":"${ID}","text":"\\ud800"}`],
    ['what is no base 64', base64('a b')],
    ['base 64 that is not as it is written', base64('QQ')],
    ['a journal that is too large', journalLine(ID, 'x'.repeat(2 ** 21 + 1))],
    ['a line that is too long', journalLine(ID, 'x'.repeat(2 ** 22))],
    ['brackets without end', '['.repeat(100_000)],
    ['settings that are deep', `{"line":"settings","settings":{"a":${'['.repeat(500)}${']'.repeat(500)}}}`],
    [
      'settings that are many',
      JSON.stringify({
        line: 'settings',
        settings: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`a${at}`, 1])),
      }),
    ],
    ['settings that are long', JSON.stringify({ line: 'settings', settings: { a: 'x'.repeat(70_000) } })],
    ['a list', '[]'],
    ['a word', 'true'],
    ['a line of no kind', '{"lines":1}'],
    ['a kind that is no word', '{"line":"\\u001b[2J"}'],
    ['a prototype', '{"__proto__":{"line":"journal"}}'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
    [
      'random bytes',
      Buffer.concat([Buffer.from([0x80]), randomBytes(500).map((byte) => (byte === 10 ? 11 : byte))]),
    ],
  ])('%s is passed over, with the number of its line', async (_, line) => {
    const root = folder();
    const good = journalLine(MARCH.id('2'), 'good\n');
    const imported = await cameIn(root, fileOf(HEAD, line, good, '{"line":"end","journals":1}'));
    expect(imported).toMatchObject({
      unread: 1,
      unreadLines: [2],
      fresh: { runs: 1 },
      settings: [],
      cut: undefined,
    });
    expect([...filesIn(root).values()]).toEqual(['good\n']);
  });

  it.each<[string, readonly (string | Buffer)[], string]>([
    ['an empty file', [], 'The file is empty.'],
    ['blank lines', ['', ' ', '\r'], 'The file is empty.'],
    ['prose', ['Dear all,'], 'This is no export of a record'],
    ['a case', ['{', '  "id": "first-day"'], 'This is no export of a record'],
    ['UTF-16', [Buffer.from(`\uFEFF${HEAD}`, 'utf16le')], 'This is no export of a record'],
    ['one very long line', ['x'.repeat(2 ** 23)], 'This is no export of a record'],
    ['another program', ['{"interlock":"case","format":1}'], 'This is no export of a record'],
    [
      'a journal whose id is a path',
      ['{"event":"start","run":"../x","format":1}'],
      'This is no export of a record',
    ],
    [
      'a newer major format',
      ['{"interlock":"record","format":2}'],
      'A newer version of Interlock wrote this file.',
    ],
  ])('%s is refused', async (_, lines, why) => {
    const root = folder();
    const result = await into(root, fileOf(...lines));
    expect(result).toMatchObject({ kind: 'refused', why: expect.stringContaining(why) });
    expect(filesIn(root).size).toBe(0);
  });

  it('the mark of an editor and its line ends do no harm', async () => {
    const lines = [`\uFEFF${HEAD}\r`, `${journalLine(ID, 'x')}\r`, '{"line":"end","journals":1}\r'];
    expect(await cameIn(folder(), fileOf(...lines))).toMatchObject({
      fresh: { runs: 1 },
      unread: 0,
      cut: undefined,
    });
  });

  it('a minor version does not matter', async () => {
    const name = fileOf(HEAD.replace('"minor":0', '"minor":9'), '{"line":"end","journals":0,"more":1}');
    expect(await cameIn(folder(), name)).toMatchObject({ unread: 0, cut: undefined });
  });

  it.each<[string, readonly string[], object]>([
    ['without its last line', [HEAD, journalLine(ID, 'x')], { missing: undefined }],
    [
      'with fewer journals than it says',
      [HEAD, journalLine(ID, 'x'), '{"line":"end","journals":3}'],
      { missing: 2 },
    ],
    [
      'of which the second part is of a newer format',
      [
        HEAD,
        journalLine(ID, 'x'),
        '{"line":"end","journals":1}',
        '{"interlock":"record","format":2}',
        journalLine(MARCH.id('2'), 'y'),
      ],
      { missing: undefined },
    ],
  ])('one %s is told to be cut, and what is there comes in', async (_, lines, cut) => {
    expect(await cameIn(folder(), fileOf(...lines))).toMatchObject({ fresh: { runs: 1 }, cut });
  });

  it('more lines that are not known than there is room for are passed over', async () => {
    const lines = Array.from(
      { length: 5 },
      (_, at) => `{"line":"big","at":${at},"x":"${'x'.repeat(2 ** 21)}"}`,
    );
    const imported = await cameIn(folder(), fileOf(HEAD, ...lines));
    expect([imported.carried, imported.unread]).toEqual([3, 2]);
  });

  it('a journal of a run that is too large is passed over', async () => {
    const [head = ''] = (await played(open(folder()), [end()])).text().split('\n');
    const name = fileOf(head, ...Array.from({ length: 3 }, () => 'x'.repeat(2 ** 20)));
    expect(await cameIn(folder(), name)).toMatchObject({ fresh: NO_RUNS, unread: 1, unreadLines: [1] });
  });
});
