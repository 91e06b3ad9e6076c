import { longestPath, type Scenario } from '../scenario/index.ts';
import { LEVEL_NAMES, playedWords, PRODUCT_NAMES } from '../session/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, printJson, tell } from './context.ts';
import { builtIn } from './library.ts';
import { columns, type Entry, folded, type Paper, paperOf } from './paper.ts';
import { openLearnerRecord } from './record.ts';
import { counted } from './text.ts';

export interface ListOptions extends Common {
  readonly json?: boolean;
}

/** `list`: the scenarios that can be played, and how often they were. */
export async function list(context: Context, options: ListOptions): Promise<Exit> {
  const pack = builtIn(context);
  if (!pack.ok) return tell(context, pack);
  for (const file of pack.refused) tell(context, file);
  const record = openLearnerRecord(context, options);
  const { scenarios: played } = await record.summary();
  const rows = pack.scenarios.map(({ scenario }): Row => {
    const own = played.get(scenario.id);
    return { scenario, attempts: own?.attempts ?? 0, best: own?.best ?? null };
  });
  if (options.json === true) printJson(context, rows.map(document));
  else context.stdout.write(`${text(rows, context).join('\n')}\n`);
  for (const { message } of record.trouble) tell(context, { exit: EXIT.done, message });
  return EXIT.done;
}

interface Row {
  readonly scenario: Scenario;
  /** Finished runs. */
  readonly attempts: number;
  /** Percent. */
  readonly best: number | null;
}

function document({ scenario, attempts, best }: Row) {
  const { id, title, level, product, minutes, variants } = scenario;
  const decisions = longestPath(scenario);
  return {
    id,
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

function text(rows: readonly Row[], context: Context): readonly string[] {
  const paper = paperOf(context);
  const [first] = rows;
  if (first === undefined) return ['There is nothing to play.'];
  return [
    ...columns(
      rows.map((row) => entry(row, paper)),
      paper,
    ),
    'To play one:',
    ...folded(paper.bold(`${calledAs(context)} play ${first.scenario.id}`), paper, 2),
  ];
}

function entry({ scenario, attempts, best }: Row, { bold, dim }: Paper): Entry {
  const { id, title, summary, level, product, minutes } = scenario;
  const facts = [
    LEVEL_NAMES[level],
    PRODUCT_NAMES[product],
    `${minutes} min`,
    counted(longestPath(scenario), 'decision'),
    playedWords({ attempts, unfinished: false }),
    ...(best === null ? [] : [`best judgement ${Math.round(best)} %`]),
  ];
  return { term: id, says: [bold(title), summary, dim(facts.join(' · ')), ''] };
}
