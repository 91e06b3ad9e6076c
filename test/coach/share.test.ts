import { expect, test } from 'vitest';
import { GLYPHS, markOf, principlesOf, shareLine } from '../../src/coach/index.ts';
import { decision, option, scenario } from '../engine/build.ts';
import { coached, thrice } from './coached.ts';

const story = scenario(
  thrice(
    { id: 'calm' },
    { id: 'dent', effects: { customer: -3 } },
    { id: 'harm', effects: { customer: -25 } },
  ),
);
const seen = coached(story, { choices: ['harm', 'calm', 'dent'] }).review;

test('a line to share holds title, score, judgement and a glyph for each decision', () => {
  // 4 ÷ (1/22 + 3/50) of 50; the judgement is what the losses leave of the stakes
  expect(shareLine('Café “Nord”\nagain', seen)).toMatch(
    /^Interlock: Café “Nord” again, score 37\.9, judgement \d\d % \| ✗ ✓ \?!$/,
  );
});

test('its ASCII form holds nothing else', () => {
  const line = shareLine('Café “Nord” – 東京', seen, 'ascii');
  expect(line).toMatch(/^Interlock: Cafe "Nord" -, score 37\.9, judgement \d\d % \| x \+ \?!$/);
});

test('an unfinished run, and one in which nothing was at stake, say so', () => {
  expect(shareLine('Made up', coached(story, { choices: ['calm'] }).review)).toBe(
    'Interlock: Made up, unfinished, 50.0 to expect, judgement 100 % | ✓',
  );
  const still = scenario({ ask: decision(option('go')) });
  expect(shareLine('Made up', coached(still, { choices: ['go'] }).review)).toBe(
    'Interlock: Made up, score 50.0, nothing at stake | ✓',
  );
  expect(shareLine('Made up', coached(still, { choices: [] }).review)).toBe(
    'Interlock: Made up, unfinished, 50.0 to expect, nothing at stake',
  );
});

test('every mark has a glyph of its own in each set', () => {
  for (const glyphs of Object.values(GLYPHS)) expect(new Set(Object.values(glyphs)).size).toBe(7);
  expect(markOf({ verdict: 'best', key: true })).toBe('key');
  expect(markOf({ verdict: 'slip', key: false })).toBe('slip');
});

test('a principle is listed with the decisions that honoured and that broke it, and not with those between', () => {
  expect(principlesOf(seen)).toEqual([{ principle: 'a-principle', honoured: [1], broken: [0] }]);
  expect(seen.decisions[2]?.verdict).toBe('slip');
});

test('a principle that was neither honoured nor broken is not listed', () => {
  const one = scenario({ ask: decision(option('calm'), option('dent', { effects: { customer: -6 } })) });
  expect(principlesOf(coached(one, { choices: ['dent'] }).review)).toEqual([]);
});
