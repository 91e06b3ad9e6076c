import { longestPath } from '../scenario/index.ts';
import { LEVEL_NAMES, playedWords, PRODUCT_NAMES } from '../session/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, printJson, tell } from './context.ts';
import type { Found } from './library/library.ts';
import { allPacks, oneLine, type Shelf } from './library/all.ts';
import { columns, type Entry, folded, type Paper, paperOf, widestOf } from './paper.ts';
import { openLearnerRecord } from './record.ts';
import { counted } from './text.ts';

export interface ListOptions extends Common {
  readonly json?: boolean;
}

/** `list`: the scenarios that can be played, and how often they were. */
export async function list(context: Context, options: ListOptions): Promise<Exit> {
  const all = allPacks(context);
  if (!all.ok) return tell(context, all);
  for (const file of all.refused) tell(context, file);
  const record = openLearnerRecord(context, options);
  const { scenarios: played } = await record.summary();
  const rowOf = (found: Found): Row => {
    const { attempts = 0, best = null } = played.get(found.called) ?? {};
    return { ...found, attempts, best };
  };
  const groups = all.shelves.map(({ heading, scenarios }) => ({ heading, rows: scenarios.map(rowOf) }));
  if (options.json === true)
    printJson(
      context,
      groups.flatMap(({ rows }) => rows.map(document)),
    );
  else context.stdout.write(`${text(groups, context).join('\n')}\n`);
  for (const { message } of record.trouble) tell(context, { exit: EXIT.done, message });
  return EXIT.done;
}

interface Row extends Pick<Found, 'scenario' | 'called'> {
  /** Finished runs. */
  readonly attempts: number;
  /** Percent. */
  readonly best: number | null;
}

/** The cases of a pack. */
interface Group extends Pick<Shelf, 'heading'> {
  readonly rows: readonly Row[];
}

function document({ scenario, called, attempts, best }: Row) {
  const { title, level, product, minutes, variants } = scenario;
  const decisions = longestPath(scenario);
  return {
    id: called,
    title,
    level,
    product,
    minutes,
    decisions,
    variants: variants.map((twin) => twin.id),
    best,
    attempts,
  };
}

function text(groups: readonly Group[], context: Context): readonly string[] {
  const paper = paperOf(context);
  const [first] = groups.flatMap(({ rows }) => rows);
  if (first === undefined) return ['There is nothing to play.'];
  const told = groups.map(({ heading, rows }) => ({
    heading,
    entries: rows.map((row) => entry(row, paper)),
  }));
  const widest = widestOf(told.flatMap(({ entries }) => entries));
  return [
    ...told.flatMap(({ heading, entries }) => [
      ...(heading === undefined || entries.length === 0 ? [] : [...folded(paper.bold(heading), paper), '']),
      ...columns(entries, paper, widest),
    ]),
    'To play one:',
    ...folded(paper.bold(`${calledAs(context)} play ${first.called}`), paper, 2),
  ];
}

function entry({ scenario, called, attempts, best }: Row, { bold, dim }: Paper): Entry {
  const { title, summary, level, product, minutes } = scenario;
  const facts = [
    LEVEL_NAMES[level],
    PRODUCT_NAMES[product],
    `${minutes} min`,
    counted(longestPath(scenario), 'decision'),
    playedWords({ attempts, unfinished: false }),
    ...(best === null ? [] : [`best judgement ${Math.round(best)} %`]),
  ];
  return { term: called, says: [bold(oneLine(title)), oneLine(summary), dim(facts.join(' · ')), ''] };
}
