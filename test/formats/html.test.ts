import { describe, expect, test } from 'vitest';
import { html, keptDocument, reviewDocument } from '../../src/formats/index.ts';
import { FERRY } from '../session/ferry.ts';
import { ferryAfter, firstDayAfter } from './reviewed.ts';

const EVIL = `<script>alert("1")</script> & <img src=x onerror='x'> </style></title>-->`;

/** The ferry with every text that reaches a review replaced. */
function evilFerry(): object {
  const { scenes } = FERRY;
  const crossing = scenes['the-crossing'];
  const [wait, sail] = crossing.options;
  return {
    title: EVIL,
    turn: 'day',
    cast: { ida: { name: EVIL, role: EVIL } },
    variants: [{ id: 'in-storm', fact: EVIL, sets: ['storm'] }],
    scenes: {
      ...scenes,
      'the-crossing': {
        ...crossing,
        text: [
          { id: 'depths', table: { columns: [EVIL, EVIL], rows: [[EVIL, EVIL]], caption: EVIL } },
          { id: 'rain', bars: { unit: EVIL, caption: EVIL, values: [[EVIL, 3]] } },
          { id: 'guests', line: { caption: EVIL, points: [4, 9] } },
          { id: 'says', who: 'ida', says: `**${EVIL}**` },
          { id: 'told', when: { flags: ['storm'] }, text: EVIL },
        ],
        evidence: ['depths', 'rain', 'guests', 'says', 'told'],
        options: [
          { ...wait, text: EVIL, coach: [EVIL, `*${EVIL}*`] },
          { ...sail, text: `${EVIL}.`, coach: [{ who: 'ida', says: EVIL }] },
        ],
      },
      ashore: { text: ['Home.'], ending: { title: EVIL } },
    },
  };
}

const PAGES = {
  tutorial: html(
    reviewDocument(firstDayAfter({ seed: 7, choices: ['free-month', 'six-first', 'late-fee'] })),
  ),
  unfinished: html(reviewDocument(firstDayAfter({ seed: 7, choices: ['free-month'] }))),
  'not begun': html(reviewDocument(firstDayAfter({ choices: [] }))),
  evil: html(reviewDocument(ferryAfter({ variant: 'in-storm', choices: ['wait', 'rest'] }, evilFerry()))),
  kept: html(
    keptDocument({ title: EVIL, variant: 'base', seed: 1, decisions: 2, why: `It has changed: ${EVIL}` }),
  ),
};

const VOID = new Set(['meta', 'br', '!doctype']);

/** What is open when the page ends, or is closed without being open. Knows no more of HTML than these pages use. */
function unbalanced(page: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close = '', name = '', self = ''] of page.matchAll(/<(\/?)([!a-z][a-z0-9]*)[^<>]*?(\/?)>/g)) {
    if (VOID.has(name) || self !== '') continue;
    if (close === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(`</${name}>`);
  }
  return [...wrong, ...open];
}

describe.each(Object.entries(PAGES))('the page of a review: %s', (_, page) => {
  test('closes every element that it opens', () => {
    expect(unbalanced(page)).toEqual([]);
  });

  test('has no element that could run, load or leave', () => {
    expect(page).not.toMatch(/<(?:script|img|iframe|object|embed|link|base|form|a)\b/i);
    expect(page).not.toMatch(/<[^>]*\s(?:on\w+|src|href|style)=/i);
    expect(page).not.toMatch(/url\(|@import/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('says its language, its title and one first heading', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  test('skips no level of headings', () => {
    const levels = Array.from(page.matchAll(/<h([1-6])>/g), ([, level]) => Number(level));
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test('marks what a number is, the scheme of colours and the look on paper', () => {
    expect(page).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('@media print');
  });
});

test('a story’s markup stays text', () => {
  expect(PAGES.evil).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;img src=x');
  expect(PAGES.evil).toContain('<strong>&lt;script&gt;');
});

test('the graph says in words what it draws', () => {
  expect(PAGES.tutorial).toMatch(/<svg [^>]*role="img" aria-labelledby="graph-title graph-words">/);
  expect(PAGES.tutorial).toContain(
    '<desc id="graph-words">Start: 65.5. Week 1: lost 5.5, luck 0.0, then 60.0.',
  );
});

test('tables of the review have captions and headings', () => {
  expect(PAGES.tutorial).toContain('<caption>Every decision, in points of the final score</caption>');
  expect(PAGES.tutorial).toContain('<th scope="col">Verdict</th>');
  expect(PAGES.tutorial).toContain('<td>✗ blunder</td>');
});
