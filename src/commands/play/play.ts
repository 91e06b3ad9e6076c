import { BASE } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import {
  calledAs,
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  type Result,
  tell,
} from '../context.ts';
import { leftOver, NOTHING_LEFT } from './left-over.ts';
import { find } from '../library/library.ts';
import { playChoices } from './choices.ts';
import { idsIn, seedIn, variantIn } from '../run-words.ts';
import { freshSeed, type NewRun, playNew, playOn, sit } from './sitting.ts';

export interface PlayOptions extends Common {
  readonly seed?: string;
  readonly variant?: string;
  readonly exam?: boolean;
  readonly new?: boolean;
  readonly choices?: string;
  readonly save?: boolean;
  readonly json?: boolean;
}

/** `play CASE`: takes up the run of it that was left, or begins a new one. */
export async function play(
  context: Context,
  argument: string | undefined,
  options: PlayOptions,
): Promise<Exit> {
  if (argument === undefined) return tell(context, failed(EXIT.usage, whichCase(calledAs(context))));
  if (options.choices === undefined && (options.json === true || options.save === true))
    return tell(context, failed(EXIT.usage, '--json and --save go with --choices.'));
  const found = find(context, argument);
  if (!found.ok) return tell(context, found);
  const run = newRun(context, found.scenario, options);
  if (!run.ok) return tell(context, run);
  if (options.choices !== undefined) {
    const { scenario, pack } = found;
    return playChoices(context, { scenario, pack, run, choices: idsIn(options.choices) }, options);
  }
  return sit(context, options, async (sitting) => {
    // An exam is no way around one that was left: it goes on.
    const modes = options.exam === true ? (['exam'] as const) : undefined;
    const search = isAnew(options) ? NOTHING_LEFT : await leftOver(sitting, [found], modes);
    const { left, notices } = search;
    return left === undefined ? playNew(sitting, found, { ...run, notices }) : playOn(sitting, left, notices);
  });
}

const whichCase = (called: string): string =>
  `which case? "${called} list" shows them. For example: ${called} play first-day`;

/** Whether a new run is asked for, even where one was left. */
function isAnew({ new: anew, seed, variant }: PlayOptions): boolean {
  return [anew, seed, variant].some((given) => given !== undefined);
}

function newRun(context: Context, scenario: Scenario, options: PlayOptions): Result<NewRun> {
  const { seed = String(freshSeed(context)), variant = BASE, exam } = options;
  const lot = seedIn(seed);
  if (!lot.ok) return lot;
  const found = variantIn(scenario, variant);
  if (!found.ok) return found;
  return { ok: true, variant: found.variant, seed: lot.seed, mode: exam === true ? 'exam' : 'practice' };
}
