import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { arrangeHome } from '../../../src/faces/ink/screens/home-layout.ts';
import { homeRows } from '../../../src/faces/ink/screens/home-parts.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import type { HomeView } from '../../../src/session/index.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { tries } from '../../harness/tries.ts';
import { anyRoom, anyWords } from './arbitrary-page.ts';
import { card } from './cards.ts';
import { homeView, nothingLeft } from './home-views.ts';
import { greekWords, strangeWords } from './words.ts';

const anyLook = fc
  .constantFrom('unicode' as const, 'ascii' as const)
  .map((glyphs) => ({ ...PLAIN_LOOK, glyphs: glyphsOf(glyphs) }));

const viewOf = (words: fc.Arbitrary<string>): fc.Arbitrary<HomeView> =>
  fc
    .record({
      kind: fc.constantFrom('tutorial', 'unfinished', 'case', 'twin', 'again', 'nothing'),
      headline: words,
      why: words,
      title: words,
      hasCard: fc.boolean(),
      glance: fc.array(words, { maxLength: 3 }),
      week: fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }),
      notices: fc.array(words, { maxLength: 2 }),
    })
    .map(({ kind, headline, why, title, hasCard, ...rest }) =>
      homeView({
        ...rest,
        next: { kind, case: 'a-case', variant: 'base', headline, why },
        card: hasCard ? card({ title }) : undefined,
      }),
    );

test('home fits its room, whatever it says, and what is pointed at is on it', () => {
  fc.assert(
    fc.property(viewOf(anyWords), fc.nat(), anyRoom, anyLook, (view, seed, room, look) => {
      const rows = homeRows(view);
      const at = seed % rows.length;
      const lines = arrangeHome(view, at, { room, look });
      expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
      expect(lines.length).toBeLessThanOrEqual(room.height);
      const digit = at + (rows.includes('next') ? 1 : 2);
      expect(lines.some((line) => line.includes(`${look.glyphs.pointer} ${digit}  `))).toBe(true);
    }),
    { numRuns: tries(150, 1500) },
  );
});

test('where nothing is to be said about the step its panel has no empty lines', () => {
  const view = nothingLeft();
  const lines = arrangeHome({ ...view, next: { ...view.next, why: '' } }, 0, {
    room: { width: 78, height: 15 },
    look: PLAIN_LOOK,
  });
  expect(lines.filter((line) => line.startsWith('│'))).toHaveLength(1);
});

test('no word of home is cut', () => {
  fc.assert(
    fc.property(viewOf(greekWords(12)), anyRoom, (view, room) => {
      const texts = [
        view.next.headline,
        view.next.why,
        view.card?.title ?? '',
        ...view.glance,
        ...view.notices,
      ];
      expect(strangeWords(arrangeHome(view, 0, { room, look: PLAIN_LOOK }), texts)).toEqual([]);
    }),
    { numRuns: tries(150, 1500) },
  );
});

test('a window of ten rows shows the step and all the ways', () => {
  const lines = arrangeHome(homeView(), 0, { room: { width: 28, height: 7 }, look: PLAIN_LOOK }).join('\n');
  for (const words of [
    'Go on where you',
    'The Sales Prevention…',
    'All cases',
    'Progress',
    'Settings',
    'Help and words',
  ])
    expect(lines).toContain(words);
});
