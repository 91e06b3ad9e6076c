import { describe, expect, test } from 'vitest';
import { compared } from '../../src/coach/index.ts';
import { comparisonDocument, html, keptDocument, reviewDocument } from '../../src/formats/index.ts';
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
        interview: { question: EVIL, category: 'metrics', listenFor: [EVIL] },
        options: [
          { ...wait, text: EVIL, coach: [EVIL, `*${EVIL}*`] },
          { ...sail, text: `${EVIL}.`, coach: [{ who: 'ida', says: EVIL }] },
        ],
      },
      ashore: { text: ['Home.'], ending: { title: EVIL } },
    },
  };
}

const SAID = [
  { decision: 0, text: EVIL },
  { decision: undefined, text: `${EVIL}\n**${EVIL}**` },
];
const evil = ferryAfter(
  { variant: 'in-storm', choices: ['wait', 'rest'], answers: { 0: 'depths', 1: undefined }, says: SAID },
  evilFerry(),
);

const PAGES = {
  tutorial: html(
    reviewDocument(firstDayAfter({ seed: 7, choices: ['free-month', 'six-first', 'late-fee'] })),
  ),
  unfinished: html(reviewDocument(firstDayAfter({ seed: 7, choices: ['free-month'] }))),
  'not begun': html(reviewDocument(firstDayAfter({ choices: [] }))),
  evil: html(reviewDocument(evil)),
  kept: html(
    keptDocument({
      title: EVIL,
      variant: 'base',
      seed: 1,
      decisions: 2,
      why: `It has changed: ${EVIL}`,
      arguments: SAID,
    }),
  ),
  'two runs': html(
    comparisonDocument(
      compared({ name: EVIL, review: evil.review }, { name: 'the other', review: evil.review }, EVIL),
    ),
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
    const names = page.replaceAll(/"[^"]*"/g, '""');
    expect(names).not.toMatch(/<[^>]*\s(?:on\w+|src|href|style)=/i);
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
  expect(PAGES.tutorial).toContain('<span class="mark blunder">✗ blunder</span></td>');
});

test('markup in what somebody argues is text, and its lines stay', () => {
  const page = html(
    reviewDocument(
      ferryAfter({ choices: ['wait', 'rest'], says: [{ decision: 1, text: 'a **b** `c`\n<i>d|e</i>' }] }),
    ),
  );
  expect(page).toContain('<blockquote><p>a **b** `c`<br>&lt;i&gt;d|e&lt;/i&gt;</p></blockquote>');
});

test('bars are drawn, and their figures are text', () => {
  expect(PAGES.tutorial).toMatch(
    /<th scope="row">moved away<\/th><td class="number">9<\/td><td class="bar"><svg [^>]*aria-hidden="true">.*width="40\.9"/,
  );
});

test('a line says in words what it draws', () => {
  expect(PAGES.tutorial).toMatch(
    /<svg [^>]*role="img" aria-label="Visits that end with a tool[^"]*: 80, 80, 84, 90">/,
  );
});

test('no page has two elements with the same id', () => {
  for (const page of Object.values(PAGES)) {
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const SCHEMES = Array.from(PAGES.tutorial.matchAll(/:root \{([^}]*)\}/g), ([, body = '']) =>
  Object.fromEntries(
    Array.from(body.matchAll(/--(\w+): (#\w{6})/g), ([, name = '', value = '']) => [name, value]),
  ),
);

test.each(['light', 'dark', 'on paper'].map((scheme, index) => ({ scheme, colours: SCHEMES[index] ?? {} })))(
  'every colour of words has a contrast of 4.5 at least, $scheme',
  ({ colours }) => {
    const words = ['ink', 'quiet', 'lost', 'luck', 'good', 'slip', 'mistake'];
    for (const ground of ['page', 'panel'])
      for (const name of words)
        expect(contrast(colours[name] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  },
);
