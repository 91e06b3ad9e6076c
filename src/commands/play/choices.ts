import { available, replay, type Run, score, standing, type State } from '../../engine/index.ts';
import type { OptionId, Scenario } from '../../scenario/index.ts';
import {
  advance,
  begin,
  type Kept,
  type Play,
  points,
  type Session,
  type SessionEvent,
  withReview,
} from '../../session/index.ts';
import { solving } from '../../solver/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, printJson, tell } from '../context.ts';
import { figuresOf } from '../judging.ts';
import { keepNew, openLearnerRecord } from '../record.ts';
import { refusal } from '../run-words.ts';
import { inSlices } from '../slices.ts';
import type { NewRun } from './sitting.ts';

/** A play without a player. */
export interface Script {
  readonly scenario: Scenario;
  /** The pack that was added and has it. */
  readonly pack?: string | undefined;
  readonly run: NewRun;
  /** Words that should be ids of options. */
  readonly choices: readonly string[];
}

export interface ScriptOptions extends Common {
  readonly json?: boolean;
  readonly save?: boolean;
}

/** `play … --choices a,b,c`: makes the choices and tells where they lead. */
export async function playChoices(context: Context, script: Script, options: ScriptOptions): Promise<Exit> {
  const { scenario, choices } = script;
  const { variant, seed } = script.run;
  const run: Run = { scenario: scenario.id, digest: scenario.digest, variant, seed, choices };
  const played = replay(scenario, run);
  if (!played.ok) return tell(context, failed(EXIT.usage, refusal(run, played)));
  if (options.save === true) {
    const made = played.turns.map(({ option }) => option.id);
    const why = await save(context, { ...script, made }, options);
    if (why !== undefined) return tell(context, failed(EXIT.refused, `the run could not be saved: ${why}.`));
  }
  const place = position(scenario, played.state);
  if (options.json === true) printJson(context, { run, ...place });
  else context.stdout.write(sentences(place));
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

function sentences({ state, options, score: total, ending }: ReturnType<typeof position>): string {
  const meters = Object.entries(state.meters).map(([meter, value]) => `${meter} ${value}`);
  const end =
    total === undefined ? `options: ${options.join(', ')}` : `ending: ${ending}\nscore: ${points(total)}`;
  return `scene: ${state.scene}\nmeters: ${meters.join(', ')}\n${end}\n`;
}

/** Plays it once more as a session, so that it is kept as any play; why it could not be, if it could not. */
async function save(
  context: Context,
  { scenario, pack, run, made }: Script & { readonly made: readonly OptionId[] },
  options: Common,
): Promise<string | undefined> {
  const begun = begin(scenario, run, { mode: run.mode, coach: 'end', asksEvidence: false, explain: false });
  const keep = keepNew(openLearnerRecord(context, options), begun, { pack });
  const events: readonly SessionEvent[] = [
    ...made.flatMap((option): SessionEvent[] => [CONTINUE, { kind: 'choose', option }]),
    // What happened, afterwards, the score. Where the story has not ended, they change nothing.
    CONTINUE,
    CONTINUE,
  ];
  let session = begun;
  for (const event of events) {
    const record: Play['record'] = async (entry) => keep(await withFigures(session, entry));
    const step = await advance(session, event, { record });
    if (step.saved?.ok === false) return step.saved.why;
    session = step.session;
  }
  return undefined;
}

/** The end of a run with the figures of its review; as it is where the scenario is too large to be solved. */
async function withFigures(session: Session, entry: Kept): Promise<Kept> {
  if (entry.event !== 'end') return entry;
  const solution = await inSlices(solving(session.scenario, session.variant)).done;
  return solution === undefined ? entry : withReview(entry, figuresOf(session, solution));
}

const CONTINUE: SessionEvent = { kind: 'continue' };
