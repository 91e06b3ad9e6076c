import { keyListLines } from '../../../src/faces/ink/parts/key-list.tsx';
import { arrangeGlossary } from '../../../src/faces/ink/screens/glossary-layout.ts';
import { entriesOn, START as HELP } from '../../../src/faces/ink/screens/glossary-state.ts';
import { arrange } from '../../../src/faces/ink/screens/play-layout.ts';
import { UNTOUCHED } from '../../../src/faces/ink/screens/play-state.ts';
import { arrangeProgress } from '../../../src/faces/ink/screens/progress-layout.ts';
import { PAGES } from '../../../src/faces/ink/screens/progress-state.ts';
import { arrangeReview } from '../../../src/faces/ink/screens/review-layout.ts';
import { beginning } from '../../../src/faces/ink/screens/review-state.ts';
import { arrangeSettings } from '../../../src/faces/ink/screens/settings-layout.ts';
import type { Look } from '../../../src/faces/ink/theme.ts';
import { page, TERMS, update } from '../../../src/session/index.ts';
import { PRINCIPLES, story } from '../../harness/story.ts';
import { PLACES, pastRun, PROGRESS, SETTINGS } from './progress-samples.ts';
import { REVIEWED } from './reviewed.ts';
import { roomParts } from './room-parts.ts';

const ROOM = { width: 78, height: 21 };
const GLOSSARY = { terms: TERMS, principles: PRINCIPLES };
const KNOWN = { runs: Array.from({ length: 9 }, (_, index) => pastRun(index)), asked: 50 };

/** A play at its first decision, and at what came of it. */
function playPages() {
  const begun = story().play.session;
  const asked = update(begun, { kind: 'continue' });
  const event = page(asked).question?.answers[0]?.event ?? { kind: 'continue' as const };
  const coached = update(asked, event);
  return { brief: begun, asked, coached, told: update(coached, { kind: 'continue' }) };
}

/** The screens with what can be pointed at, as text. Each is another. */
export function screenParts(look: Look): Readonly<Record<string, string>> {
  const setting = { room: ROOM, look };
  const parts: Record<string, string> = { ...roomParts(look) };
  const put = (name: string, lines: readonly string[]) => {
    parts[name] = lines.join('\n');
  };
  const touched = { ...UNTOUCHED, banner: '', progress: 1, ...setting };
  for (const [name, session] of Object.entries(playPages())) put(name, arrange(page(session), touched).lines);
  for (const selected of [0, 1])
    put(`asked ${selected}`, arrange(page(playPages().asked), { ...touched, selected }).lines);
  for (const at of [0, 1])
    put(
      `decisions ${at}`,
      arrangeReview(
        REVIEWED,
        { ...beginning(REVIEWED), page: 'decisions', at },
        { ...setting, arguments: [] },
      ).lines,
    );
  for (const shown of ['summary', 'decision', 'map'] as const)
    put(
      shown,
      arrangeReview(REVIEWED, { ...beginning(REVIEWED), page: shown }, { ...setting, arguments: [] }).lines,
    );
  for (const shown of PAGES)
    put(
      `progress ${shown}`,
      arrangeProgress({ progress: PROGRESS, known: KNOWN }, { page: shown, at: 0, top: 0 }, setting).lines,
    );
  put(
    'progress history 1',
    arrangeProgress({ progress: PROGRESS, known: KNOWN }, { page: 'history', at: 1, top: 0 }, setting).lines,
  );
  for (const [at, own] of SETTINGS.entries())
    put(
      `settings ${own.key}`,
      arrangeSettings({ settings: SETTINGS, places: PLACES, at, top: 0, trouble: '' }, setting).lines,
    );
  const light = SETTINGS.map((own) => (own.key === 'theme' ? { ...own, value: 'light' } : own));
  put(
    'settings light',
    arrangeSettings({ settings: light, places: PLACES, at: 0, top: 0, trouble: '' }, setting).lines,
  );
  const held = SETTINGS.map((own) => (own.key === 'theme' ? { ...own, heldBy: '--theme dark' } : own));
  put(
    'settings held',
    arrangeSettings({ settings: held, places: PLACES, at: 0, top: 0, trouble: 'the disk is full' }, setting)
      .lines,
  );
  for (const place of [
    HELP,
    { ...HELP, page: 'words' as const },
    { ...HELP, page: 'words' as const, at: 1 },
    { ...HELP, page: 'principles' as const },
  ])
    put(`help ${place.page} ${place.at}`, arrangeGlossary(entriesOn(GLOSSARY, place), place, setting).lines);
  put(
    'keys',
    keyListLines([{ keys: ['enter'], shown: 'enter', does: 'go on', act: () => {} }], ROOM.width, look),
  );
  return parts;
}
