import { BROWSE_START, type BrowsePlace, type Library } from '../../../src/session/index.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { libraryOf } from './libraries.ts';

/** Among the cases. */
export async function atCases(
  { library = libraryOf(), place = {} }: { library?: Library; place?: Partial<BrowsePlace> } = {},
  options: FakeTerminalOptions = {},
) {
  const terminal = opened(options);
  const browsed = terminal.face.browse(library, { ...BROWSE_START, ...place });
  await terminal.shows('q back');
  return { ...terminal, browsed };
}

/** At a case that is opened. */
export async function atCase(id: string, library: Library = libraryOf(), options: FakeTerminalOptions = {}) {
  return atCases({ library, place: { case: id, page: 'case' } }, options);
}
