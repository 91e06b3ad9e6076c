import { EXPORT_FORMATS, type ExportFormat } from '../../../session/index.ts';
import { print, upTo } from '../ask.ts';
import { waitFor } from '../wait.ts';
import { type Item, stay } from './item.ts';
import { which } from './which.ts';

/** Writes the review to a file. */
export const EXPORT: Item = {
  key: 'e',
  word: 'export',
  help: 'e: export the review to a file.',
  isThere: () => true,
  act: async (at, rest) => {
    const { terminal, play, session } = at;
    const format = await which(terminal, rest, {
      things: EXPORT_FORMATS,
      name: (each) => each,
      told: EXPORT_FORMATS.map((each, index) => `${index + 1}. ${FORMAT_WORDS[each]}.`),
      question: `As which? (${upTo(EXPORT_FORMATS.length)}, enter goes back):`,
    });
    if (format === undefined) return stay(at);
    const written = await waitFor(terminal, play.desk.export(session, format));
    print(terminal, [written.ok ? `Written to ${written.path}` : `It could not be written: ${written.why}.`]);
    return stay(at);
  },
};

const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  html: 'HTML, a page for a browser',
  markdown: 'Markdown',
  text: 'Plain text',
};
