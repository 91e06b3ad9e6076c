import type { Count, Imported, Settings } from '../../store/index.ts';
import { counted, shown } from '../text.ts';

/** What came in with an import, or would, in sentences. */
export function importWords(imported: Imported, dryRun: boolean): readonly string[] {
  return [
    ...(dryRun ? ['Nothing was written. This is what the import would do:'] : []),
    inAll(imported, dryRun),
    ...grownWords(imported, dryRun),
    ...mendedWords(imported, dryRun),
    ...differingWords(imported, dryRun),
    ...settingsWords(settingNames(imported), dryRun),
    ...(imported.carried === 0 ? [] : [carriedWords(imported.carried)]),
    ...cutWords(imported),
  ];
}

/** “12 runs are new, 3 were here already, 1 line could not be read (line 87).” A dry run says “12 runs would come in”. */
function inAll({ fresh, here, unread, unreadLines }: Imported, dryRun: boolean): string {
  const clauses: string[] = [];
  const add = ({ runs, parts }: Count, one: string, many: string): void => {
    if (runs > 0) {
      const thing = clauses.length === 0 ? counted(runs, 'run') : `${runs}`;
      clauses.push(`${thing} ${runs === 1 ? one : many}`);
    }
    if (parts > 0) clauses.push(`${partsOf(parts)} ${parts === 1 ? one : many}`);
  };
  if (dryRun) add(fresh, 'would come in', 'would come in');
  else add(fresh, 'is new', 'are new');
  if (dryRun) add(here, 'is here already', 'are here already');
  else add(here, 'was here already', 'were here already');
  if (unread > 0)
    clauses.push(`${counted(unread, 'line')} could not be read (${lineList(unread, unreadLines)})`);
  return clauses.length === 0 ? 'No run in it is new.' : `${clauses.join(', ')}.`;
}

/** A part of a run is where it was taken up again, or argued with. */
const partsOf = (parts: number): string => (parts === 1 ? '1 part of a run' : `${parts} parts of runs`);

function lineList(unread: number, lines: readonly number[]): string {
  if (unread === 1) return `line ${lines.join('')}`;
  return unread > lines.length ? `the first are lines ${lines.join(', ')}` : `lines ${lines.join(', ')}`;
}

const both = ({ runs, parts }: Count): number => runs + parts;

function grownWords({ grown, oldOnes }: Imported, dryRun: boolean): readonly string[] {
  const number = both(grown);
  if (number === 0 || oldOnes === undefined) return [];
  const what = number === 1 ? '1 run goes on in the file, and' : `${number} runs go on in the file, and`;
  return dryRun
    ? [`${what} yours would be brought up to it.`]
    : [`${what} yours was brought up to it. What it was before is in:`, `  ${shown(oldOnes)}`];
}

function mendedWords({ mended, oldOnes }: Imported, dryRun: boolean): readonly string[] {
  const number = both(mended);
  if (number === 0 || oldOnes === undefined) return [];
  const [what, ones] =
    number === 1 ? ['1 run is', 'the whole one'] : [`${number} runs are`, 'the whole ones'];
  const damaged = `${what} damaged here and whole in the file:`;
  const place = number === 1 ? 'its place' : 'their place';
  return dryRun
    ? [`${damaged} ${ones} would take ${place}.`]
    : [`${damaged} ${ones} took ${place}. What was here before is in:`, `  ${shown(oldOnes)}`];
}

function differingWords({ differing, asides }: Imported, dryRun: boolean): readonly string[] {
  const number = both(differing);
  if (number === 0) return [];
  const what = number === 1 ? '1 run is' : `${number} runs are`;
  const files = asides.map((file) => `  ${shown(file)}`);
  const more = number > asides.length && asides.length > 1 ? ['  and more beside them'] : [];
  return [
    `${what} not the same here and in the file. Yours stays; what the file has ${dryRun ? 'would be' : 'is'} kept in:`,
    ...files,
    ...more,
  ];
}

/** Those of the learner's settings, called as `settings` shows them; what else came in nobody has to be told. */
export const settingNames = ({ settings }: Imported): readonly string[] =>
  settings.flatMap((name) => CALLED.get(name) ?? []);

const NAMES: Readonly<Record<Exclude<keyof Settings, 'tutorialDone'>, string>> = {
  theme: 'theme',
  glyphs: 'glyphs',
  motion: 'motion',
  coach: 'coach',
  askEvidence: 'ask',
  textWidth: 'text-width',
};
/** What each setting of the file is called. */
const CALLED: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));

function settingsWords(names: readonly string[], dryRun: boolean): readonly string[] {
  if (names.length === 0) return [];
  const how = dryRun ? 'would come in' : 'came in';
  return [`${counted(names.length, 'setting')} that you had never set ${how}: ${names.join(', ')}.`];
}

const carriedWords = (lines: number): string =>
  `${counted(lines, 'line')} of a newer version of Interlock ${lines === 1 ? 'is' : 'are'} kept, and given out again with each export.`;

function cutWords({ cut }: Imported): readonly string[] {
  if (cut === undefined) return [];
  const { missing } = cut;
  const what =
    missing === undefined
      ? 'some of it may be missing'
      : `${missing} of its runs or parts of runs are missing`;
  return [`The file was cut: ${what}. Import it again when you have all of it.`];
}
