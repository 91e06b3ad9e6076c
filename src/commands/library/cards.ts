import type { Card } from '../../session/index.ts';
import { nameOf, type StoryName, type Summary } from '../../store/index.ts';
import { type Context, EXIT, type Failure, type Result } from '../context.ts';
import { addedCards } from './added-cards.ts';
import { headingOf } from './all.ts';
import type { PrincipleName } from './facts.ts';
import { ownCards } from './own-cards.ts';
import { addedPacks, builtInPack } from './place.ts';
import type { Shelf } from './shelf.ts';

/** Every case that can be played. */
export interface AllCards {
  /** The built-in pack first, then those that were added, by title. */
  readonly shelves: readonly Shelf[];
  /** Those of all packs, each id once. */
  readonly principles: readonly PrincipleName[];
  /** What of the packs can't be read. */
  readonly refused: readonly Failure[];
}

/** Every case that can be played. Where the built-in pack can't be looked at there is none, and why is told. */
export function allCards(context: Context): AllCards {
  const all = readCards(context);
  return all.ok ? all : { shelves: [], principles: [], refused: [all] };
}

/** Every case that can be played; or why the built-in pack can't be looked at. */
export function readCards(context: Context): Result<AllCards> {
  const own = ownCards(context);
  if (!own.ok) return own;
  const { packs, trouble } = addedPacks(context);
  const troubles = trouble.map((message) => ({ exit: EXIT.refused, message }));
  const added = packs.length === 0 ? [] : addedCards(context, packs);
  const heading = packs.length === 0 ? undefined : headingOf(builtInPack(context)?.title ?? 'Interlock');
  const all = [own, ...added];
  return {
    ok: true,
    shelves: [{ heading, cases: own.cases }, ...added],
    principles: eachOnce(all.flatMap(({ principles }) => principles)),
    refused: [...own.refused, ...troubles, ...added.flatMap(({ refused }) => refused)],
  };
}

function eachOnce(principles: readonly PrincipleName[]): readonly PrincipleName[] {
  const byId = Map.groupBy(principles, ({ id }) => id);
  return Array.from(byId.values(), ([first]) => first).filter((first) => first !== undefined);
}

/** The cards of all cases, in their order, with how each went so far. */
export function cardsOf({ shelves }: Pick<AllCards, 'shelves'>, summary: Summary): readonly Card[] {
  const variants = Map.groupBy(summary.variants, nameOf);
  // The latest first: of several of a story that one counts.
  const open = new Map(summary.open.toReversed().map((run) => [storyOf(run), run.lastAt]));
  return shelves.flatMap(({ heading, cases }) =>
    cases.map(({ facts, called, pack }): Card => {
      const { id, digest, ...said } = facts;
      const { attempts = 0, best = null, last } = summary.scenarios.get(called) ?? {};
      const leftAt = open.get(storyOf({ pack, scenario: id, digest }));
      return {
        ...said,
        id: called,
        ...(heading !== undefined && { pack: heading }),
        attempts,
        best,
        ...(last !== undefined && { lastAt: last.at }),
        played: (variants.get(called) ?? []).map(({ variant }) => variant),
        unfinished: leftAt !== undefined,
        ...(leftAt !== undefined && { leftAt }),
      };
    }),
  );
}

/** A case as it is now: a run of it as it was can't go on. */
const storyOf = ({ digest, ...name }: StoryName & { readonly digest: string }): string =>
  `${nameOf(name)} ${digest}`;
