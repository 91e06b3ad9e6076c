import { BASE } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Card, Left } from '../session/index.ts';
import { type Common, type Context, EXIT, type Exit, tell } from './context.ts';
import { farewell } from './farewell.ts';
import { builtIn, find, TUTORIAL } from './library.ts';
import { freshSeed, leftUnfinished, playNew, playOn, type Sitting } from './play.ts';
import { fits, openLearnerRecord } from './record.ts';
import { drawsScreens, openFace } from './terminal.ts';

/** No command: the tutorial first, then the run that was left unfinished, else the list. A pipe gets the tutorial. */
export async function home(context: Context, options: Common): Promise<Exit> {
  const tutorial = await find(context, TUTORIAL);
  if (!tutorial.ok) return tell(context, tutorial);
  const record = openLearnerRecord(context, options);
  const face = await openFace(context, options, record.settings.get());
  const sitting: Sitting = { context, record, face };
  const left = await opening(sitting, tutorial.scenario);
  const last = left?.how === 'quit' || !context.stdin.isTTY ? left : await fromList(sitting);
  await face.close();
  if (last !== undefined && drawsScreens(context, options)) context.stdout.write(farewell(last));
  return EXIT.done;
}

/** What is played before the list is shown; undefined where nothing is due. */
async function opening(sitting: Sitting, tutorial: Scenario): Promise<Left | undefined> {
  const { context, record } = sitting;
  if (!context.stdin.isTTY)
    return playNew(sitting, tutorial, { variant: BASE, seed: freshSeed(context), mode: 'practice' });
  if (!record.settings.get().tutorialDone) return playEither(sitting, tutorial);
  const unfinished = await record.unfinished();
  if (unfinished === undefined) return undefined;
  const found = await find(context, unfinished.run.scenario);
  return found.ok && fits(unfinished.run, found.scenario)
    ? playOn(sitting, found.scenario, unfinished)
    : undefined;
}

async function fromList(sitting: Sitting): Promise<Left | undefined> {
  let last: Left | undefined;
  for (;;) {
    const pack = await builtIn(sitting.context);
    if (!pack.ok) return last;
    const id = await sitting.face.choose(await cards(sitting, pack.scenarios));
    const scenario = pack.scenarios.find((candidate) => candidate.id === id);
    if (scenario === undefined) return last;
    last = await playEither(sitting, scenario);
    if (last.how === 'quit') return last;
  }
}

/** Takes up the unfinished run of a scenario, or begins one. */
async function playEither(sitting: Sitting, scenario: Scenario): Promise<Left> {
  const unfinished = await leftUnfinished(sitting.record, scenario);
  if (unfinished !== undefined) return playOn(sitting, scenario, unfinished);
  return playNew(sitting, scenario, { variant: BASE, seed: freshSeed(sitting.context), mode: 'practice' });
}

async function cards({ record }: Sitting, scenarios: readonly Scenario[]): Promise<readonly Card[]> {
  const { scenarios: played } = await record.summary();
  const runs = await record.runs();
  return scenarios.map((scenario) => {
    const { id, title, summary, level, product, minutes } = scenario;
    const unfinished = runs.some(({ run, ended }) => ended === undefined && fits(run, scenario));
    return {
      id,
      title,
      summary,
      level,
      product,
      minutes,
      attempts: played.get(id)?.attempts ?? 0,
      unfinished,
    };
  });
}
