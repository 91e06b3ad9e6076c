import { type Arrival, holds, start, type Turn } from '../engine/index.ts';
import type { Route, SceneId } from '../scenario/index.ts';
import { finish } from '../solver/index.ts';
import { type Ahead, lookingAhead } from './ahead.ts';
import {
  type Asked,
  type Conditions,
  conditionsOf,
  isOnFlags,
  outermost,
  withMembers,
} from './conditions.ts';
import { type Facts, factsOf, type Stand, standsOf } from './stands.ts';
import { type Survey, tellingsOf } from './survey.ts';
import { turnsOf, type Want } from './turns.ts';
import { Witness } from './witness.ts';

/** What came of every condition of a scenario in all states in which it is read, in the base and in all twins. */
export interface Readings {
  readonly conditions: Conditions;
  readonly witnessOf: (asked: Asked) => Witness;
  /** The scenes that some play comes to. */
  readonly reached: ReadonlySet<SceneId>;
  /** Where plays can stand, by the scenes of decisions and endings. */
  readonly stands: ReadonlyMap<SceneId, readonly Stand[]>;
  /** What can be read between a choice that goes on by these routes and the next decision or ending. */
  readonly aheadOf: (routes: readonly Route[]) => Ahead;
}

const known = new WeakMap<Survey, Readings>();

/** The readings of a survey, made once: several checks look at them. */
export function readingsOf(survey: Survey): Readings {
  return finish(reading(survey));
}

/** The same in steps, where they are not made yet. */
export function* reading(survey: Survey): Generator<void, Readings> {
  const made = known.get(survey) ?? (yield* read(survey));
  known.set(survey, made);
  return made;
}

interface Reader extends Readings {
  readonly survey: Survey;
  readonly reached: Set<SceneId>;
}

function* read(survey: Survey): Generator<void, Readings> {
  const conditions = conditionsOf(survey.scenario);
  const all = outermost(conditions).flatMap(withMembers);
  const witnesses = new Map(all.map((asked) => [asked, new Witness(asked)]));
  const witnessOf = (asked: Asked): Witness => {
    const witness = witnesses.get(asked);
    if (witness === undefined) throw new Error(`no condition at ${asked.path}`);
    return witness;
  };
  const stands = standsOf(survey);
  const aheadOf = lookingAhead(survey.scenario, conditions);
  const reader = { survey, conditions, witnessOf, stands, reached: new Set(stands.keys()), aheadOf };
  yield* readScenes(reader);
  readStarts(reader);
  for (const turn of turnsOf(survey, ({ next }) => wantOf(reader, next))) {
    if (turn === undefined) yield;
    else readTurn(reader, turn);
  }
  return reader;
}

/** The conditions of decisions and endings. One on flags alone is read once for all states with the same flags. */
function* readScenes({ conditions, witnessOf, stands }: Reader): Generator<void, void> {
  for (const [scene, all] of stands)
    for (const asked of (conditions.scenes.get(scene) ?? []).flatMap(withMembers)) {
      const witness = witnessOf(asked);
      const alike = isOnFlags(asked);
      for (const stand of all) {
        if (witness.settled) break;
        if (stand.size > FEW && !alike) yield* witness.askIn(stand);
        else askEach(witness, factsOf(stand, alike));
      }
      yield;
    }
}

/** So many states are read one by one as soon as a condition is made ready to be read in very many. */
const FEW = 64;

function askEach(witness: Witness, all: Iterable<Facts>): void {
  for (const facts of all) {
    witness.ask(facts);
    if (witness.settled) return;
  }
}

function readStarts(reader: Reader): void {
  const { survey, conditions } = reader;
  for (const { variant } of tellingsOf(survey)) {
    const opening = start(survey.scenario, variant);
    readAll(reader, conditions.brief, opening.passed[0]?.before ?? opening.state);
    readPassages(reader, opening);
  }
}

/** The routes after a choice, and the passages that they lead to. A floor takes the run elsewhere before any route is read. */
function readTurn(reader: Reader, turn: Turn): void {
  if (turn.floor !== undefined) return;
  readRoutes(reader, turn.outcome.next, turn.passed[0]?.before ?? turn.state);
  readPassages(reader, turn);
}

function readPassages(reader: Reader, { passed, state }: Arrival): void {
  for (const [index, { passage, before, meters }] of passed.entries()) {
    reader.reached.add(passage.id);
    readAll(reader, reader.conditions.scenes.get(passage.id) ?? [], before);
    const { flags } = passed[index + 1]?.before ?? state;
    readRoutes(reader, passage.next, { meters, flags });
  }
}

/** One route after the other, until one holds. */
function readRoutes(reader: Reader, routes: readonly Route[], facts: Facts): void {
  for (const { asked } of reader.conditions.junctions.get(routes)?.routes ?? []) {
    if (asked === undefined) return;
    readAll(reader, [asked], facts);
    if (holds(asked.condition, facts)) return;
  }
}

function readAll({ witnessOf }: Reader, all: readonly Asked[], facts: Facts): void {
  for (const asked of all) for (const each of withMembers(asked)) witnessOf(each).ask(facts);
}

/** What is still wanted of a choice that goes on by these routes. */
function wantOf(reader: Reader, routes: readonly Route[]): Want {
  const { asked, passages, isSame } = reader.aheadOf(routes);
  const isKnown =
    asked.every((each) => reader.witnessOf(each).settled) && passages.every((id) => reader.reached.has(id));
  if (isKnown) return 'none';
  return isSame ? 'one' : 'all';
}
