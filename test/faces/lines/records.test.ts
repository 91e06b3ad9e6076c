import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kept, type Session, type SessionEvent, stateOf, update } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import { story } from '../../harness/story.ts';
import { judge, SESSION } from './at-review.ts';
import { played, typist } from './typist.ts';

const asking = () => story({ isSolved: true, manner: { asksEvidence: true } });

test('the same play on screens and in lines leaves the same record', async () => {
  const { face, type, shows } = opened({ columns: 110, rows: 60 });
  const onScreens = asking();
  const left = face.play(onScreens.play);
  await shows('enter begin');
  // Decide, say why, read two pages; take it back, decide otherwise and pass over; two more decisions, and their reasons.
  type('\r1\r2\r\ru3\r\r\r\r2\r4\r\r1\r6\r\r\r\r');
  await shows('Your decisions');
  type('2a');
  await shows('About decision 2');
  type('It rained.\r');
  await shows('Decision 2: It rained.');
  type('\tA game.\r');
  await shows('The whole run: A game.');
  type(`${KEY.escape}q`);
  const inLines = asking();
  const lines = ['1', '2', 'u', '3', '', '2', '4', '1', '6', 'a 2', 'It rained.', 'a', '', 'A game.', ''];
  await typist(lines, true).face.play(inLines.play);
  expect(await left).toMatchObject({ how: 'finished' });
  expect(onScreens.recorded.map(({ event }) => event)).toEqual(
    ['choice evidence undo', 'choice', 'choice evidence', 'choice evidence', 'end', 'argue argue']
      .join(' ')
      .split(' '),
  );
  expect(inLines.recorded).toEqual(onScreens.recorded);
});

test('whatever is typed, the record tells the whole play', async () => {
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('1', '2', '5', '') },
    { weight: 3, arbitrary: fc.constantFrom('u', 'a 1', 'a', 'No.', 'x', 'h') },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
      const { left, entries } = await played(SESSION, lines, { judge, isInteractive: true });
      const retold = entries.reduce(retell, SESSION);
      expect(summary(retold)).toEqual(summary(left.session));
    }),
  );
});

const summary = ({ turns, answers, arguments: said, study }: Session) => ({
  options: turns.map(({ option }) => option.id),
  answers: [...answers],
  said,
  study,
});

/** The play after an entry of its record. */
function retell(session: Session, entry: Kept): Session {
  const event = eventOf(session, entry);
  const ready = event.kind === 'choose' ? until(session, 'deciding') : session;
  return event.kind === 'continue' ? until(session, 'scored') : update(ready, event);
}

function until(session: Session, phase: Session['phase']): Session {
  return session.phase === phase ? session : until(update(session, { kind: 'continue' }), phase);
}

function eventOf(session: Session, entry: Kept): SessionEvent {
  switch (entry.event) {
    case 'choice':
      return { kind: 'choose', option: entry.option };
    case 'evidence': {
      const last = session.turns.at(-1)?.before ?? stateOf(session);
      const scene = session.scenario.scenes.get(last.scene);
      const block = scene?.text.find(({ id }, at) => entry.block === id || entry.block === at);
      return { kind: 'name', block: entry.block === undefined ? undefined : block };
    }
    case 'undo':
      return { kind: 'take-back' };
    case 'argue':
      return { kind: 'argue', decision: entry.decision, text: entry.text };
    case 'end':
      return { kind: 'continue' };
  }
}
