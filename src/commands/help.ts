import type { Command, Help } from 'commander';
import { columns, type Entry, folded, type Paper, widestOf } from './paper.ts';

const INTRODUCTION = `Practise product management in the terminal. You play a case: you decide under trade-offs \
between customers, strategy, product and revenue, and live with what follows.`;
const BEGIN: Entry = {
  term: 'interlock',
  says: ['begin: a five-minute first day; after that, go on where you stopped'],
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
  const parts = Array.from(groups, ([title, commands], index) => ({
    title,
    entries: [...(index === 0 ? [BEGIN] : []), ...commands.map((command) => use(command, help))],
  }));
  const options = { title: 'Options of every command', entries: optionsOf(program, help) };
  const example = EXAMPLES.get('play')?.slice(1, 2) ?? [];
  return [
    folded(INTRODUCTION, paper),
    ...table([...parts, options, { title: 'Example', entries: example }], paper),
    folded('More on a command: interlock play --help', paper),
  ];
}

function commandHelp(command: Command, help: Help, paper: Paper): readonly Section[] {
  const { term } = use(command, help);
  const what = command.description();
  return [
    folded(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`, paper),
    [paper.bold('Use'), ...folded(`${term} [options]`, paper, 2)],
    ...table(
      [
        { title: 'Options', entries: optionsOf(command, help) },
        { title: 'Examples', entries: EXAMPLES.get(command.name()) ?? [] },
      ],
      paper,
    ),
    folded('Options of every command: interlock --help', paper),
  ];
}

/** Titled entries under each other, all on the same columns. */
function table(
  parts: readonly { title: string; entries: readonly Entry[] }[],
  paper: Paper,
): readonly Section[] {
  const widest = widestOf(parts.flatMap(({ entries }) => entries));
  return parts.map(({ title, entries }) => [paper.bold(title), ...columns(entries, paper, widest)]);
}

/** How a command is typed: `interlock play <case>`. One that only holds others is typed with the first of them. */
function use(command: Command, help: Help): Entry {
  const [inner] = help.visibleCommands(command);
  if (inner !== undefined) return { term: use(inner, help).term, says: [command.description()] };
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
