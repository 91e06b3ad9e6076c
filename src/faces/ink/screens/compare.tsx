import { Text } from 'ink';
import type { Compared, Desk, OtherRun, Session } from '../../../session/index.ts';
import { useRoom } from '../parts/frame.tsx';
import { PointedList, pointerKeys, usePointer } from '../parts/pointed-list.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { comparedLines } from '../layout/compared.ts';
import { arrangeOthers } from './compare-layout.ts';
import { ReadingScreen } from './paper.tsx';
import { BACK, BACK_TOO } from './play-keys.ts';
import { awaited, say, type Word } from './word-page.tsx';

const NONE = 'There is no other run of this case yet. Play it again, and lay the two side by side.';
const UNKNOWN = 'These two can’t be compared: one of them has no exact review.';

/** This run beside others: one is chosen, looked at, and left for the list. */
export async function comparePages(desk: Desk, session: Session, staging: Staging): Promise<void> {
  const { show, look } = staging;
  const { title } = session.scenario;
  const word: Word = {
    title,
    place: 'two runs side by side',
    text: 'Your other runs are being looked up.',
    onward: 'back',
    wayOut: BACK_TOO,
  };
  const found = await awaited(desk.others(session), word, staging);
  if (found === undefined) return;
  const others = found.value;
  if (others.length === 0) return say({ ...word, text: NONE }, staging);
  let at = 0;
  for (;;) {
    const shown = { title, others, from: at, look };
    const chosen = await show<number | undefined>((done) => <OthersScreen {...shown} choose={done} />);
    const other = chosen === undefined ? undefined : others[chosen];
    if (chosen === undefined || other === undefined) return;
    at = chosen;
    await compare(desk.compare(session, other), word, staging);
  }
}

async function compare(working: Promise<Compared | undefined>, word: Word, staging: Staging): Promise<void> {
  const { show, look } = staging;
  const waiting = { ...word, text: 'The two runs are being compared.' };
  const come = await awaited(working, waiting, staging);
  if (come === undefined) return;
  const compared = come.value;
  if (compared === undefined) return say({ ...word, text: UNKNOWN }, staging);
  await show<'back'>((done) => (
    <ReadingScreen
      title={compared.title}
      place={word.place}
      linesFor={(width) => comparedLines(compared, { width, look })}
      look={look}
      leave={() => done('back')}
    />
  ));
}

interface OthersScreenProps {
  readonly title: string;
  readonly others: readonly OtherRun[];
  /** The run that was looked at before. */
  readonly from: number;
  readonly look: Look;
  readonly choose: (at: number | undefined) => void;
}

/** The other runs to choose from. */
function OthersScreen({ title, others, from, look, choose }: OthersScreenProps) {
  const pointer = usePointer(from);
  const { at } = pointer;
  const room = useRoom();
  const { labels, limit, above, below } = arrangeOthers(others, at, { room, look });
  const bindings = [
    ...pointerKeys(others.length, pointer, look.glyphs),
    { keys: ['enter'], shown: 'enter', does: 'compare', weight: 4, act: () => choose(at) },
    { ...BACK, shown: 'q', act: () => choose(undefined) },
  ];
  return (
    <Screen room={room} look={look} title={title} place="compare with" bindings={bindings}>
      <Text wrap="truncate-end">{above.join('\n')}</Text>
      <PointedList labels={labels} limit={limit} pointer={pointer} />
      <Text wrap="truncate-end">{below.join('\n')}</Text>
    </Screen>
  );
}
