import type { Command, Help } from 'commander';
import { columns, type Entry, folded, type Paper, widestOf } from './paper.ts';

const INTRODUCTION = `Practise product management in the terminal. You play a case: you decide under trade-offs \
between customers, strategy, product and revenue, and live with what follows.`;
/** Without any command. */
const BEGIN = 'begin, or go on where you stopped';

/** What is typed after the program's name when a command is used, and what that does. By the command's name, with that of the one it belongs to. */
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
  [
    'new',
    [
      { term: 'new my-case', says: ['asks a few questions and writes my-case.json'] },
      { term: 'new my-case --yes --out my-cases', says: ['asks nothing; in a folder'] },
    ],
  ],
  [
    'preview',
    [
      { term: 'preview my-case.json', says: ['save the file, and it goes on where you are'] },
      { term: 'preview my-case.json --seed 7', says: ['with other luck'] },
    ],
  ],
  [
    'solve',
    [
      { term: 'solve my-case.json', says: ['scores, decisions and endings, the first twin beside them'] },
      { term: 'solve my-case.json --variant base', says: ['the base alone'] },
    ],
  ],
  [
    'check',
    [
      { term: 'check my-case.json', says: ['what to mend, and where'] },
      { term: 'check my-cases', says: ['every case in a folder'] },
      { term: 'check my-case.json --figures', says: ['and what its numbers come to'] },
    ],
  ],
  [
    'graph',
    [
      { term: 'graph my-case.json', says: ['for Mermaid, which GitHub draws'] },
      { term: 'graph my-case.json --format svg --out my-case.svg', says: ['a picture'] },
    ],
  ],
  ['export', [{ term: 'export my-case.json --out my-case.twee', says: ['a story to open in Twine'] }]],
  [
    'import',
    [
      { term: 'import my-case.twee', says: ['the case again: my-case.json'] },
      { term: 'import the-cave.twee --out my-case.json', says: ['a draft of a case'] },
    ],
  ],
  ['data', [{ term: 'data path', says: ['see where your record is'] }]],
  ['data path', [{ term: 'data path', says: ['the folder, on one line'] }]],
  [
    'pack',
    [
      { term: 'pack add ./my-course', says: ['add a copy of the cases in a folder'] },
      { term: 'pack add ./my-course --replace', says: ['the same again, after changes'] },
      { term: 'list', says: ['they are listed with the others'] },
    ],
  ],
  [
    'pack add',
    [
      { term: 'pack add ./my-course', says: ['look through its files, and keep a copy'] },
      { term: 'pack add ./my-course --replace', says: ['put a newer version in its place'] },
      { term: 'play my-course/the-launch', says: ['play a case of it'] },
    ],
  ],
  ['pack list', [{ term: 'pack list', says: ['each pack, and how many cases it has'] }]],
  [
    'pack remove',
    [
      { term: 'pack remove my-course', says: ['ask, then take it away'] },
      { term: 'pack remove my-course --yes', says: ['the same in a script'] },
    ],
  ],
]);

/** What stands in the document that a command prints with `--json`. By the command's name. */
const KEYS: ReadonlyMap<string, readonly Entry[]> = new Map([
  [
    'solve',
    [
      { term: 'value, random', says: ['what perfect and random play score, of the base or of --variant'] },
      { term: 'states, ms', says: ['how many decision states there are; how long solving took'] },
      { term: 'policies', says: ['score and grade of each simple rule'] },
      {
        term: 'distribution',
        says: ['of random play: bins, quartiles, belowStart (start is that score), nearPerfect (within 5)'],
      },
      {
        term: 'decisions',
        says: ['those of perfect play: reached, stake, and of each option value, open and best'],
      },
      { term: 'endings', says: ['how likely each is: random, perfect'] },
      { term: 'turns', says: ['where the first twin turns the best choice; null with --variant'] },
    ],
  ],
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

/** How a command is typed: `interlock play <case>`. One that only holds others is typed with the first of them. */
function usage(command: Command, help: Help): Entry {
  const [inner] = help.visibleCommands(command);
  if (inner !== undefined) return { term: usage(inner, help).term, says: [command.description()] };
  const names = command.registeredArguments.map(
    (argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`,
  );
  return { term: [...wordsOf(command), ...names].join(' '), says: [command.description()] };
}

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
  return help.visibleOptions(command).map(({ flags, description }) => ({ term: flags, says: [description] }));
}
