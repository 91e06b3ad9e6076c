import type { Command } from 'commander';
import { type Context, EXIT, type Exit } from '../context.ts';
import { head } from '../check/cut.ts';
import { shown } from '../text.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { optionsAt, type Typed, typedIn } from './typed.ts';
import { NOTHING, valuesOf } from './values.ts';

/**
 * `complete -- WORD…`, which the shells call: what the last word can become. The first line says what else can stand
 * there (`:none`, `:files` or `:folders`), each other line is a word, a tab, and what it means. It looks at the record
 * and writes nothing; where anything goes wrong there is nothing to complete.
 */
export async function complete(program: Command, context: Context, words: readonly string[]): Promise<Exit> {
  const { list, otherwise } = await candidates(program, context, words).catch(() => NOTHING);
  const lines = list.filter(isSafe).map(({ value, says }) => `${value}\t${head(shown(says), WIDEST)}`);
  context.stdout.write(`${[`:${otherwise}`, ...lines].join('\n')}\n`);
  return EXIT.done;
}

/** Columns of what a word means: more would not fit beside it. */
const WIDEST = 60;

async function candidates(program: Command, context: Context, words: readonly string[]): Promise<Candidates> {
  const typed = typedIn(program, words);
  const { last, said } = typed;
  const folder = [...said].find(([{ long }]) => long === '--data-dir')?.[1];
  const there = folder === undefined ? context : { ...context, dataDir: homely(context, folder) };
  switch (last.kind) {
    case 'option':
      return only(options(typed), last.begun);
    case 'value': {
      const { list, otherwise } = await valuesOf(there, typed, last.option);
      const whole = list.map(({ value, says }) => ({ value: `${last.before}${value}`, says }));
      return only({ list: whole, otherwise }, `${last.before}${last.begun}`);
    }
    case 'word':
      return only(await wordsAt(there, typed), last.begun);
  }
}

/** A folder as the shell would have it: `~` is the home of whoever types. */
const homely = ({ env }: Context, folder: string): string => folder.replace(/^~(?=\/|$)/, env['HOME'] ?? '~');

/** What else than an option can be typed at a place: a command, or what the command is about. */
async function wordsAt(context: Context, typed: Typed): Promise<Candidates> {
  const { command, words } = typed;
  const help = command.createHelp();
  const inner = help.visibleCommands(command);
  if (inner.length > 0) return words.length === 0 ? named(inner) : NOTHING;
  const places = command.registeredArguments;
  const place = places[words.length] ?? (places.at(-1)?.variadic === true ? places.at(-1) : undefined);
  if (place === undefined) return NOTHING;
  // `help` is about the other commands.
  if (command.name() === 'help' && command.parent !== null)
    return named(command.parent.createHelp().visibleCommands(command.parent));
  return valuesOf(context, typed, place);
}

const named = (commands: readonly Command[]): Candidates => ({
  list: commands.map((command) => ({
    value: command.name(),
    says: command.summary() || command.description(),
  })),
  otherwise: 'none',
});

/** The options that were not typed yet. */
function options({ command, said }: Typed): Candidates {
  const left = optionsAt(command).filter((option) => !said.has(option));
  const list = left.map(({ long, description }) => ({ value: long ?? '', says: description }));
  const own = command.parent === null ? list : list.filter(({ value }) => value !== '--version');
  return { list: [...own, { value: '--help', says: 'show the help of this' }], otherwise: 'none' };
}

/** Those that begin so, whatever the size of their letters. */
function only({ list, otherwise }: Candidates, begun: string): Candidates {
  const beginning = begun.toLowerCase();
  return { list: list.filter(({ value }) => value.toLowerCase().startsWith(beginning)), otherwise };
}

/** Whether a shell takes a word as it is. What is no such word is typed by hand. */
const isSafe = ({ value }: Candidate): boolean => /^[A-Za-z0-9._/=-]+$/.test(value);
