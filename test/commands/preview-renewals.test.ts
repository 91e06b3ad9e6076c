import { expect, onTestFinished, test, vi } from 'vitest';
import { type Edition, previewOf } from '../../src/commands/preview/renewals.ts';
import type { Session } from '../../src/session/index.ts';
import { fakeDesk } from '../harness/desk.ts';
import { NO_JUDGE } from '../harness/judge.ts';
import { choose, CONTINUE, FERRY, ferry, ferryWith, played } from '../session/ferry.ts';

/** The author's clock. */
const AT = () => new Date(2026, 0, 5, 7, 55).getTime();

/** Editions that are worked out when a test says so. */
function workshop() {
  const made: (Edition & { readonly solve: () => void })[] = [];
  const log: string[] = [];
  const preview = previewOf(({ scenario, variant }) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const name = `${scenario.title} ${variant}`;
    const edition = {
      scenario,
      variant,
      judge: { ...NO_JUDGE },
      desk: fakeDesk().desk,
      start: () => log.push(`start ${name}`),
      stop: () => log.push(`stop ${name}`),
      solved: () => promise,
      solve: resolve,
    };
    made.push(edition);
    return edition;
  }, AT);
  return { ...preview, made, log };
}

/** When all that is due has happened. */
const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const BOAT = { ok: true, scenario: ferryWith({ title: 'The Boat' }) } as const;
const RAFT = { ok: true, scenario: ferryWith({ title: 'The Raft' }) } as const;
const BROKEN = { ok: false, trouble: ['It has 1 mistake.', 'the-ferry.json:1:1: No.'] } as const;
const BEGUN: Session = played([CONTINUE, choose('sail')]);

test('a save is news when it is worked out, and is taken once', async () => {
  const { begin, put, renewals, made } = workshop();
  begin(BEGUN);
  put(BOAT);
  await settled();
  expect([renewals.news().isRenewed, renewals.take(BEGUN)]).toEqual([false, undefined]);
  made[1]?.solve();
  await settled();
  expect(renewals.news().isRenewed).toBe(true);
  expect(renewals.take(BEGUN)).toMatchObject({
    session: { scenario: BOAT.scenario, phase: 'coached' },
    judge: made[1]?.judge,
    notice: '',
  });
  expect([renewals.news().isRenewed, renewals.take(BEGUN)]).toEqual([false, undefined]);
});

test('a save that takes long to work out is news all the same', async () => {
  const { begin, put, renewals } = workshop();
  begin(BEGUN);
  const renewed = Promise.withResolvers<void>();
  renewals.subscribe(() => renewed.resolve());
  put(BOAT);
  await renewed.promise;
  expect(renewals.take(BEGUN)?.session.scenario).toBe(BOAT.scenario);
});

test('the judge of the story before is stopped when the new one is taken, and not earlier', async () => {
  const { begin, put, renewals, made, log } = workshop();
  begin(BEGUN).start();
  put(BOAT);
  made[1]?.solve();
  await settled();
  expect(log).toEqual(['start The Ferry base', 'start The Boat base']);
  renewals.take(BEGUN);
  expect(log.slice(2)).toEqual(['stop The Ferry base']);
});

test('of two saves before one is taken, the first is given up', async () => {
  const { begin, put, renewals, made, log } = workshop();
  begin(BEGUN);
  put(BOAT);
  put(RAFT);
  made[1]?.solve();
  await settled();
  expect([log, renewals.news().isRenewed]).toEqual([
    ['start The Boat base', 'stop The Boat base', 'start The Raft base'],
    false,
  ]);
  made[2]?.solve();
  await settled();
  expect(renewals.take(BEGUN)?.session.scenario).toBe(RAFT.scenario);
});

test('a save that can not be played is told at once, with what goes on, until one that can', async () => {
  const { begin, put, renewals, made } = workshop();
  begin(BEGUN);
  put(BROKEN);
  expect(renewals.news()).toEqual({
    isRenewed: false,
    said: '',
    trouble: ['It has 1 mistake. What you saved before goes on meanwhile.', 'the-ferry.json:1:1: No.'],
  });
  put(BOAT);
  made[1]?.solve();
  await settled();
  expect(renewals.news()).toEqual({ isRenewed: true, trouble: [], said: 'Mended.' });
});

test('a good save that a broken one follows is taken over, and the trouble stays', async () => {
  const { begin, put, renewals, made } = workshop();
  begin(BEGUN);
  put(BOAT);
  put(BROKEN);
  made[1]?.solve();
  await settled();
  expect(renewals.news().isRenewed).toBe(true);
  expect(renewals.take(BEGUN)?.session.scenario).toBe(BOAT.scenario);
  expect(renewals.news().trouble).toHaveLength(2);
});

test('a play of a twin that is gone is judged as one of the base', async () => {
  const { begin, put, renewals, made, log } = workshop();
  const [storm] = ferry().variants;
  const stormy: Session = { ...BEGUN, variant: storm?.id ?? 'base' };
  begin(stormy);
  const fog = FERRY.variants.map((variant) => ({ ...variant, id: 'in-fog' }));
  put({ ok: true, scenario: ferryWith({ variants: fog }) });
  made[1]?.solve();
  await settled();
  expect(renewals.take(stormy)).toMatchObject({ session: { variant: 'base' }, judge: made[1]?.judge });
  expect(log).toEqual(['start The Ferry base', 'stop The Ferry in-storm']);
});

test('a twin that is there again is worked out before its play goes back to it', async () => {
  const { begin, put, renewals, made } = workshop();
  const [storm] = ferry().variants;
  const stormy: Session = { ...BEGUN, variant: storm?.id ?? 'base' };
  begin(stormy);
  const fog = FERRY.variants.map((variant) => ({ ...variant, id: 'in-fog' }));
  put({ ok: true, scenario: ferryWith({ variants: fog }) });
  made[1]?.solve();
  await settled();
  renewals.take(stormy);
  put(BOAT);
  made[2]?.solve();
  await settled();
  const back = renewals.take(stormy);
  expect([back?.session.variant, made.length, back?.judge === made[2]?.judge]).toEqual(['in-storm', 3, true]);
});

test('a play of another twin than was prepared for is judged as what it is', async () => {
  const { begin, put, renewals, made, log } = workshop();
  begin(BEGUN);
  put(BOAT);
  made[1]?.solve();
  await settled();
  const [storm] = ferry().variants;
  const stormy: Session = { ...BEGUN, variant: storm?.id ?? 'base' };
  begin(stormy);
  const taken = renewals.take(stormy);
  expect([taken?.session.variant, taken?.judge === made[3]?.judge]).toEqual(['in-storm', true]);
  expect(log.slice(-3)).toEqual(['stop The Boat base', 'stop The Ferry in-storm', 'start The Boat in-storm']);
});

test('who does not listen any more hears nothing', () => {
  const { begin, put, renewals } = workshop();
  begin(BEGUN);
  let heard = 0;
  const stop = renewals.subscribe(() => (heard += 1));
  put(BROKEN);
  stop();
  put(BROKEN);
  expect(heard).toBe(1);
});

test('the end stops all that is worked on', () => {
  const { begin, put, stop, log } = workshop();
  begin(BEGUN);
  put(BOAT);
  stop();
  expect(log.slice(1)).toEqual(['stop The Ferry base', 'stop The Boat base']);
});

test('that a save was read is said with its time, for two seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { begin, put, renewals, made } = workshop();
  begin(BEGUN);
  put(BOAT);
  expect(renewals.news().said).toBe('');
  made[1]?.solve();
  await settled();
  expect(renewals.news()).toEqual({ isRenewed: true, trouble: [], said: 'Read again, 07:55.' });
  renewals.take(BEGUN);
  vi.advanceTimersByTime(1999);
  expect(renewals.news().said).toBe('Read again, 07:55.');
  vi.advanceTimersByTime(1);
  expect(renewals.news().said).toBe('');
});

test('that a save was read is not said beside the trouble of the next', async () => {
  const { begin, put, renewals, made } = workshop();
  begin(BEGUN);
  put(BOAT);
  made[1]?.solve();
  await settled();
  put(BROKEN);
  expect(renewals.news()).toMatchObject({ said: '', trouble: [expect.anything(), expect.anything()] });
});
