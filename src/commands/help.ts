import type { Command, Help } from 'commander';
import { columns, type Entry, folded, type Paper, widestOf } from './paper.ts';

const INTRODUCTION = `Practise product management in the terminal. You play a case: you decide under trade-offs \
between customers, strategy, product and revenue, and live with what follows.`;
const BEGIN: Entry = {
  term: 'interlock',
  says: ['begin, or go on where you stopped'],
};

/** What a command looks like when it is used, and what that does. By the command's name. */
const EXAMPLES: ReadonlyMap<string, readonly Entry[]> = new Map([
  ['list', [{ term: 'interlock list', says: ['see the cases, and how often you played each'] }]],
  [
    'play',
    [
      { term: 'interlock play first-day', says: ['play it, or go on where you stopped'] },
      { term: 'interlock play first-day --exam', says: ['the story alone'] },
      { term: 'interlock play ./my-case.json', says: ['play a case of your own'] },
    ],
  ],
  [
    'check',
    [
      { term: 'interlock check my-case.json', says: ['one line for each mistake, with its place'] },
      { term: 'interlock check my-cases', says: ['every case in a folder'] },
    ],
  ],
  ['data', [{ term: 'interlock data path', says: ['see where your record is'] }]],
  ['path', [{ term: 'interlock data path', says: ['the folder, on one line'] }]],
]);

/** The help of the program or of one of its commands, as wide as the paper. */
export function formatHelp(command: Command, help: Help, paper: Paper): string {
  const sections =
    command.parent === null ? programHelp(command, help, paper) : commandHelp(command, help, paper);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Section = readonly string[];

function programHelp(program: Command, help: Help, paper: Paper): readonly Section[] {
  const groups = Map.groupBy(help.visibleCommands(program), (command) => command.helpGroup());
  const uses = Array.from(groups, ([title, commands], index) => ({
    title,
    entries: [...(index === 0 ? [BEGIN] : []), ...commands.map((command) => usage(command, help))],
  }));
  const widest = widestOf(uses.flatMap(({ entries }) => entries));
  return [
    folded(INTRODUCTION, paper),
    ...uses.map(({ title, entries }) => section(title, columns(entries, paper, widest), paper)),
    section('Options of every command', columns(optionsOf(program, help), paper), paper),
    folded('More on a command, with examples: interlock play --help', paper),
  ];
}

function commandHelp(command: Command, help: Help, paper: Paper): readonly Section[] {
  const { term } = usage(command, help);
  const what = command.description();
  const examples = EXAMPLES.get(command.name()) ?? [];
  return [
    folded(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`, paper),
    section('Use', folded(`${term} [options]`, paper, 2), paper),
    section('Options', columns(optionsOf(command, help), paper), paper),
    section(examples.length === 1 ? 'Example' : 'Examples', columns(examples, paper), paper),
    folded('Options of every command: interlock --help', paper),
  ];
}

const section = (title: string, lines: Section, { bold }: Paper): Section => [bold(title), ...lines];

/** How a command is typed: `interlock play <case>`. One that only holds others is typed with the first of them. */
function usage(command: Command, help: Help): Entry {
  const [inner] = help.visibleCommands(command);
  if (inner !== undefined) return { term: usage(inner, help).term, says: [command.description()] };
  const names = [
    command.name(),
    ...command.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`),
  ];
  for (let above = command.parent; above !== null; above = above.parent) names.unshift(above.name());
  return { term: names.join(' '), says: [command.description()] };
}

function optionsOf(command: Command, help: Help): readonly Entry[] {
  return help.visibleOptions(command).map(({ flags, description }) => ({ term: flags, says: [description] }));
}
