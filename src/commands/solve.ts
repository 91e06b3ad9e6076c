import { BASE } from '../engine/index.ts';
import { type PolicyName, type PolicyScore, type Solution } from '../solver/index.ts';
import { type Common, type Context, EXIT, type Exit, printJson, tell } from './context.ts';
import { find } from './library.ts';
import { folded, type Paper, paperOf } from './paper.ts';
import { variantIn } from './run-words.ts';
import { solvedWithPolicies } from './solving.ts';

export interface SolveOptions extends Common {
  readonly variant?: string;
  readonly json?: boolean;
}

/** `solve CASE`: what perfect play, play by chance and every fixed policy score, exactly. */
export async function solve(context: Context, argument: string, options: SolveOptions): Promise<Exit> {
  const found = find(context, argument);
  if (!found.ok) return tell(context, found);
  const { scenario } = found;
  const choice = variantIn(scenario, options.variant ?? BASE);
  if (!choice.ok) return tell(context, choice);
  const since = context.now();
  const result = await solvedWithPolicies({ scenario, variant: choice.variant });
  if (!result.ok) return tell(context, result);
  const solved = { ...result, ms: Math.max(0, context.now() - since) };
  if (options.json === true) printJson(context, document(solved));
  else context.stdout.write(`${text(solved, paperOf(context)).join('\n')}\n`);
  return EXIT.done;
}

interface Solved {
  readonly solution: Solution;
  readonly policies: ReadonlyMap<PolicyName, PolicyScore>;
  /** Milliseconds. */
  readonly ms: number;
}

function document({ solution: { value, random, states }, policies, ms }: Solved) {
  return { value, random, states, ms, policies: Object.fromEntries(policies) };
}

function text({ solution, policies, ms }: Solved, paper: Paper): readonly string[] {
  const { scenario, variant, value, random, states } = solution;
  // Where perfect play is worth no more than chance there are no grades.
  const isFlat = Array.from(policies.values()).some(({ grade }) => grade === null);
  const rows: readonly Row[] = [
    { name: 'perfect play', score: value, grade: isFlat ? null : 100 },
    { name: 'random play', score: random, grade: isFlat ? null : 0 },
    ...Array.from(policies, ([name, policy]) => ({ name, ...policy })),
  ];
  const title = variant === BASE ? scenario.title : `${scenario.title}, twin ${variant}`;
  return [
    ...folded(paper.bold(title), paper),
    '',
    ...table(rows, paper),
    '',
    `${states.toLocaleString('en')} ${states === 1 ? 'state' : 'states'}, solved in ${Math.round(ms)} ms.`,
  ];
}

interface Row extends PolicyScore {
  readonly name: string;
}

/** Columns: a name, a score and a grade in figures, and what stands between them. */
const NAME = 14;
const FIGURE = 7;
const LEAST_BAR = 8;
const MOST_BAR = 40;

/** The expected score of each player as a figure and, where there is room, a bar, with 100 points as its whole length. */
function table(rows: readonly Row[], { width, bold }: Paper): readonly string[] {
  const room = Math.min(MOST_BAR, width - NAME - 2 * FIGURE - 2);
  const bar = (score: number) =>
    room < LEAST_BAR ? '' : `  ${'█'.repeat(Math.round((score / 100) * room)).padEnd(room, '·')}`;
  const head = `${''.padEnd(NAME)}${'score'.padStart(FIGURE)}${'grade'.padStart(FIGURE)}`;
  return [
    bold(head),
    ...rows.map(({ name, score, grade }) => {
      const figures = [score.toFixed(1), grade === null ? '–' : grade.toFixed(0)];
      return `${name.padEnd(NAME)}${figures.map((figure) => figure.padStart(FIGURE)).join('')}${bar(score)}`;
    }),
  ];
}
