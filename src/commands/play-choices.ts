import {
  available,
  epilogue,
  replay,
  type Replay,
  type Run,
  score,
  standing,
  type State,
} from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { points } from '../session/index.ts';
import type { LearnerRecord } from '../store/index.ts';
import { type Context, EXIT, type Exit, printJson, tell } from './context.ts';
import { unknown } from './unknown.ts';

/** A play without a player: what to choose, and how to tell where it ends. */
export interface Script {
  readonly scenario: Scenario;
  readonly run: Run;
  readonly mode: 'practice' | 'exam';
  readonly json: boolean;
  /** Where to keep the run; absent where it is not to be kept. */
  readonly saveIn?: LearnerRecord;
}

/** `play … --choices a,b,c`: makes the choices and tells where the run stands. */
export async function playChoices(context: Context, script: Script): Promise<Exit> {
  const { scenario, run, json, saveIn } = script;
  const played = replay(scenario, run);
  if (!played.ok) return tell(context, { exit: EXIT.usage, message: refusal(run, played) });
  if (saveIn !== undefined) {
    const why = await save(saveIn, script, played);
    if (why !== undefined)
      return tell(context, { exit: EXIT.refused, message: `the run was not saved: ${why}` });
  }
  const place = position(scenario, played.state);
  if (json) printJson(context, { run, ...place });
  else context.stdout.write(sentence(place));
  return EXIT.done;
}

/** Where a state stands, as the machine interface tells it. */
function position(scenario: Scenario, state: State) {
  const scene = standing(scenario, state);
  const done = scene.kind === 'ending';
  return {
    done,
    state: { scene: state.scene, meters: state.meters, flags: [...state.flags].toSorted() },
    options: available(scenario, state).map(({ id }) => id),
    ...(done ? { score: score(scenario, state), ending: scene.id } : {}),
  };
}

function sentence({ state, options, score: total, ending }: ReturnType<typeof position>): string {
  const meters = Object.entries(state.meters).map(([meter, value]) => `${meter} ${value}`);
  const end =
    total === undefined ? `options: ${options.join(', ')}` : `ending: ${ending}\nscore: ${points(total)}`;
  return `scene: ${state.scene}\nmeters: ${meters.join(', ')}\n${end}\n`;
}

function refusal(run: Run, played: Extract<Replay, { ok: false }>): string {
  if (played.why === 'variant') return `there is no variant ${JSON.stringify(run.variant)}.`;
  const word = run.choices[played.at] ?? '';
  const what = `choice ${played.at + 1}`;
  return played.available.length === 0
    ? `${what}, ${JSON.stringify(word)}, comes after the end of the run at ${played.state.scene}.`
    : `${what}, at ${played.state.scene}: ${unknown('open option', word, played.available)}`;
}

async function save(record: LearnerRecord, script: Script, played: Extract<Replay, { ok: true }>) {
  const { scenario, run, mode } = script;
  const journal = await record.begin({
    run: { ...run, choices: [] },
    mode,
    study: false,
    title: scenario.title,
  });
  const entries = played.turns.map(
    ({ before, option }) => ({ event: 'choice', scene: before.scene, option: option.id }) as const,
  );
  const results = [];
  for (const entry of entries) results.push(await journal.append(entry));
  if (standing(scenario, played.state).kind === 'ending') {
    const { final } = epilogue(scenario, played.state);
    const end = {
      event: 'end',
      ending: played.state.scene,
      score: score(scenario, played.state),
      meters: final,
    } as const;
    results.push(await journal.append(end));
  }
  return results.find((saved) => !saved.ok)?.why;
}
