import type { Scenario } from '../scenario/index.ts';
import { longestPath } from '../scenario/index.ts';
import { type Common, type Context, EXIT, type Exit, printJson, tell } from './context.ts';
import { builtIn } from './library.ts';
import { openLearnerRecord } from './record.ts';

export interface ListOptions extends Common {
  readonly json?: boolean;
}

/** `list`: the scenarios that can be played, and how often they were. */
export async function list(context: Context, options: ListOptions): Promise<Exit> {
  const pack = await builtIn(context);
  if (!pack.ok) return tell(context, pack);
  const record = openLearnerRecord(context, options);
  const { scenarios: played } = await record.summary();
  const rows = pack.scenarios.map((scenario) => {
    const own = played.get(scenario.id);
    return { scenario, attempts: own?.attempts ?? 0, best: own?.best ?? null };
  });
  if (options.json === true) printJson(context, rows.map(document));
  else context.stdout.write(rows.map(paragraph).join('\n'));
  return EXIT.done;
}

interface Row {
  readonly scenario: Scenario;
  readonly attempts: number;
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

function paragraph({ scenario, attempts }: Row): string {
  const { id, title, summary, level, product, minutes } = scenario;
  const played =
    attempts === 0 ? 'not played yet' : attempts === 1 ? 'played once' : `played ${attempts} times`;
  return `${title}\n  ${summary}\n  ${level} · ${product} · ${minutes} min · ${played}\n  interlock play ${id}\n`;
}
