import { expect, test } from 'vitest';
import { keepingEnd } from '../../src/commands/play/keeping-end.ts';
import { advance, type Kept, type Session, type SessionEvent } from '../../src/session/index.ts';
import { judgeOf, NO_JUDGE } from '../harness/judge.ts';
import { choose, CONTINUE, played } from '../session/ferry.ts';

const AT_END = played([CONTINUE, choose('wait'), CONTINUE, CONTINUE, choose('rest'), CONTINUE, CONTINUE]);

/** A run at its end, whose solution comes when it is told to. */
async function atScore() {
  const written: Kept[] = [];
  const known = judgeOf(AT_END);
  let isWorking = true;
  const keeping = keepingEnd(
    async (entry) => {
      written.push(entry);
      return { ok: true };
    },
    {
      isWorking: () => isWorking,
      decision: NO_JUDGE.decision,
      fact: NO_JUDGE.fact,
      figures: (session: Session) => (isWorking ? undefined : known.figures(session)),
      review: (session: Session) => {
        isWorking = false;
        return known.review(session);
      },
    },
  );
  const { session, saved } = await advance(AT_END, CONTINUE, keeping);
  expect(saved).toEqual({ ok: true });
  return { keeping, session, written };
}

test('the end waits for its figures, and the score does not wait for the end', async () => {
  const { keeping, session, written } = await atScore();
  expect([session.phase, written]).toEqual(['scored', []]);
  await keeping.judge.review(session);
  expect(written).toEqual([expect.objectContaining({ event: 'end', lost: expect.any(Number) })]);
});

test('the end is kept once', async () => {
  const { keeping, session, written } = await atScore();
  await keeping.judge.review(session);
  await keeping.finish(session);
  expect(written).toHaveLength(1);
});

test('who leaves before the figures are known has the end kept without them', async () => {
  const { keeping, session, written } = await atScore();
  expect(await keeping.finish(session)).toEqual({ ok: true });
  expect(written).toEqual([
    { event: 'end', ending: 'ashore', score: expect.any(Number), meters: expect.any(Object) },
  ]);
});

const ARGUE: SessionEvent = { kind: 'argue', decision: 0, text: 'Guests would wait.' };
const ARGUED = { event: 'argue', decision: 0, text: 'Guests would wait.' };

test('what is said when the review is there comes after the end and its figures', async () => {
  const { keeping, session, written } = await atScore();
  await keeping.judge.review(session);
  const { saved } = await advance(session, ARGUE, keeping);
  await keeping.finish(session);
  expect(saved).toEqual({ ok: true });
  expect(written).toEqual([expect.objectContaining({ event: 'end', lost: expect.any(Number) }), ARGUED]);
});

test('what is said before the review is there does not wait for it, and comes after the end', async () => {
  const { keeping, session, written } = await atScore();
  const { saved } = await advance(session, ARGUE, keeping);
  expect(saved).toEqual({ ok: true });
  expect(written).toEqual([expect.objectContaining({ event: 'end' }), ARGUED]);
  await keeping.judge.review(session);
  await keeping.finish(session);
  expect(written).toHaveLength(2);
});

test('who leaves at once leaves nothing unwritten', async () => {
  const { keeping, session, written } = await atScore();
  void advance(session, ARGUE, keeping);
  expect(await keeping.finish(session)).toEqual({ ok: true });
  expect(written).toEqual([expect.objectContaining({ event: 'end' }), ARGUED]);
});

test('what is said while the end is being written comes after it', async () => {
  const { keeping, session, written } = await atScore();
  const ending = keeping.finish(session);
  const { saved } = await advance(session, ARGUE, keeping);
  expect([saved, await ending]).toEqual([{ ok: true }, { ok: true }]);
  expect(written.map(({ event }) => event)).toEqual(['end', 'argue']);
});
