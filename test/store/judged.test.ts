import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { all, choice, decision, end, folder, journalsIn, open, played, put, reviewedEnd } from './desk.ts';

/** What the end of the only run says of its decisions. */
const judgedIn = async (root: string) => (await open(root).runs())[0]?.ended?.decisions;

describe('the decisions of a finished run', () => {
  it('are read back as they were judged', async () => {
    const root = folder();
    const judged = [
      decision({ loss: 1.5, luck: -2, like: ['longest', 'anti-surface'], astray: ['longest'] }),
      decision(),
    ];
    await played(open(root), [choice('a'), choice('b'), reviewedEnd(...judged)]);
    expect(await judgedIn(root)).toEqual(judged);
  });

  it('stand in the file with six decimals', async () => {
    const root = folder();
    const third = decision({ loss: 1 / 3, stake: 2 / 3, luck: -1 / 3 });
    await played(open(root), [choice('a'), reviewedEnd(third)]);
    const [file = ''] = journalsIn(root);
    expect(readFileSync(file, 'utf8')).toContain('"loss":0.333333,"stake":0.666667,"luck":-0.333333');
    expect(await judgedIn(root)).toEqual([{ ...third, loss: 0.333333, stake: 0.666667, luck: -0.333333 }]);
  });

  it('are kept with what is said against the run later, also when its file is gone', async () => {
    const root = folder();
    const { id } = await played(open(root), [choice('a'), reviewedEnd(decision({ loss: 2 }))]);
    await open(root).argue(id, all('Not so.'));
    rmSync(journalsIn(root).find((name) => name.includes(id)) ?? '');
    expect((await open(root).find(id))?.ended?.decisions).toEqual([decision({ loss: 2 })]);
  });

  it('are not there where the run was not reviewed', async () => {
    const root = folder();
    await played(open(root), [choice('a'), end()]);
    expect(await judgedIn(root)).toBeUndefined();
  });

  it('are not written where there are more than any run has', async () => {
    const root = folder();
    await played(open(root), [choice('a'), reviewedEnd(...Array.from({ length: 501 }, () => decision()))]);
    expect(journalsIn(root).map((name) => readFileSync(name, 'utf8').includes('decisions'))).toEqual([false]);
    expect((await open(root).runs())[0]).toMatchObject({ ended: { score: 50 }, torn: 0 });
  });
});

const GOOD =
  '{"principle":"a-principle","loss":1,"stake":4,"luck":0,"options":2,"like":["longest"],"astray":["surface"],"mood":"calm"}';

describe('the decisions in a file that comes from anyone', () => {
  it('are whole where an older version did not keep which policies would have gone astray', async () => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end()]);
    const older = GOOD.replace(',"astray":["surface"]', '');
    put(root, '1', journal.text().replace('"score"', `"decisions":[${older}],"score"`));
    expect(await judgedIn(root)).toEqual([decision({ loss: 1, like: ['longest'] })]);
  });

  it('are read without what is not known of them', async () => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end()]);
    put(root, '1', journal.text().replace('"score"', `"decisions":[${GOOD}],"score"`));
    expect(await judgedIn(root)).toEqual([decision({ loss: 1, like: ['longest'], astray: ['surface'] })]);
  });

  it.each([
    '7',
    '{}',
    'null',
    '[7]',
    '[null]',
    '[{"__proto__":{"loss":1}}]',
    `[${GOOD.replace('"loss":1', '"loss":"1"')}]`,
    `[${GOOD.replace('"loss":1', '"loss":-1')}]`,
    `[${GOOD.replace('"loss":1', '"loss":1e300')}]`,
    `[${GOOD.replace('"luck":0', '"luck":null')}]`,
    `[${GOOD.replace('"options":2', '"options":0')}]`,
    `[${GOOD.replace('"options":2', '"options":1.5')}]`,
    `[${GOOD.replace('a-principle', '\\u001b[2J')}]`,
    `[${GOOD.replace('"longest"', '"\\u001b[2J"')}]`,
    `[${GOOD.replace('"longest"', Array(40).fill('"longest"').join())}]`,
    `[${GOOD.replace('["surface"]', 'null')}]`,
    `[${GOOD.replace('"surface"', '7')}]`,
    `[${GOOD.replace('"surface"', '"\\u001b[2J"')}]`,
    `[${GOOD.replace('"surface"', Array(40).fill('"surface"').join())}]`,
    `[${GOOD},{}]`,
    `[${Array(501).fill(GOOD).join()}]`,
  ])('that make no sense are passed over, and the end is whole: %.60s', async (decisions) => {
    const root = folder();
    const journal = await played(open(folder()), [choice('a'), end()]);
    put(root, '1', journal.text().replace('"score"', `"decisions":${decisions},"score"`));
    const [run] = await open(root).runs();
    expect(run).toMatchObject({ ended: { score: 50, accuracy: 80 }, torn: 0 });
    expect(run?.ended).not.toHaveProperty('decisions');
    expect((await open(root).summary()).practice).toMatchObject({ unreviewed: 1, principles: [] });
  });
});
