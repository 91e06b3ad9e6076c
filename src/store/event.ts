/** The events of a journal. Newer minor versions may add some. */
import type { Meters } from '../scenario/index.ts';
import { type Argument, readArgument } from './argument.ts';
import { isCount, isNumber, isObject, isWord, type JsonObject } from './json.ts';
import { type JudgedDecision, readJudged } from './judged.ts';

/** A block of a scene: its id, else its place among the scene's blocks, from 0. */
export type BlockName = string | number;

export interface Ended {
  readonly score: number;
  readonly ending: string;
  /** After the epilogue. */
  readonly meters: Meters;
  readonly lost?: number;
  readonly luck?: number;
  readonly accuracy?: number | null;
  /** In the order in which they were made; not there where the run was not reviewed. */
  readonly decisions?: readonly JudgedDecision[];
}

/** What happens in a run, in the order in which it is numbered. */
export type Happening =
  | { readonly event: 'choice'; readonly scene: string; readonly option: string }
  /** What decided the last choice; without a block it was something else. */
  | { readonly event: 'evidence'; readonly block?: BlockName }
  | { readonly event: 'undo' }
  | ({ readonly event: 'end' } & Ended);

/** All that is written down. An argument is about a run and no part of it: it has no number, and may come at any time. */
export type PlayEvent =
  Happening | { readonly event: 'argue'; readonly decision?: number | undefined; readonly text: string };

type Known = PlayEvent['event'];

/** An event as it stands in a line; undefined where it makes no sense. */
export type Read =
  | { readonly kind: 'entry'; readonly event: Happening }
  | { readonly kind: 'argument'; readonly argument: Argument };

const EVENTS: readonly Known[] = ['choice', 'evidence', 'undo', 'end', 'argue'];

/** The event's name where it is one that this version knows. */
export const knownEvent = (name: string): Known | undefined => EVENTS.find((each) => each === name);

/** Reads an event whose name is known. */
export function readEvent(name: Known, value: JsonObject): Read | undefined {
  if (name === 'argue') {
    const argument = readArgument(value);
    return argument && { kind: 'argument', argument };
  }
  const event = readHappening(name, value);
  return event && { kind: 'entry', event };
}

function readHappening(event: Happening['event'], value: JsonObject): Happening | undefined {
  switch (event) {
    case 'choice': {
      const { scene, option } = value;
      return isWord(scene) && isWord(option) ? { event, scene, option } : undefined;
    }
    case 'evidence': {
      const { block } = value;
      if (block === undefined) return { event };
      return isBlockName(block) ? { event, block } : undefined;
    }
    case 'undo':
      return { event };
    case 'end': {
      const ended = readEnded(value);
      return ended && { event, ...ended };
    }
  }
}

/** Whether it has the form of a block's name. It may still name what no scene has. */
export const isBlockName = (value: unknown): value is BlockName => isWord(value) || isCount(value);

/** The end of a run; undefined where it makes no sense. */
export function readEnded(value: JsonObject): Ended | undefined {
  const { score, ending, meters, lost, luck, accuracy } = value;
  if (!isNumber(score) || !isWord(ending) || !isObject(meters)) return undefined;
  const { customer, strategy, product, revenue } = meters;
  if (!isNumber(customer) || !isNumber(strategy) || !isNumber(product) || !isNumber(revenue))
    return undefined;
  const decisions = readJudged(value['decisions']);
  return {
    score,
    ending,
    meters: { customer, strategy, product, revenue },
    ...(isNumber(lost) && { lost }),
    ...(isNumber(luck) && { luck }),
    ...((isNumber(accuracy) || accuracy === null) && { accuracy }),
    ...(decisions !== undefined && { decisions }),
  };
}
