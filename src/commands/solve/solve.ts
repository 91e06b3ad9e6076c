import { BASE } from '../../engine/index.ts';
import { type Common, type Context, EXIT, type Exit, printJson, tell } from '../context.ts';
import { find } from '../library/library.ts';
import { paperOf } from '../paper.ts';
import { variantIn } from '../run-words.ts';
import { solvedDocument } from './json.ts';
import { solvedText } from './text.ts';
import { progressOn } from '../check/progress.ts';
import { solvedInFull } from '../solving.ts';

export interface SolveOptions extends Common {
  readonly variant?: string;
  readonly json?: boolean;
}

/**
 * `solve CASE`: what perfect play, play by chance and every fixed policy score, and what hangs on each decision,
 * exactly. Without a variant the first twin is laid beside the base.
 */
export async function solve(context: Context, argument: string, options: SolveOptions): Promise<Exit> {
  const found = find(context, argument);
  if (!found.ok) return tell(context, found);
  const { scenario } = found;
  const choice = variantIn(scenario, options.variant ?? BASE);
  if (!choice.ok) return tell(context, choice);
  const { variant } = choice;
  const beside = options.variant === undefined ? scenario.variants[0] : undefined;
  const progress = progressOn(context);
  const solved = await solvedInFull({ scenario, variant, beside, now: context.now }, progress).finally(
    progress.end,
  );
  if (!solved.ok) return tell(context, solved);
  if (options.json === true) printJson(context, solvedDocument(solved));
  else
    context.stdout.write(
      `${solvedText(solved, { paper: paperOf(context), isDrawn: drawsBars(context, options) }).join('\n')}\n`,
    );
  return EXIT.done;
}

/** Bars say nothing to those who have the text read to them. */
function drawsBars({ env }: Context, { plain }: SolveOptions): boolean {
  const accessible = env['ACCESSIBLE'] ?? '';
  return plain !== true && (accessible === '' || accessible === '0');
}
