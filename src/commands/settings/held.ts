import { type LearnerRecord, type Settings, USUAL_SETTINGS } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { type Kind, KINDS } from './kinds.ts';
import { wrongValue } from './words.ts';

/** What of the world says how things look. */
export type Around = Pick<Context, 'env' | 'platform' | 'flags'>;
type Kept = Pick<LearnerRecord, 'settings'>;

/** Where a value comes from; each has the word over all that follow. */
export type Source = 'option' | 'environment' | 'kept' | 'terminal' | 'usual';

/** What has the last word on a setting instead of the record. */
interface Held {
  readonly from: 'option' | 'environment';
  readonly changes: Partial<Settings>;
  /** As it is typed: `--theme light`, `INTERLOCK_THEME=light`. */
  readonly by: string;
}

/** The settings that hold: options over the environment over what is kept over what is usual in this terminal. */
export function settingsIn(around: Around, record: Kept): Settings {
  const held = KINDS.map((kind) => heldIn(around, kind)?.changes);
  const kept = { ...USUAL_SETTINGS, ...usualHere(around), ...record.settings.kept() };
  return held.reduce((settings: Settings, changes) => ({ ...settings, ...changes }), kept);
}

/** Where the value of a setting comes from, and what has the last word instead of the record, if anything has. */
export function sourceOf(
  around: Around,
  record: Kept,
  kind: Kind,
): { readonly from: Source; readonly by: string | undefined } {
  const held = heldIn(around, kind);
  if (held !== undefined) return held;
  if (kind.isKept(record.settings.kept())) return { from: 'kept', by: undefined };
  return { from: kind.isKept(usualHere(around)) ? 'terminal' : 'usual', by: undefined };
}

function heldIn(around: Around, kind: Kind): Held | undefined {
  if (kind.key === 'theme') {
    const off = coloursOff(around);
    if (off !== undefined) return off;
  }
  const { env, flags = {} } = around;
  const flag = kind.flag(flags)?.toLowerCase();
  const said = flag === undefined ? undefined : kind.read(flag);
  if (flag !== undefined && said !== undefined)
    return { from: 'option', changes: said, by: optionOf(kind, flag) };
  const word = inEnvironment(env, kind);
  const set = word === undefined ? undefined : kind.read(word);
  if (word === undefined || set === undefined) return undefined;
  return { from: 'environment', changes: set, by: `${variableOf(kind)}=${word}` };
}

/** The variable of the environment that says a setting: `INTERLOCK_TEXT_WIDTH`. */
export const variableOf = ({ key }: Kind): string => `INTERLOCK_${key.toUpperCase().replaceAll('-', '_')}`;

/** How an option is typed that gives a setting this value. */
function optionOf({ key }: Kind, word: string): string {
  if (word === 'on') return `--${key}`;
  return word === 'off' ? `--no-${key}` : `--${key} ${word}`;
}

/** The value in the environment, in small letters; an empty one is none. */
function inEnvironment(env: Around['env'], kind: Kind): string | undefined {
  const word = env[variableOf(kind)]?.trim().toLowerCase();
  return word === '' ? undefined : word;
}

/** Whether there are no colours at all, whatever the theme, and what says so. */
function coloursOff({ env, flags = {} }: Around): Held | undefined {
  const changes = { theme: 'none' } as const;
  const { FORCE_COLOR: forced, NO_COLOR: none } = env;
  if (flags.color === false) return { from: 'option', changes, by: '--no-color' };
  if (forced !== undefined && forced !== '0' && forced !== 'false') return undefined;
  if (none !== undefined && none !== '') return { from: 'environment', changes, by: `NO_COLOR=${none}` };
  return forced === undefined ? undefined : { from: 'environment', changes, by: `FORCE_COLOR=${forced}` };
}

/**
 * What is usual in this terminal and not elsewhere: ASCII where it says that it has no more. A locale that is not set,
 * or that names no encoding, says nothing: containers have none, and their terminals draw Unicode all the same.
 */
function usualHere({ env, platform }: Around): Partial<Settings> {
  // The console of Linux has a font of at most 512 characters.
  if (env['TERM'] === 'linux') return { glyphs: 'ascii' };
  if (platform === 'win32') return {};
  // POSIX: the first of these that is not empty.
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const [name = '', encoding] = locale.replace(/@.*$/, '').split('.');
  const isAscii = encoding === undefined ? ['C', 'POSIX'].includes(name) : !/^utf-?8$/i.test(encoding);
  return isAscii ? { glyphs: 'ascii' } : {};
}

/** What an option says that is no value of its setting, and what may be meant; undefined where all make sense. */
export function flagFlaw(flags: NonNullable<Around['flags']>): string | undefined {
  return KINDS.map((kind) => {
    const word = kind.flag(flags);
    return word === undefined || kind.read(word.toLowerCase())
      ? undefined
      : wrongValue(kind, `--${kind.key}`, word);
  }).find((flaw) => flaw !== undefined);
}

/** What the environment says that is no value of its setting and is passed over, a sentence or two each. */
export function environmentFlaws({ env }: Pick<Around, 'env'>): readonly string[] {
  return KINDS.flatMap((kind) => {
    const word = inEnvironment(env, kind);
    if (word === undefined || kind.read(word)) return [];
    return [`${wrongValue(kind, variableOf(kind), word)} It is passed over.`];
  });
}
