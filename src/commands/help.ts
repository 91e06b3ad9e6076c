import type { Command, Help } from 'commander';
import { columns, type Entry, folded, type Paper, widestOf } from './paper.ts';

const INTRODUCTION = `Practise product management in the terminal. You play a case: you decide under trade-offs \
between customers, strategy, product and revenue, and live with what follows.`;
/** Without any command. */
const BEGIN = 'begin, or go on where you stopped';

/** What is typed after the program's name when a command is used, and what that does. By the command's name. */
const EXAMPLES: ReadonlyMap<string, readonly Entry[]> = new Map([
  ['list', [{ term: 'list', says: ['see the cases, and how often you played each'] }]],
  [
    'play',
    [
      { term: 'play first-day', says: ['play it, or go on where you stopped'] },
      { term: 'play first-day --exam', says: ['the story alone'] },
      { term: 'play ./my-case.json', says: ['play a case of your own'] },
    ],
  ],
  [
    'review',
    [
      { term: 'review', says: ['the last run that you finished'] },
      { term: 'review --format html > review.html', says: ['the same as a page to show or print'] },
      { term: 'review 01K5 --with 01K7', says: ['two runs of a case side by side'] },
      { term: 'review --argue "She left for price" --decision 2', says: ['keep your word against it'] },
      { term: 'review first-day --seed 7 --choices free-month', says: ['these choices with this luck'] },
    ],
  ],
  ['solve', [{ term: 'solve my-case.json', says: ['perfect play, chance and simple rules'] }]],
  [
    'check',
    [
      { term: 'check my-case.json', says: ['one line for each mistake, with its place'] },
      { term: 'check my-cases', says: ['every case in a folder'] },
    ],
  ],
  ['data', [{ term: 'data path', says: ['see where your record is'] }]],
  ['path', [{ term: 'data path', says: ['the folder, on one line'] }]],
]);

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
    entries: [...(index === 0 ? [begin] : []), ...commands.map((command) => usage(command, help))],
  }));
  const widest = widestOf(uses.flatMap(({ entries }) => entries));
  return [
    folded(INTRODUCTION, paper),
    ...uses.map(({ title, entries }) => section(title, columns(entries, paper, widest), paper)),
    section('Options of every command', columns(optionsOf(program, help), paper), paper),
    folded(`More on a command, with examples: ${called} play --help`, paper),
  ];
}

function commandHelp(command: Command, help: Help, paper: Paper): readonly Section[] {
  const { term } = usage(command, help);
  const what = command.description();
  const called = rootOf(command).name();
  const examples = (EXAMPLES.get(command.name()) ?? []).map(({ term: typed, says }) => ({
    term: `${called} ${typed}`,
    says,
  }));
  return [
    folded(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`, paper),
    section('Use', folded(`${term} [options]`, paper, 2), paper),
    section('Options', columns(optionsOf(command, help), paper), paper),
    section(examples.length === 1 ? 'Example' : 'Examples', columns(examples, paper), paper),
    folded(`Options of every command: ${called} --help`, paper),
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

const rootOf = (command: Command): Command => (command.parent === null ? command : rootOf(command.parent));

function optionsOf(command: Command, help: Help): readonly Entry[] {
  return help.visibleOptions(command).map(({ flags, description }) => ({ term: flags, says: [description] }));
}
