import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepNew, mannerOf } from '../../src/commands/record.ts';
import {
  advance,
  begin,
  replayFrom,
  resume,
  type Session,
  type SessionEvent,
} from '../../src/session/index.ts';
import { type LearnerRecord, openRecord } from '../../src/store/index.ts';
import { tries } from '../harness/tries.ts';
import { ASKING, choose, CONTINUE, decidedBy, ferry, played, TAKE_BACK } from '../session/ferry.ts';
import { folder } from './desk.ts';

const CROSSED = [CONTINUE, choose('sail'), decidedBy(1), CONTINUE, CONTINUE];
const OVER = [...CROSSED, choose('rest'), CONTINUE, CONTINUE, CONTINUE, CONTINUE];

const open = (root: string): LearnerRecord =>
  openRecord({ kind: 'folder', root }, { now: Date.now, entropy: randomBytes, appVersion: '1.2.3' });

/** Plays these events from a session on and keeps them in a record. */
async function keptIn(root: string, begun: Session, events: readonly SessionEvent[]): Promise<Session> {
  const record = keepNew(open(root), begun);
  let session = begun;
  for (const event of events) ({ session } = await advance(session, event, { record }));
  return session;
}

const start = () => begin(ferry(), { variant: 'base', seed: 1 }, ASKING);

test.each([true, false])(
  'whether it is asked what decided a choice is a setting: %s',
  async (askEvidence) => {
    const record = open(folder());
    await record.settings.change({ askEvidence });
    const found = { scenario: ferry(), called: 'the-ferry' };
    const context = { env: {}, platform: 'linux' } as const;
    expect(mannerOf({ context, record }, found, 'practice')).toMatchObject({ asksEvidence: askEvidence });
  },
);

test.each([
  ['said', CROSSED],
  ['not said', [CONTINUE, choose('sail'), CONTINUE, CONTINUE]],
  ['taken back', [...CROSSED, TAKE_BACK, TAKE_BACK, choose('wait'), CONTINUE]],
])('a run that is taken up knows what decided it, where that was %s', async (_, events) => {
  const root = folder();
  const { turns, answers } = await keptIn(root, start(), events);
  const run = await open(root).unfinished();
  if (run === undefined) throw new Error('there is one');
  const again = resume(ferry(), run.run, { manner: ASKING, study: run.study, answers: run.answers });
  expect([again?.turns, again?.answers]).toEqual([turns, answers]);
});

test('a run that is played again from a decision keeps what decided those before it', async () => {
  const root = folder();
  await keptIn(root, replayFrom(played(OVER, ASKING), 1), [choose('row')]);
  expect((await open(root).unfinished())?.answers).toEqual(new Map([[0, 'depths']]));
});

test('what is said against a run is read back as the player sees it, whatever was pasted', async () => {
  const unsafe = fc.constantFrom('\u001B[2J', '\r\n', '\u202E', '\u200B', '\uD83D', '\u2028', ' ', '\u00A0');
  const words = fc.array(fc.oneof(unsafe, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 4 }), async (texts) => {
      const root = folder();
      const argued = texts.map((parts): SessionEvent => ({
        kind: 'argue',
        decision: 1,
        text: parts.join(''),
      }));
      const session = await keptIn(root, start(), [...OVER, ...argued]);
      const [run] = await open(root).runs();
      expect(run?.arguments).toEqual(session.arguments);
    }),
    { numRuns: tries(20, 200) },
  );
});
