import type { Argument, Command, Help, Option } from 'commander';
import { columns, type Entry, folded, type Paper, widestOf } from './paper.ts';
// The examples of each command, and the keys of its document, stand there.
import { EXAMPLES, KEYS } from './program/examples.ts';

const INTRODUCTION = `Practise product management in the terminal. You play a case: you decide under trade-offs \
between customers, strategy, product and revenue, and live with what follows.`;
/** Without any command. */
const BEGIN = 'begin here: home shows the one thing to do next';
const OPTIONS = 'Options of every command';

/** The help of the program or of one of its commands, as wide as the paper. */
export function formatHelp(command: Command, help: Help, paper: Paper): string {
  const sections =
    command.parent === null ? programHelp(command, help, paper) : commandHelp(command, help, paper);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Section = readonly string[];

function programHelp(program: Command, help: Help, paper: Paper): readonly Section[] {
  const called = program.name();
  // After the name npm's own script wants no dashes where nothing follows them.
  const begin: Entry = { term: called.replace(/ --$/, ''), says: [BEGIN] };
  const groups = Map.groupBy(help.visibleCommands(program), (command) => command.helpGroup());
  const uses = Array.from(groups, ([title, commands], index) => ({
    title,
    entries: [...(index === 0 ? [begin] : []), ...commands.map((command) => inShort(command, help))],
  }));
  const widest = widestOf(uses.flatMap(({ entries }) => entries));
  const widestOption = widestOf(optionsOf(program, help));
  return [
    folded(INTRODUCTION, paper),
    ...uses.map(({ title, entries }) => section(title, columns(entries, paper, widest), paper)),
    ...Array.from(
      Map.groupBy(help.visibleOptions(program), ({ helpGroupHeading }) => helpGroupHeading ?? OPTIONS),
      ([title, options]) => section(title, columns(options.map(entryOf), paper, widestOption), paper),
    ),
    folded(`More on a command, with examples: ${called} play --help`, paper),
  ];
}

function commandHelp(command: Command, help: Help, paper: Paper): readonly Section[] {
  const what = command.description();
  const called = rootOf(command).name();
  const keys = KEYS.get(command.name());
  const examples = (EXAMPLES.get(wordsOf(command).slice(1).join(' ')) ?? []).map(({ term: typed, says }) => ({
    term: `${called} ${typed}`,
    says,
  }));
  return [
    folded(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`, paper),
    section('Use', typedAs(command, help, paper), paper),
    section('Options', columns(optionsOf(command, help), paper), paper),
    section(examples.length === 1 ? 'Example' : 'Examples', columns(examples, paper), paper),
    ...(keys === undefined ? [] : [section('With --json', columns(keys, paper), paper)]),
    folded(`Options of every command: ${called} --help`, paper),
  ];
}

const section = (title: string, lines: Section, { bold }: Paper): Section => [bold(title), ...lines];

/** A command in the list of all: with what it is about, and what it does in a line. */
function inShort(command: Command, help: Help): Entry {
  const [inner] = help.visibleCommands(command);
  if (inner !== undefined)
    return { term: `${wordsOf(command).join(' ')} <command>`, says: [help.subcommandDescription(command)] };
  const [first] = command.registeredArguments;
  const about = first === undefined ? [] : [placeOf(first)];
  return { term: [...wordsOf(command), ...about].join(' '), says: [help.subcommandDescription(command)] };
}

/** How a command is typed: `interlock play <case>`. One that only holds others is typed with the first of them. */
function usage(command: Command, help: Help): Entry {
  const [inner] = help.visibleCommands(command);
  if (inner !== undefined) return { term: usage(inner, help).term, says: [command.description()] };
  const names = command.registeredArguments.map(placeOf);
  return { term: [...wordsOf(command), ...names].join(' '), says: [command.description()] };
}

const placeOf = (argument: Argument): string => `<${argument.name()}${argument.variadic ? '...' : ''}>`;

/** How a command is typed, or each of several that belong to it, with what that does. */
function typedAs(command: Command, help: Help, paper: Paper): Section {
  const inner = help.visibleCommands(command);
  if (inner.length > 1)
    return columns(
      inner.map((each) => {
        const { term, says } = usage(each, help);
        return { term: [term, ...flagsOf(each, help)].join(' '), says };
      }),
      paper,
    );
  return folded(`${usage(command, help).term} [options]`, paper, 2);
}

/** What can be typed behind a command besides what every command takes: `[--replace]`. */
const flagsOf = (command: Command, help: Help): readonly string[] =>
  help
    .visibleOptions(command)
    .filter(({ long }) => long !== '--help')
    .map(({ flags }) => `[${flags}]`);

/** The words that name a command, that of the program first. */
const wordsOf = (command: Command): readonly string[] =>
  command.parent === null ? [command.name()] : [...wordsOf(command.parent), command.name()];

const rootOf = (command: Command): Command => (command.parent === null ? command : rootOf(command.parent));

function optionsOf(command: Command, help: Help): readonly Entry[] {
  return help.visibleOptions(command).map(entryOf);
}

const entryOf = ({ flags, description }: Option): Entry => ({ term: flags, says: [description] });
