import { Text } from 'ink';
import {
  type Desk,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type Session,
} from '../../../session/index.ts';
import { useRoom } from '../parts/frame.tsx';
import { PointedList, pointerKeys, usePointer } from '../parts/pointed-list.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { arrangeExport, type ExportPage } from './export-layout.ts';

/** What is taken out of a review: a line to share, and files. */
export async function exportPages(desk: Desk, session: Session, { show, look }: Staging): Promise<void> {
  let page: ExportPage = { share: desk.share(session), at: 0, exported: undefined };
  for (;;) {
    const shown = { title: session.scenario.title, page, look };
    const format = await show<ExportFormat | undefined>((done) => <ExportScreen {...shown} choose={done} />);
    if (format === undefined) return;
    const exported: Exported = await desk.export(session, format);
    page = { ...page, at: EXPORT_FORMATS.indexOf(format), exported };
  }
}

interface ExportScreenProps {
  readonly title: string;
  readonly page: ExportPage;
  readonly look: Look;
  readonly choose: (format: ExportFormat | undefined) => void;
}

/** The line to share, and the forms of a file to choose from. */
function ExportScreen({ title, page, look, choose }: ExportScreenProps) {
  const pointer = usePointer(page.at);
  const { at } = pointer;
  const room = useRoom();
  const { labels, limit, above, below } = arrangeExport({ ...page, at }, { room, look });
  const bindings = [
    ...pointerKeys(labels.length, pointer, look.glyphs),
    {
      keys: ['enter'],
      shown: 'enter',
      does: 'write the file',
      brief: 'write',
      weight: 3,
      act: () => choose(EXPORT_FORMATS[at]),
    },
    { keys: ['q', 'escape'], shown: 'q', does: 'back', weight: 3, act: () => choose(undefined) },
  ];
  return (
    <Screen room={room} look={look} title={title} place="export and share" bindings={bindings}>
      <Text wrap="truncate-end">{above.join('\n')}</Text>
      <PointedList labels={labels} limit={limit} pointer={pointer} />
      <Text wrap="truncate-end">{below.join('\n')}</Text>
    </Screen>
  );
}
