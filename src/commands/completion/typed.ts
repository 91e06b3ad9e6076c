import type { Command, Option } from 'commander';

/** What a half-typed line means: where its last word, the one to complete, stands. */
export interface Typed {
  /** The command that the words lead to. */
  readonly command: Command;
  /** The words behind the command that are no options. */
  readonly words: readonly string[];
  /** The options that were typed, with what was said with them. */
  readonly said: ReadonlyMap<Option, string>;
  readonly last: Last;
}

/** What the last word is, as far as it is typed. */
export type Last =
  /** The value of an option; `before` is what of the word stands before it: `--theme=`. */
  | { readonly kind: 'value'; readonly option: Option; readonly begun: string; readonly before: string }
  | { readonly kind: 'option'; readonly begun: string }
  | { readonly kind: 'word'; readonly begun: string };

/** Reads the words behind the program's name as the program would. */
export function typedIn(program: Command, all: readonly string[]): Typed {
  const words = joined(all.map(bare));
  let state: State = { command: program, words: [], said: new Map(), asking: undefined, isOver: false };
  for (const word of words.slice(0, -1)) state = after(state, word);
  const { command, said } = state;
  return { command, words: state.words, said, last: lastOf(state, words.at(-1) ?? '') };
}

interface State extends Omit<Typed, 'last'> {
  /** The option that waits for its value. */
  readonly asking: Option | undefined;
  /** Whether `--` was typed: what follows are no options. */
  readonly isOver: boolean;
}

function after(state: State, word: string): State {
  const { command, words, said, asking, isOver } = state;
  if (asking !== undefined && (asking.required || !word.startsWith('-')))
    return { ...state, said: new Map([...said, [asking, word]]), asking: undefined };
  if (word === '--' && !isOver) return { ...state, isOver: true };
  if (word.startsWith('-') && !isOver) {
    const [name = '', value] = parted(word);
    const option = optionNamed(command, name);
    if (option === undefined) return { ...state, asking: undefined };
    const waits = value === undefined && takesValue(option);
    return { ...state, said: new Map([...said, [option, value ?? '']]), asking: waits ? option : undefined };
  }
  const inner = words.length === 0 ? command.commands.find((each) => each.name() === word) : undefined;
  if (inner !== undefined) return { ...state, command: inner, asking: undefined };
  return { ...state, words: [...words, word], asking: undefined };
}

function lastOf({ command, asking, isOver }: State, word: string): Last {
  if (asking !== undefined && (asking.required || !word.startsWith('-')))
    return { kind: 'value', option: asking, begun: word, before: '' };
  if (isOver || !word.startsWith('-')) return { kind: 'word', begun: word };
  const [name = '', value] = parted(word);
  const option = value === undefined ? undefined : optionNamed(command, name);
  if (value === undefined || option === undefined) return { kind: 'option', begun: word };
  return { kind: 'value', option, begun: value, before: `${name}=` };
}

/** Whether something is said with an option. */
export const takesValue = ({ required, optional }: Option): boolean => required || optional;

/** The options that can be typed at a command: its own, and those of every command. */
export function optionsAt(command: Command): readonly Option[] {
  const above = command.parent === null ? [] : optionsAt(command.parent);
  return [...command.options, ...above];
}

const optionNamed = (command: Command, name: string): Option | undefined =>
  optionsAt(command).find(({ short, long }) => name === short || name === long);

/** `--theme=dark` as its name and its value. */
function parted(word: string): readonly [string] | readonly [string, string] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

/** bash makes three words of `--theme=dark`. */
function joined(words: readonly string[]): readonly string[] {
  const isOption = (word: string | undefined) => word?.startsWith('--') === true && word.length > 2;
  return words.flatMap((word, at) => {
    if (word !== '=' || !isOption(words[at - 1])) return [word];
    return at === words.length - 1 ? [''] : [];
  });
}

/** A word without the quotation mark that it begins with and the one that it ends with: shells hand them on. */
function bare(word: string): string {
  const [mark] = word;
  if (mark !== '"' && mark !== "'") return word;
  return word.endsWith(mark) && word.length > 1 ? word.slice(1, -1) : word.slice(1);
}
