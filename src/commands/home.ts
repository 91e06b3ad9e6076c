import { BASE } from '../engine/index.ts';
import { type Card, LEVEL_NAMES, PRODUCT_NAMES } from '../session/index.ts';
import { nameOf } from '../store/index.ts';
import { type Common, type Context, type Exit, tell } from './context.ts';
import { leftOver, NOTHING_LEFT, unfinishedNames } from './play/left-over.ts';
import { find, type Found, TUTORIAL } from './library/library.ts';
import { allPacks, oneLine, type Shelf } from './library/all.ts';
import { caseNames } from './library/names.ts';
import { freshSeed, type Played, playNew, playOn, sit, type Sitting } from './play/sitting.ts';

/**
 * No command: the tutorial first, then the run that was left unfinished, else the list. A pipe gets the tutorial.
 * A case is read when it is needed: the first screen waits for one, not for the pack.
 */
export async function home(context: Context, options: Common): Promise<Exit> {
  const tutorial = find(context, TUTORIAL);
  if (!tutorial.ok) return tell(context, tutorial);
  if (!context.stdin.isTTY) return sit(context, options, (sitting) => anew(sitting, tutorial));
  return sit(context, options, async (sitting) => {
    const { tutorialDone } = sitting.record.settings.get();
    const due = tutorialDone ? await unfinishedCase(sitting) : tutorial;
    const { left, notices } = due === undefined ? NOTHING_LEFT : await leftOver(sitting, [due]);
    if (left === undefined && tutorialDone) return fromList(sitting, notices);
    const first = await (left === undefined
      ? anew(sitting, tutorial, notices)
      : playOn(sitting, left, notices));
    return first.how === 'quit' ? first : ((await fromList(sitting)) ?? first);
  });
}

/** The case of the run that was left last; undefined where there is none, or it is not of any pack any more. */
async function unfinishedCase({ context, record }: Sitting): Promise<Found | undefined> {
  const latest = await record.unfinished();
  if (latest === undefined) return undefined;
  const name = nameOf({ pack: latest.pack, scenario: latest.run.scenario });
  // What is not of a pack any more may be anything in the folder in which the program was started.
  if (!caseNames(context).includes(name)) return undefined;
  const found = find(context, name);
  return found.ok ? found : undefined;
}

/** Lets the player choose and play until there is no choice or a play is left; the last play, if there was one. */
async function fromList(sitting: Sitting, notices: readonly string[] = []): Promise<Played | undefined> {
  const all = allPacks(sitting.context);
  // The tutorial was read from there a moment ago.
  if (!all.ok) throw new Error(all.message);
  const name = await sitting.face.choose(await cards(sitting, all.shelves));
  const found = all.shelves.flatMap(({ scenarios }) => scenarios).find(({ called }) => called === name);
  if (found === undefined) return undefined;
  const searched = await leftOver(sitting, [found]);
  const refused = all.refused.map(({ message }) => message);
  const said = [...new Set([...refused, ...notices, ...searched.notices])];
  const played = await (searched.left === undefined
    ? anew(sitting, found, said)
    : playOn(sitting, searched.left, said));
  return played.how === 'quit' ? played : ((await fromList(sitting)) ?? played);
}

const anew = (sitting: Sitting, found: Found, notices: readonly string[] = []): Promise<Played> =>
  playNew(sitting, found, { variant: BASE, seed: freshSeed(sitting.context), mode: 'practice', notices });

async function cards({ record }: Sitting, shelves: readonly Shelf[]): Promise<readonly Card[]> {
  const { scenarios: played } = await record.summary();
  const all = shelves.flatMap(({ scenarios }) => scenarios);
  const unfinished = await unfinishedNames(record, all);
  return shelves.flatMap(({ heading, scenarios }) =>
    scenarios.map(({ scenario, called }) => {
      const { title, summary, level, product, minutes } = scenario;
      return {
        id: called,
        ...(heading !== undefined && { pack: heading }),
        title: oneLine(title),
        summary: oneLine(summary),
        level: LEVEL_NAMES[level],
        product: PRODUCT_NAMES[product],
        minutes,
        attempts: played.get(called)?.attempts ?? 0,
        unfinished: unfinished.has(called),
      };
    }),
  );
}
