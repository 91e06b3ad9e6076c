import { BASE, MAX_SEED, variantOf } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, type Result, tell } from './context.ts';
import { leftOver, type Search } from './left-over.ts';
import { find } from './library.ts';
import { playChoices } from './play-choices.ts';
import { freshSeed, type NewRun, playNew, playOn, sit } from './sitting.ts';
import { quoted } from './text.ts';
import { unknown } from './unknown.ts';

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
  if (argument === undefined) return tell(context, failed(EXIT.usage, WHICH_CASE));
  if (options.choices === undefined && (options.json === true || options.save === true))
    return tell(context, failed(EXIT.usage, '--json and --save go with --choices.'));
  const found = find(context, argument);
  if (!found.ok) return tell(context, found);
  const run = newRun(context, found.scenario, options);
  if (!run.ok) return tell(context, run);
  if (options.choices !== undefined) {
    const { scenario } = found;
    return playChoices(context, { scenario, run, choices: idsIn(options.choices) }, options);
  }
  return sit(context, options, async (sitting) => {
    const search = isAnew(options) ? NOTHING_LEFT : await leftOver(sitting.record, [found]);
    const { left, notices } = search;
    return left === undefined ? playNew(sitting, found, { ...run, notices }) : playOn(sitting, left, notices);
  });
}

const WHICH_CASE = 'which case? "interlock list" shows them. For example: interlock play first-day';
const NOTHING_LEFT: Search = { left: undefined, notices: [] };

/** Whether a new run is asked for, even where one was left. */
function isAnew({ new: anew, seed, variant, exam }: PlayOptions): boolean {
  return [anew, seed, variant, exam].some((given) => given !== undefined);
}

/** `a,b,c` as words; spaces around a word are not part of it. */
function idsIn(list: string): readonly string[] {
  const words = list.split(',').map((word) => word.trim());
  return words.filter((word) => word !== '');
}

function newRun(context: Context, scenario: Scenario, options: PlayOptions): Result<NewRun> {
  const { seed = String(freshSeed(context)), variant = BASE, exam } = options;
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > MAX_SEED)
    return failed(EXIT.usage, `--seed takes a whole number from 0 to ${MAX_SEED}, not ${quoted(seed)}.`);
  const found = variantOf(scenario, variant);
  const known = [BASE, ...scenario.variants.map(({ id }) => id)];
  if (found === undefined) return failed(EXIT.usage, unknown('variant', variant, known));
  return { ok: true, variant: found, seed: Number(seed), mode: exam === true ? 'exam' : 'practice' };
}
