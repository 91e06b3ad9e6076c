import { TEXT_WIDTHS } from '../../store/index.ts';
import { quoted } from '../text.ts';
import { unknown } from '../unknown.ts';
import { type Kind, KINDS } from './kinds.ts';

/** Why a word is no value of a setting, and the value that may be meant. `source` is what said it: `--theme`. */
export function wrongValue({ key, choices }: Kind, source: string, word: string): string {
  if (key !== 'text-width')
    return `${source}: ${unknown(
      'value',
      word,
      choices.map(({ value }) => value),
    )}`;
  const { least, most } = TEXT_WIDTHS;
  const number = /^-?\d{1,9}(?:\.\d{1,9})?$/.test(word) ? Number(word) : undefined;
  const near = number === undefined ? undefined : Math.min(most, Math.max(least, Math.round(number)));
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `${source} takes a whole number of columns from ${least} to ${most}, not ${quoted(word)}.${hint}`;
}

/** Why a word names no setting, and the one that may be meant. */
export function wrongKey(word: string): string {
  return unknown(
    'setting',
    word,
    KINDS.map(({ key }) => key),
  );
}
