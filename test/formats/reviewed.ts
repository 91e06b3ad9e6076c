import { readFileSync } from 'node:fs';
import { replay } from '../../src/engine/index.ts';
import type { Reviewed } from '../../src/formats/index.ts';
import { review } from '../../src/review/index.ts';
import { readPrinciples, readScenario } from '../../src/scenario/index.ts';
import { finish, hindsight, solving } from '../../src/solver/index.ts';
import { FERRY, PRINCIPLES } from '../session/ferry.ts';

interface Played {
  readonly seed?: number;
  readonly variant?: string;
  readonly choices: readonly string[];
  /** What the player says decided it: block ids by decision, undefined for something else. */
  readonly answers?: Readonly<Record<number, string | undefined>>;
  readonly says?: Reviewed['arguments'];
}

/** The ferry, changed or as it is, after these choices. */
export const ferryAfter = (played: Played, changes: object = {}): Reviewed =>
  after(
    JSON.stringify({ ...FERRY, ...changes }),
    { name: FERRY.id, principles: JSON.stringify(PRINCIPLES) },
    played,
  );

/** The tutorial after these choices. */
export const firstDayAfter = (played: Played): Reviewed =>
  after(inPack('first-day.json'), { name: 'first-day', principles: inPack('principles.json') }, played);

const inPack = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');

function after(
  source: string,
  pack: { name: string; principles: string },
  { seed = 1, variant = 'base', choices, answers = {}, says = [] }: Played,
): Reviewed {
  const shelf = readPrinciples(pack.principles);
  if (!shelf.ok) throw new Error(JSON.stringify(shelf.problems));
  const { principles } = shelf;
  const reading = readScenario(source, { name: pack.name, principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { scenario } = reading;
  const played = replay(scenario, { variant, seed, choices });
  if (!played.ok) throw new Error(JSON.stringify(played));
  const solution = finish(solving(scenario, played.variant));
  const past = finish(hindsight({ scenario, variant: played.variant, seed, budget: 10_000 }));
  if (solution === undefined || past === undefined) throw new Error('too large');
  const own = review(solution, played, past);
  const named = Object.entries(answers).map(([at, id]) => {
    const { text } = own.decisions[Number(at)]?.scene ?? { text: [] };
    return [Number(at), text.find((block) => id !== undefined && block.id === id)] as const;
  });
  return {
    solution,
    seed,
    played,
    review: own,
    hindsight: past,
    principles,
    notes: [],
    answers: new Map(named),
    arguments: says,
  };
}
