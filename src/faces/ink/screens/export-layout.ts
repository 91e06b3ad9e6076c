import { EXPORT_FORMATS, type Exported, type ExportFormat } from '../../../session/index.ts';
import { clipped, indented, type Lines, wrapped } from '../layout/text.ts';
import type { Room } from '../parts/frame.tsx';
import { type ListLayout, rowLead } from '../parts/pointed-list.tsx';
import { rule } from '../parts/rule.ts';
import type { Look } from '../theme.ts';

/** What the page of an export is drawn from. */
export interface ExportPage {
  /** As it is printed; undefined where there is none. */
  readonly share: string | undefined;
  /** The form pointed at. */
  readonly at: number;
  /** What became of the last file. */
  readonly exported: Exported | undefined;
}

const FORMS: Readonly<Record<ExportFormat, string>> = {
  html: 'HTML, for a browser or a printer',
  markdown: 'Markdown, for a wiki',
  text: 'Plain text, for a message',
};

/** The line to share above the forms of a file, and below them what became of the last. */
export function arrangeExport(page: ExportPage, { room, look }: { room: Room; look: Look }): ListLayout {
  const { width, height } = room;
  const labels = EXPORT_FORMATS.map((format, index) => {
    const lead = rowLead(index, index === page.at, look);
    const form = clipped(FORMS[format], width - 5);
    return `${lead}${index === page.at ? look.theme.chosen(form) : form}`;
  });
  const told = toldLines(page, width, look).slice(0, Math.max(0, height - 2));
  const joint = rule(width, look, { left: look.theme.strong('The whole review as a file') });
  const share = shareLines(page, width, look);
  const airy = [rule(width, look), '', ...share, ...(share.length === 0 ? [] : ['']), joint, ''];
  const heads = [airy, [rule(width, look), ...share, joint], [joint]];
  const below = told.length === 0 ? [] : ['', ...told];
  const fitting = heads.find((above) => above.length + labels.length + below.length <= height);
  if (fitting !== undefined) return { labels, limit: labels.length, above: fitting, below };
  return { labels, limit: Math.max(1, height - 1 - told.length), above: [joint], below: told };
}

/** It is not clipped: it is there to be copied. */
function shareLines({ share }: ExportPage, width: number, { theme }: Look): Lines {
  if (share === undefined) return [];
  const says = 'To share, without a word of the story';
  return [...wrapped(theme.coach(says), width), ...indented(wrapped(share, width - 2), 2)];
}

function toldLines({ exported }: ExportPage, width: number, { theme }: Look): Lines {
  if (exported === undefined) return [];
  if (!exported.ok) return wrapped(theme.warning(`Not written: ${exported.why}.`), width);
  return [...wrapped(theme.strong('Written:'), width), ...indented(wrapped(exported.path, width - 2), 2)];
}
