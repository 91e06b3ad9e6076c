import { join } from 'node:path';
import type { Setting, SettingsBoard } from '../../session/index.ts';
import { type LearnerRecord, packsFolder, settingsFile } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { shown } from '../text.ts';
import { type Around, settingsIn, sourceOf } from './held.ts';
import { type Kind, kindOf, KINDS } from './kinds.ts';
import { wrongKey, wrongValue } from './words.ts';

/** The settings as they hold, and the way to change those that are kept. */
export function settingsBoard(
  context: Around & Pick<Context, 'scenarios'>,
  record: Pick<LearnerRecord, 'settings' | 'place'>,
): SettingsBoard {
  return {
    settings: () => KINDS.map((kind) => settingOf(context, record, kind)),
    change: async (key, value) => {
      const kind = kindOf(key);
      if (kind === undefined) return { ok: false, why: wrongKey(key) };
      const changes = kind.read(value);
      if (changes === undefined) return { ok: false, why: wrongValue(kind, key, value) };
      return record.settings.change(changes);
    },
    appearance: () => settingsIn(context, record),
    places: placesOf(context, record).map(({ name, path }) => ({ name, path: shown(path) })),
  };
}

/** One setting as it holds. */
export function settingOf(around: Around, record: Pick<LearnerRecord, 'settings'>, kind: Kind): Setting {
  const { key, name, says } = kind;
  const value = kind.word(settingsIn(around, record));
  const { by } = sourceOf(around, record, kind);
  return { key, name, says, choices: choicesOf(kind, value), value, heldBy: by && shown(by) };
}

/** The values that are offered, and that which holds where it is none of them. */
function choicesOf({ choices }: Kind, value: string): Setting['choices'] {
  if (choices.some((choice) => choice.value === value)) return choices;
  const all = [...choices, { value, words: `${value} columns` }];
  return all.toSorted((a, b) => Number(a.value) - Number(b.value));
}

/** Where data lies, as it is; or why nothing is kept. */
export function placesOf(
  { scenarios }: Pick<Context, 'scenarios'>,
  { place }: Pick<LearnerRecord, 'place'>,
): SettingsBoard['places'] {
  const cases = { name: 'Cases that came with the program', path: scenarios };
  if (place.kind === 'nowhere') return [{ name: 'Your record', path: `is not kept: ${place.why}` }, cases];
  const { root } = place;
  return [
    { name: 'Your record', path: root },
    { name: 'Settings', path: settingsFile(root) },
    { name: 'Backups', path: join(root, 'backups') },
    cases,
    { name: 'Packs that you added', path: packsFolder(root) },
  ];
}
