import type { Setting, SettingsBoard } from '../../../session/index.ts';
import { again, aNumber, ask, isQuit, type LineTerminal, print, type Reply, settled, upTo } from '../ask.ts';
import { type Choice, meant, nearestOf, pick } from './pick.ts';
import { capital } from './words.ts';

/** Tells how everything is set, and changes what the learner asks for, until they go back. */
export async function settings(terminal: LineTerminal, board: SettingsBoard): Promise<void> {
  print(terminal, ['', 'Settings:', ...boardLines(board)]);
  for (;;) {
    print(terminal, ['']);
    const prompt = `Change which? (${upTo(board.settings().length)}, ? for help, enter goes back):`;
    const wish = await ask<Wish | undefined>(terminal, prompt, (answer) => wishIn(answer, board));
    if (wish === undefined) return;
    await change(terminal, board, wish);
  }
}

/** A setting, and what was typed of the value that it is to have. */
interface Wish {
  readonly setting: Setting;
  readonly rest: string;
}

function wishIn(answer: string, board: SettingsBoard): Reply<Wish | undefined> {
  if (answer === '' || isQuit(answer)) return settled(undefined);
  const all = board.settings();
  if (answer === '?' || answer === 'help') return again(...keys(all));
  if (answer === 'r' || answer === 'read') return again('', ...boardLines(board), '');
  const wish = named(answer, all);
  return wish === undefined
    ? again(
        nearestOf(answer, all.map(choiceOf)) ??
          `Please type ${aNumber(all.length)}, ? to hear what can be typed, or press enter to go back.`,
      )
    : settled(wish);
}

const choiceOf = (setting: Setting) => ({ value: setting.key, words: setting.name, setting });

/** The setting that the first words name, as many of them as do; the rest is its value. */
function named(answer: string, all: readonly Setting[]): Wish | undefined {
  const known = all.map(choiceOf);
  const words = answer.split(/[\s=:]+/);
  for (let count = words.length; count > 0; count -= 1) {
    const found = meant(words.slice(0, count).join(' '), known);
    if (found !== undefined) return { setting: found.setting, rest: words.slice(count).join(' ') };
  }
  return undefined;
}

async function change(terminal: LineTerminal, board: SettingsBoard, { setting, rest }: Wish): Promise<void> {
  const { key, name, choices, heldBy } = setting;
  const told = ['', nowWords(setting), setting.says];
  if (heldBy !== undefined) return print(terminal, [...told, `Without ${heldBy} this can be changed here.`]);
  const chosen = await pick(terminal, rest, {
    choices,
    unlisted: (typed) => between(typed, choices),
    listed: choiceWords,
    told: rest === '' ? told : [],
    question: `New value? (${upTo(choices.length)}, enter keeps it):`,
  });
  if (chosen === undefined) return print(terminal, [`${name} stays as it is.`]);
  const saved = await board.change(key, chosen.value);
  const trouble = saved.ok
    ? []
    : [`Note: this is not saved: ${saved.why}. It holds until you leave Interlock.`];
  print(terminal, [`${name}: ${choiceWords(chosen)}.`, ...trouble]);
}

/** A number between two that are offered, as good as they are: “55 columns”. */
function between(typed: string, choices: readonly Choice[]): Choice | undefined {
  const numbers = choices.map(({ value }) => Number(value));
  const [first] = choices;
  const isWithin = Number(typed) > Math.min(...numbers) && Number(typed) < Math.max(...numbers);
  return first !== undefined && /^\d+$/.test(typed) && isWithin
    ? { value: typed, words: first.words.replace(first.value, typed) }
    : undefined;
}

function boardLines(board: SettingsBoard): readonly string[] {
  return [
    ...board.settings().map((setting, index) => `${index + 1}. ${nowWords(setting)}`),
    ...(board.places.length === 0 ? [] : ['', 'Where your things are kept:']),
    ...board.places.map(({ name, path }) => `${capital(name)}: ${path}`),
  ];
}

/** “Theme: dark, for a dark background. This is held by --theme dark.” */
function nowWords({ name, choices, value, heldBy }: Setting): string {
  const now = choices.find((choice) => choice.value === value);
  const held = heldBy === undefined ? '' : ` This is held by ${heldBy}.`;
  return `${name}: ${now === undefined ? value : choiceWords(now)}.${held}`;
}

/** “dark, for a dark background”, “72 columns”: what is typed for it, and what it is. */
const choiceWords = ({ value, words }: Choice): string =>
  words.startsWith(value) ? words : `${value}, ${words}`;

function keys(all: readonly Setting[]): readonly string[] {
  const [first] = all;
  const [choice] = first?.choices ?? [];
  return [
    `${upTo(all.length).replace('-', ' to ')}: change the setting with this number. Its name does as well.`,
    ...(first === undefined || choice === undefined
      ? []
      : [`A name and a value: set it at once, as in “${first.key} ${choice.value}”.`]),
    'r: read all settings again.',
    'enter or q: go back.',
    '',
    ...all.map(({ name, says }) => `${name}: ${says}`),
  ];
}
