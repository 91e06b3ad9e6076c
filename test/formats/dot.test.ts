import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instance } from '@viz-js/viz';
import { graphOf } from '../../src/author/index.ts';
import { dot, svg, SVG_LINES } from '../../src/formats/index.ts';
import { aWildFile, wildText } from '../author/wild.ts';

const graphviz = await instance();

/** The words in the nodes and beside the lines of a drawing, as a reader sees them. */
function wordsIn(drawing: string): string {
  return Array.from(drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, words = '']) => words)
    .join(' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

const file = (text: string, id = 'one') => ({
  title: text,
  opening: id,
  floors: [{ meter: text, below: 1, scene: id }],
  scenes: {
    [id]: { text: [text], options: [{ id: 'a', text, next: [{ when: { flags: [text] }, scene: id }] }] },
  },
});

test('Graphviz reads every story', () => {
  const any = fc.oneof(
    aWildFile,
    wildText.map((text) => file(text)),
    wildText.map((text) => file('x', text)),
  );
  fc.assert(
    fc.property(any, (story) => {
      const drawn = graphviz.render(dot(graphOf(story)), { format: 'svg' });
      const mistakes = drawn.errors.filter(({ message }) => !message.includes('no value for width'));
      expect([drawn.status, mistakes]).toEqual(['success', []]);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['an id', file('x', '')],
  ['a text', file('')],
])('Graphviz reads a story in which %s is empty', (_, story) => {
  const { status, errors } = graphviz.render(dot(graphOf(story)), { format: 'svg' });
  expect([status, errors.filter(({ level }) => level === 'error')]).toEqual(['success', []]);
});

test('a text is drawn as it is, whatever it means elsewhere', async () => {
  const text = 'A "b" <i>c</i> &amp; \\N \\n {d|e} [f] <script>g()</script> ü';
  const words = wordsIn((await svg(graphOf(file(text)))) ?? '');
  // In the title, the scene, its option, the floor and the route.
  expect(words.split(text)).toHaveLength(4);
  expect(words).toContain('A "b" <i>c</i>');
});

test('a drawing holds no script, no link and no style from elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(wildText, async (text) => {
      const drawing = (await svg(graphOf(file(text)))) ?? '';
      expect(drawing.startsWith('<svg')).toBe(true);
      const names = new Set(Array.from(drawing.matchAll(/<([a-zA-Z:]+)/g), ([, name]) => name));
      for (const name of names)
        expect(['svg', 'g', 'title', 'text', 'polygon', 'polyline', 'path', 'ellipse']).toContain(name);
      expect(drawing).not.toMatch(/\son\w+=|href=/);
    }),
    { numRuns: 20 },
  );
});

test('it can be read on a dark page: it brings its own light ground', async () => {
  expect(await svg(graphOf(file('x')))).toContain('<polygon fill="white"');
});

test('what best play passes has a thick line and its share in words', () => {
  const shares = new Map([
    ['one', 1],
    ['one/a', 0.5],
    ['one/a/0', 0.5],
    ['one/a/0//0', 0.5],
  ]);
  const text = dot(graphOf(file('x'), shares));
  expect(text).toContain(
    '"one":o0w0:e -> "one":w [color="#0b3d91", penwidth=3.5, weight=4, label="if x is set\\n★ 50 %"]',
  );
  expect(text).toContain('"floor 0" -> "one":w [color="#7a828c", penwidth=1.0, style=dashed, label=""]');
});

test('a story with more links than can be drawn is not drawn', async () => {
  const options = Array.from({ length: SVG_LINES }, (_, number) => ({
    id: `o${number}`,
    text: 'x',
    next: 'one',
  }));
  expect(
    await svg(graphOf({ title: 'x', opening: 'one', scenes: { one: { text: [], options } } })),
  ).toBeUndefined();
});

test('a tangle of hundreds of links is drawn in seconds', async () => {
  const count = 200;
  const scenes = Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `s${number}`,
      {
        text: ['x'],
        options: [1, 37, 61, 101].map((step) => ({
          id: `o${step}`,
          text: 'x',
          next: `s${Math.min(count, number + step)}`,
        })),
      },
    ]),
  );
  const since = performance.now();
  expect(await svg(graphOf({ title: 'x', opening: 's0', scenes }))).toContain('<svg');
  expect(performance.now() - since).toBeLessThan(10_000);
});
