import { BASE, MAX_SEED, type VariantChoice, variantOf } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { begin, type Face, type Left, type Manner, points, resume, type Session } from '../session/index.ts';
import type { LearnerRecord, RunRecord } from '../store/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, type Result, tell } from './context.ts';
import { find, TUTORIAL } from './library.ts';
import { unknown } from './unknown.ts';
import { playChoices, type Script } from './play-choices.ts';
import { fits, keepNew, keepOn, openLearnerRecord } from './record.ts';
import { drawsScreens, openFace } from './terminal.ts';
import { farewell } from './farewell.ts';

export interface PlayOptions extends Common {
  readonly seed?: string;
  readonly variant?: string;
  readonly exam?: boolean;
  readonly new?: boolean;
  readonly choices?: string;
  readonly save?: boolean;
  readonly json?: boolean;
}

/** `play SCENARIO`: takes up the run of it that was left, or begins a new one. */
export async function play(context: Context, argument: string, options: PlayOptions): Promise<Exit> {
  const found = await find(context, argument);
  if (!found.ok) return tell(context, found);
  const chosen = newRun(context, found.scenario, options);
  if (!chosen.ok) return tell(context, chosen);
  const record = openLearnerRecord(context, options);
  if (options.choices !== undefined)
    return playChoices(context, scriptOf(found.scenario, chosen, options, record));
  const asked =
    options.new ?? [options.seed, options.variant, options.exam].some((given) => given !== undefined);
  const left = asked ? undefined : await leftUnfinished(record, found.scenario);
  const face = await openFace(context, options, record.settings.get());
  const sitting = { context, record, face };
  const end =
    left === undefined
      ? await playNew(sitting, found.scenario, chosen)
      : await playOn(sitting, found.scenario, left);
  await face.close();
  if (drawsScreens(context, options)) context.stdout.write(farewell(end));
  return EXIT.done;
}

/** What a play needs around it. */
export interface Sitting {
  readonly context: Context;
  readonly record: LearnerRecord;
  readonly face: Face;
}

/** How a new run is to be played. */
export interface NewRun {
  readonly variant: VariantChoice;
  readonly seed: number;
  readonly mode: Manner['mode'];
}

/** Plays a scenario from its brief. */
export async function playNew(sitting: Sitting, scenario: Scenario, run: NewRun): Promise<Left> {
  const session = begin(scenario, run, manner(sitting.record, scenario, run.mode));
  return playIn(sitting, session, keepNew(sitting.record, session));
}

/** Takes up a run where it was left. Where its choices fit no longer, the scenario is begun anew. */
export async function playOn(sitting: Sitting, scenario: Scenario, left: RunRecord): Promise<Left> {
  const how = { manner: manner(sitting.record, scenario, left.mode), study: left.study };
  const session = resume(scenario, left.run, how);
  if (session === undefined)
    return playNew(sitting, scenario, {
      variant: variantOf(scenario, left.run.variant) ?? BASE,
      seed: left.run.seed,
      mode: left.mode,
    });
  return playIn(sitting, session, keepOn(sitting.record, left.id));
}

async function playIn(
  { record, face }: Sitting,
  session: Session,
  keep: ReturnType<typeof keepNew>,
): Promise<Left> {
  const notices = record.trouble.map(({ message }) => message);
  const left = await face.play({ session, record: keep, notices });
  if (left.how === 'finished' && session.scenario.id === TUTORIAL)
    await record.settings.change({ tutorialDone: true });
  return left;
}

function manner(record: LearnerRecord, scenario: Scenario, mode: Manner['mode']): Manner {
  const { coach, tutorialDone } = record.settings.get();
  return { mode, coach, explain: scenario.tutorial || !tutorialDone };
}

/** The latest unfinished run of a scenario that can still go on. */
export async function leftUnfinished(
  record: LearnerRecord,
  scenario: Scenario,
): Promise<RunRecord | undefined> {
  const runs = await record.runs();
  return runs.find((candidate) => candidate.ended === undefined && fits(candidate.run, scenario));
}

/** A seed that nobody chose. */
export function freshSeed({ entropy }: Context): number {
  return new DataView(entropy(4).buffer).getUint32(0);
}

/** `a,b,c` as choices; spaces around an id are not part of it. */
function scriptOf(scenario: Scenario, chosen: NewRun, options: PlayOptions, record: LearnerRecord): Script {
  const words = (options.choices ?? '').split(',').map((word) => word.trim());
  const run = {
    scenario: scenario.id,
    digest: scenario.digest,
    variant: chosen.variant,
    seed: chosen.seed,
    choices: words.filter((word) => word !== ''),
  };
  const script = { scenario, run, mode: chosen.mode, json: options.json === true };
  return options.save === true ? { ...script, saveIn: record } : script;
}

function newRun(context: Context, scenario: Scenario, options: PlayOptions): Result<NewRun> {
  const { seed = String(freshSeed(context)), variant = BASE } = options;
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > MAX_SEED) {
    return failed(
      EXIT.usage,
      `--seed takes a whole number from 0 to ${MAX_SEED}, not ${JSON.stringify(seed)}.`,
    );
  }
  const found = variantOf(scenario, variant);
  const known = [BASE, ...scenario.variants.map(({ id }) => id)];
  if (found === undefined) return failed(EXIT.usage, unknown('variant', variant, known));
  return { ok: true, variant: found, seed: Number(seed), mode: options.exam === true ? 'exam' : 'practice' };
}
