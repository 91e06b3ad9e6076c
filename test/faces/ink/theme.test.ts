import { readdirSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { expect, test } from 'vitest';
import { INKS, ROLES, type ThemeName } from '../../../src/faces/ink/inks.ts';
import { decisionRows } from '../../../src/faces/ink/layout/review.ts';
import { moveLines } from '../../../src/faces/ink/layout/moves.ts';
import { verdictLines } from '../../../src/faces/ink/layout/verdict.ts';
import { gaugeColumn, gaugePairs, gaugeRow } from '../../../src/faces/ink/parts/gauges.ts';
import { answerLines } from '../../../src/faces/ink/parts/options.ts';
import { rowLead } from '../../../src/faces/ink/parts/pointed-list.tsx';
import { tabRule } from '../../../src/faces/ink/parts/tabs.ts';
import { glyphsOf, type Look, themeOf } from '../../../src/faces/ink/theme.ts';
import { METERS, type Meters } from '../../../src/scenario/index.ts';
import { MARK_WORDS, METER_NAMES, points } from '../../../src/session/index.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { screenParts } from './screen-parts.ts';
import { REVIEWED } from './reviewed.ts';

const THEMES = ['dark', 'light', 'high-contrast', 'none'] as const satisfies readonly ThemeName[];

/** The grounds that terminals usually have. */
const GROUNDS = {
  dark: ['#000000', '#1e1e1e', '#282c34', '#002b36'],
  light: ['#ffffff', '#fdf6e3', '#eeeeee'],
} as const;

/** WCAG 2.1, level AA, for text of this size. */
const LEAST_CONTRAST = 4.5;
/** Colours that differ by so much are told apart at a glance. */
const LEAST_DIFFERENCE = 15;

/** The levels of the colour cube of xterm. */
const LEVELS = [0, 95, 135, 175, 215, 255];

/** A colour of xterm from 16 on: a cube of 6 × 6 × 6, and then 24 greys. */
function hexOf(index: number): string {
  const cube = index - 16;
  const levels =
    index >= 232
      ? [8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)]
      : [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((place) => LEVELS[place] ?? 0);
  return `#${levels.map((level) => level.toString(16).padStart(2, '0')).join('')}`;
}

const coloursOf = (theme: keyof typeof GROUNDS) =>
  ROLES.flatMap((role) => {
    const { colour } = INKS[theme][role];
    return colour === undefined ? [] : [{ role, colour: hexOf(colour) }];
  });

test.each(['dark', 'light'] as const)(
  'every colour of the %s theme can be read on the usual grounds',
  (theme) => {
    const hard = coloursOf(theme).flatMap(({ role, colour }) =>
      GROUNDS[theme]
        .map((ground) => ({ role, ground, contrast: wcagContrast(colour, ground) }))
        .filter(({ contrast }) => contrast < LEAST_CONTRAST),
    );
    expect(hard).toEqual([]);
    expect(coloursOf(theme).length).toBeGreaterThan(0);
  },
);

test.each(['high-contrast', 'none'] as const)(
  'the theme %s has the colours of the terminal itself',
  (theme) => {
    expect(ROLES.filter((role) => INKS[theme][role].colour !== undefined)).toEqual([]);
  },
);

/** What stands side by side and means different things. */
const APART = [
  ['rise', 'fall'],
  ['bar', 'fall'],
  ['coach', 'warning'],
  ['quiet', 'rise'],
  ['quiet', 'fall'],
  ['quiet', 'bar'],
  ['quiet', 'coach'],
] as const;
const EYES = {
  all: (colour: Color): Color => colour,
  protanopic: filterDeficiencyProt(1),
  deuteranopic: filterDeficiencyDeuter(1),
  tritanopic: filterDeficiencyTrit(1),
} as const;

test.each(['dark', 'light'] as const)('the colours of the %s theme are told apart by all eyes', (theme) => {
  const difference = differenceCiede2000();
  const alike = Object.entries(EYES).flatMap(([eyes, see]) =>
    APART.flatMap(([one, other]) => {
      const [a, b] = [one, other].map((role) => parse(hexOf(INKS[theme][role].colour ?? 0)));
      const apart = a === undefined || b === undefined ? 0 : difference(see(a), see(b));
      return apart < LEAST_DIFFERENCE ? [{ eyes, one, other, apart }] : [];
    }),
  );
  expect(alike).toEqual([]);
});

test('a role is painted with its ink, and with nothing where the terminal has no colours', () => {
  const dark = themeOf('dark', new Chalk({ level: 2 }));
  expect(dark.rise('x')).toBe('\u001B[38;5;117mx\u001B[39m');
  expect(dark.title('x')).toBe('\u001B[1mx\u001B[22m');
  expect(themeOf('high-contrast', new Chalk({ level: 2 })).chosen('x')).toBe('\u001B[7mx\u001B[27m');
  const bare = themeOf('dark', new Chalk({ level: 0 }));
  expect(ROLES.map((role) => bare[role]('x'))).toEqual(ROLES.map(() => 'x'));
});

test('no screen paints but by a role', () => {
  const root = new URL('../../../src/faces/ink/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const painting = files.filter((name) => {
    const text = readFileSync(new URL(name, root), 'utf8');
    return /from 'chalk'|\b(?:dimColor|color|backgroundColor)=/.test(text);
  });
  expect(painting).toEqual(['theme.ts']);
});

const BARE: readonly Look[] = (['unicode', 'ascii'] as const).map((glyphs) => ({
  ...PLAIN_LOOK,
  theme: themeOf('none', new Chalk({ level: 0 })),
  glyphs: glyphsOf(glyphs),
}));

test.each(BARE)('without colours every verdict is a mark of its own, and a word ($glyphs.up)', (look) => {
  const { verdicts } = look.glyphs;
  expect(new Set(Object.values(verdicts)).size).toBe(Object.keys(verdicts).length);
  const rows = decisionRows(REVIEWED, 0, { width: 78, look });
  for (const [index, { judged }] of REVIEWED.decisions.entries()) {
    const mark = judged.key ? 'key' : judged.verdict;
    expect(rows[index]).toContain(` ${verdicts[mark]} `);
    expect(rows[index]).toContain(points(judged.loss));
    expect(rows[index]).toContain(mark === 'forced' ? ' ' : MARK_WORDS[mark]);
    const told = verdictLines(judged, { width: 78, look, progress: 1, dense: false })[0];
    expect(told).toMatch(/^\S+ +\w/);
    expect(told?.startsWith(verdicts[mark])).toBe(true);
  }
});

test.each(BARE)('without colours what is pointed at is seen ($glyphs.up)', (look) => {
  const { pointer } = look.glyphs;
  const answers = ['one', 'two', 'three'].map((text) => ({ text, event: { kind: 'continue' as const } }));
  const drawn = answerLines(answers, 1, { width: 40, look }).map(([line = '']) => line);
  expect(drawn.map((line) => line.startsWith(pointer))).toEqual([false, true, false]);
  const rows = decisionRows(REVIEWED, 1, { width: 78, look });
  expect(rows.map((line) => line.startsWith(pointer))).toEqual(rows.map((_, index) => index === 1));
  expect(rowLead(0, true, look)).not.toBe(rowLead(0, false, look));
  expect(tabRule(['Left', 'Right'], 1, 60, look)).toContain(`${pointer} 2 Right`);
});

const BEFORE: Meters = { customer: 50, strategy: 40, product: 60, revenue: 55 };
const AFTER: Meters = { customer: 54, strategy: 37, product: 60, revenue: 57 };

test.each(BARE)('without colours the change of each meter has its sign ($glyphs.up)', (look) => {
  const { up, down } = look.glyphs;
  const gauges = { values: AFTER, since: BEFORE, weakest: 'strategy' as const };
  const drawings = {
    pairs: gaugePairs(gauges, 78, look),
    row: gaugeRow(gauges, 78, look),
    column: gaugeColumn(gauges, 29, look),
    moves: moveLines(
      { kind: 'moves', before: BEFORE, moved: AFTER, pulled: AFTER },
      { width: 78, look, progress: 1, dense: false },
    ),
  };
  for (const lines of Object.values(drawings)) {
    const text = lines.join('\n');
    for (const meter of METERS) {
      const change = AFTER[meter] - BEFORE[meter];
      if (change === 0) continue;
      const line = text.split(METER_NAMES[meter])[1] ?? '';
      expect(line).toContain(`${change > 0 ? up : down}${Math.abs(change)}`);
    }
  }
});

/** What is left of a text without its colours; spaces at the end of a line are not seen. */
const seen = (text: string): string => stripVTControlCharacters(text).replace(/ +$/gmu, '');

test('no screen says less without its colours than with them', () => {
  const chalk = new Chalk({ level: 3 });
  const bare = screenParts({ ...PLAIN_LOOK, theme: themeOf('none', new Chalk({ level: 0 })) });
  for (const name of THEMES) {
    const painted = screenParts({ ...PLAIN_LOOK, theme: themeOf(name, chalk) });
    for (const [part, text] of Object.entries(painted)) {
      expect({ part, text: seen(text) }).toEqual({ part, text: seen(bare[part] ?? '') });
    }
  }
});

test('what is pointed at, open or chosen changes more than colours', () => {
  const parts = screenParts(PLAIN_LOOK);
  expect(new Set(Object.values(parts)).size).toBe(Object.keys(parts).length);
});
