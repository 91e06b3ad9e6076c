import { expect, test } from 'vitest';
import { keptDocument, text } from '../../src/formats/index.ts';

const RUN = { title: 'The Ferry', variant: 'base', seed: 7, decisions: 2, why: 'it has changed.' };
const ENDED = {
  ending: 'ashore',
  score: 48.66,
  meters: { customer: 42, strategy: 50, product: 56, revenue: 49 },
};

test('what was kept of a run that ended, with its judgement', () => {
  const ended = { ...ENDED, lost: 1.25, luck: -0.5, accuracy: 81.4 };
  expect(text(keptDocument({ ...RUN, ended }), 80)).toBe(`Review: The Ferry
=================

Score 48.7 (lost 1.3, luck −0.5), as it was reckoned then. Judgement 81 %. It
ended at “ashore”.

Seed 7. 2 decisions. In the end: Customer 42, Strategy 50, Product 56, Revenue
49.

Why the full review is gone
---------------------------

It has changed.
`);
});

test('a judgement that was not kept is not told', () => {
  expect(text(keptDocument({ ...RUN, ended: { ...ENDED, accuracy: null } }), 80)).not.toContain('Judgement');
});

test('a run that has not ended tells how far it went', () => {
  expect(text(keptDocument({ ...RUN, decisions: 1 }), 80)).toContain(
    'This run is not over: 1 decision so far.',
  );
});

test('what the player argued is kept with it, at which decision it was too', () => {
  const said = [
    { decision: 1, text: 'Not **so**.' },
    { decision: undefined, text: 'Never.' },
  ];
  const written = text(keptDocument({ ...RUN, ended: ENDED, arguments: said }), 80);
  expect(written).toContain('You argue about decision 2:\n> Not **so**.\n\nYou argue:\n> Never.\n');
});
