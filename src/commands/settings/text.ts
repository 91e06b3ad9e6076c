import type { Setting, SettingsBoard } from '../../session/index.ts';
import { columns, type Entry, folded, type Paper, widestOf } from '../paper.ts';
import type { Source } from './held.ts';

/** A setting, and where its value comes from. */
export interface Shown extends Setting {
  readonly from: Source;
}

/** Paper, and what is typed to call the program. */
type Sheet = Paper & { readonly called: string };

/** All settings, where data lies, and how to change one. */
export function allText(
  settings: readonly Shown[],
  places: SettingsBoard['places'],
  sheet: Sheet,
): readonly string[] {
  const rows = settings.map((setting) => row(setting, sheet));
  const lying = places.map(({ name, path }): Entry => ({ term: name, says: [path] }));
  return [
    ...columns(rows, sheet, widestOf(rows)),
    sheet.bold('Where things are'),
    ...columns(lying, sheet),
    '',
    ...folded(`To change one: ${sheet.called} settings theme light`, sheet),
  ];
}

function row(setting: Shown, { bold, dim }: Paper): Entry {
  const { key, value, says, choices } = setting;
  const values = choices.map((choice) => choice.value).join(', ');
  return {
    term: key,
    says: [`${bold(value)} · ${sourceWords(setting)}`, says, dim(`Values: ${values}`), ''],
  };
}

/** One setting with what each of its values means. */
export function oneText(setting: Shown, sheet: Sheet): readonly string[] {
  const { key, value, says, choices } = setting;
  const rows = choices.map((choice): Entry => {
    const mark = choice.value === value ? ` · ${sheet.bold('it holds')}` : '';
    return { term: choice.value, says: [`${choice.words}${mark}`] };
  });
  const other = choices.find((choice) => choice.value !== value)?.value ?? value;
  return [
    ...folded(`${key}: ${sheet.bold(value)} · ${sourceWords(setting)}`, sheet),
    ...folded(says, sheet),
    '',
    ...columns(rows, sheet),
    '',
    ...folded(`To change it: ${sheet.called} settings ${key} ${other}`, sheet),
  ];
}

/** That a setting was changed to this value; and what has the last word where that is not it. */
export function changedText({ key, heldBy }: Shown, value: string, paper: Paper): readonly string[] {
  const held = heldBy === undefined ? '' : ` Here and now ${heldBy} has the last word.`;
  return folded(`${key} is ${paper.bold(value)} from now on.${held}`, paper);
}

function sourceWords({ from, heldBy = '' }: Shown): string {
  switch (from) {
    case 'option':
      return `because of ${heldBy}`;
    case 'environment':
      return `because of ${heldBy} in the environment`;
    case 'kept':
      return 'you set it';
    case 'terminal':
      return 'this terminal says that it has no Unicode';
    case 'usual':
      return 'the usual value';
  }
}
