import { expect, test } from 'vitest';
import type { Desk } from '../../../src/session/index.ts';
import { atReview } from './at-review.ts';

const written: Partial<Desk> = {
  export: async (_, format) => ({ ok: true, path: `/tmp/the-ferry.${format}` }),
};

test.each([
  [['e', '1'], 'html'],
  [['e', 'markdown'], 'markdown'],
  [['e 3'], 'text'],
  [['export html'], 'html'],
])('%j writes the review as %s and says where', async (lines, format) => {
  const { text } = await atReview(lines, { desk: written });
  expect(text).toContain(`\nWritten to /tmp/the-ferry.${format}\n`);
});

test('the forms are told before one is asked for', async () => {
  const { text } = await atReview(['e']);
  expect(text).toMatch(
    /\n1\. HTML.*\n2\. Markdown\.\n3\. Plain text\.\nAs which\? \(1-3, enter goes back\): /,
  );
});

test('a form that there is not is answered with what is possible', async () => {
  const { text } = await atReview(['e pdf', '4', ''], { desk: written });
  expect(text).toMatch(/Please type a number from 1 to 3.*\n1\. HTML[^]*Please type a number from 1 to 3/);
  expect(text).not.toContain('Written');
});

test('it is said why nothing was written', async () => {
  expect((await atReview(['e 1'])).text).toContain('It could not be written: there is no paper.');
});
