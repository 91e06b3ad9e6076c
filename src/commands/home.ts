import { BASE } from '../engine/index.ts';
import { type Card, LEVEL_NAMES, PRODUCT_NAMES } from '../session/index.ts';
import { type Common, type Context, type Exit, tell } from './context.ts';
import { leftOver, unfinishedIds } from './left-over.ts';
import { builtIn, find, type Found, TUTORIAL } from './library.ts';
import { freshSeed, type Played, playNew, playOn, sit, type Sitting } from './sitting.ts';

/** No command: the tutorial first, then the run that was left unfinished, else the list. A pipe gets the tutorial. */
export async function home(context: Context, options: Common): Promise<Exit> {
  const tutorial = find(context, TUTORIAL);
  if (!tutorial.ok) return tell(context, tutorial);
  if (!context.stdin.isTTY) return sit(context, options, (sitting) => anew(sitting, tutorial));
  const pack = builtIn(context);
  if (!pack.ok) return tell(context, pack);
  const refused = pack.refused.map(({ message }) => message);
  return sit(context, options, async (sitting) => {
    const { tutorialDone } = sitting.record.settings.get();
    const due = tutorialDone ? pack.scenarios : [tutorial];
    const { left, notices } = await leftOver(sitting.record, due);
    const said = [...refused, ...notices];
    if (left === undefined && tutorialDone) return fromList(sitting, pack.scenarios, said);
    const first = await (left === undefined ? anew(sitting, tutorial, said) : playOn(sitting, left, said));
    return first.how === 'quit' ? first : ((await fromList(sitting, pack.scenarios, [])) ?? first);
  });
}

/** Lets the player choose and play until there is no choice or a play is left; the last play, if there was one. */
async function fromList(
  sitting: Sitting,
  pack: readonly Found[],
  notices: readonly string[],
): Promise<Played | undefined> {
  const id = await sitting.face.choose(await cards(sitting, pack));
  const found = pack.find(({ scenario }) => scenario.id === id);
  if (found === undefined) return undefined;
  const searched = await leftOver(sitting.record, [found]);
  const said = [...new Set([...notices, ...searched.notices])];
  const played = await (searched.left === undefined
    ? anew(sitting, found, said)
    : playOn(sitting, searched.left, said));
  return played.how === 'quit' ? played : ((await fromList(sitting, pack, [])) ?? played);
}

const anew = (sitting: Sitting, found: Found, notices: readonly string[] = []): Promise<Played> =>
  playNew(sitting, found, { variant: BASE, seed: freshSeed(sitting.context), mode: 'practice', notices });

async function cards({ record }: Sitting, pack: readonly Found[]): Promise<readonly Card[]> {
  const { scenarios: played } = await record.summary();
  const unfinished = await unfinishedIds(record, pack);
  return pack.map(({ scenario }) => {
    const { id, title, summary, level, product, minutes } = scenario;
    const attempts = played.get(id)?.attempts ?? 0;
    return {
      id,
      title,
      summary,
      level: LEVEL_NAMES[level],
      product: PRODUCT_NAMES[product],
      minutes,
      attempts,
      unfinished: unfinished.has(id),
    };
  });
}
