import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { figureText, limitText } from '../../src/commands/check/figure-words.ts';
import { interlock, json } from './desk.ts';

const FINDINGS = fileURLToPath(new URL('../fixtures/findings', import.meta.url));
const EASY = `${FINDINGS}/too-easy/has/before-eight.json`;
const SOUND = `${FINDINGS}/no-stake/has-not/before-eight.json`;
const TUTORIAL = `${FINDINGS}/cycle/has-not/the-kiosk.json`;
const WRONG = `${FINDINGS}/chance-sum/has/the-kiosk.json`;
const LARGE = `${FINDINGS}/too-large/has/the-archive.json`;

test('the figures of a case: base, twin and what is wanted', async () => {
  const { out } = await interlock(['check', SOUND, '--figures']);
  expect(out).toMatchSnapshot();
});

test('the figures stand behind the findings, so that they are on the screen at the end', async () => {
  const { out } = await interlock(['check', EASY, '--figures']);
  expect(out).toMatch(/ warning \[too-easy\][^]*perfect play over chance[^]*\n1 file: 1 warning\.\n$/);
});

test('a figure that is not as it should be has a mark that is no colour', async () => {
  const { out } = await interlock(['check', EASY, '--figures']);
  expect(out).toMatch(/perfect play over chance +\d+\.\d ✗ .* 12 or more\n/);
  expect(out).toContain('✗ is not as it should be.');
  expect((await interlock(['check', SOUND, '--figures'])).out).not.toContain('✗');
});

test('over several cases there are averages; a tutorial has no part in them', async () => {
  expect((await interlock(['check', SOUND, EASY, '--figures'])).out).toContain('\nOver all of them\n');
  expect((await interlock(['check', SOUND, TUTORIAL, '--figures'])).out).not.toContain('Over all of them');
});

test.each([
  ['with errors', WRONG],
  ['that is too large', LARGE],
])('a case %s has no figures', async (_, path) => {
  expect((await interlock(['check', path, '--figures'])).out).not.toContain('wanted');
  expect(Object.keys(Object(await json(['check', path, '--figures'])).files[0])).not.toContain('figures');
});

test('the figures as data', async () => {
  const { files, averages } = Object(await json(['check', SOUND, EASY, '--figures']));
  const [sound, easy] = files;
  expect(sound.figures.map(({ variant }: { variant: string }) => variant)).toEqual(['base', 'ovens-late']);
  expect(sound.figures[0].figures).toContainEqual({
    name: 'edge',
    value: expect.any(Number),
    limit: { least: 12 },
    holds: true,
  });
  expect(easy.figures[0].figures).toContainEqual(expect.objectContaining({ name: 'edge', holds: false }));
  expect(averages).toContainEqual(expect.objectContaining({ name: 'grade-longest', limit: { most: 25 } }));
});

test('without --figures the JSON has none', async () => {
  const document = Object(await json(['check', SOUND, EASY]));
  expect(Object.keys(document)).toEqual(['files']);
  expect(Object.keys(document.files[0])).toEqual(['path', 'ok', 'findings']);
});

test.each([20, 30, 40, 60, 80])('the figures fit into %i columns', async (columns) => {
  const { out } = await interlock(['check', EASY, '--figures'], {
    terminal: true,
    columns,
    env: { NO_COLOR: '1', CI: '1' },
  });
  const figures = out.slice(out.indexOf('\nBread'));
  expect(figures).toContain('ovens-late');
  expect(figures.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
});

describe('in words', () => {
  test.each([
    [{ name: 'edge', value: 14.06, holds: true } as const, '14.1'],
    [{ name: 'edge', value: 11.99, limit: { least: 12 }, holds: false } as const, '11.99 ✗'],
    [
      { name: 'grade-longest', value: -61, limit: { least: -60, most: 60 }, holds: false } as const,
      '−61.0 ✗',
    ],
    [{ name: 'states', value: 300_001, limit: { most: 300_000 }, holds: false } as const, '300,001 ✗'],
    [{ name: 'chain', value: 2, counted: { part: 2, whole: 9 }, holds: true } as const, '2 of 9'],
    [{ name: 'longest', value: 25, counted: { part: 1, whole: 4 }, holds: true } as const, '25.0'],
    [{ name: 'grade-longest', value: null, holds: true } as const, '–'],
  ])('the figure %j is %j', (figure, text) => {
    expect(figureText(figure)).toBe(text);
  });

  test.each([
    [{ least: 12 }, '12 or more'],
    [{ most: 300_000 }, '300,000 or less'],
    [{ least: -60, most: 60 }, '−60 to 60'],
    [undefined, ''],
  ])('the limit %j is %j', (limit, text) => {
    expect(limitText(limit)).toBe(text);
  });
});
