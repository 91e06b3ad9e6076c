import { METER_NAMES } from '../scenario/index.ts';
import type { Asked } from './conditions.ts';
import type { Readings } from './readings.ts';
import { boundWords, named, rangeWords } from './say.ts';

type Witnesses = Pick<Readings, 'witnessOf'>;
const EVERY = { least: 0, most: 100 };

/** Why a condition never holds where it is read: what is so there instead, a sentence each. */
export function whyNever(asked: Asked, readings: Witnesses): readonly string[] {
  const { flags, without, meters, any } = asked.condition;
  const witness = readings.witnessOf(asked);
  const wrong = [
    ...flags
      .filter((flag) => !witness.set.has(flag))
      .map((flag) => `The flag ${named(flag)} is never set there.`),
    ...without
      .filter((flag) => !witness.unset.has(flag))
      .map((flag) => `The flag ${named(flag)} is always set there.`),
  ];
  if (wrong.length > 0) return wrong;
  if (!witness.flagged)
    return ['Each of its flags is as it asks in some state there, but never all of them.'];
  const where = flags.length + without.length === 0 ? 'there' : 'there when its flags are as it asks';
  const out = meters
    .filter(({ meter }) => !witness.met.has(meter))
    .map((bound) => {
      const range = rangeWords(witness.ranges.get(bound.meter) ?? EVERY);
      return `${METER_NAMES[bound.meter]} is ${range} ${where}, and never ${boundWords(bound)}.`;
    });
  if (out.length > 0) return out;
  const isAsked = asked.members.some((member) => wasRead(member, readings));
  if (any.length > 0 && isAsked) return asked.members.flatMap((member) => whyNever(member, readings));
  return [`Each of its meters is as it asks in some state ${where}, but never all of them.`];
}

/** Why a condition always holds where it is read, a sentence each. */
export function whyAlways(asked: Asked, readings: Witnesses): readonly string[] {
  const { flags, without, meters, any } = asked.condition;
  const { ranges } = readings.witnessOf(asked);
  const member = asked.members.find((each) => verdictOn(each, readings) === 'always');
  const ofAny =
    member === undefined
      ? ['One of the conditions in its `any` always holds there.']
      : whyAlways(member, readings);
  return [
    ...flags.map((flag) => `The flag ${named(flag)} is always set there.`),
    ...without.map((flag) => `The flag ${named(flag)} is never set there.`),
    ...meters.map(({ meter }) => `${METER_NAMES[meter]} is ${rangeWords(ranges.get(meter) ?? EVERY)} there.`),
    ...(any.length > 0 ? ofAny : []),
  ];
}

/** What is proved of a condition; undefined where it decides something or is never read. */
export function verdictOn(asked: Asked, readings: Witnesses): 'never' | 'always' | undefined {
  const { held, failed } = readings.witnessOf(asked);
  if (held === failed) return undefined;
  return held ? 'always' : 'never';
}

/** Whether there is a state in which the condition is read. */
export function wasRead(asked: Asked, { witnessOf }: Witnesses): boolean {
  const { held, failed } = witnessOf(asked);
  return held || failed;
}

/** The conditions with that verdict. What is in a condition that decides nothing itself is left out. */
export function proved(
  all: readonly Asked[],
  verdict: 'never' | 'always',
  readings: Witnesses,
): readonly Asked[] {
  return all.flatMap((asked) => {
    const own = verdictOn(asked, readings);
    if (own === undefined) return proved(asked.members, verdict, readings);
    return own === verdict ? [asked] : [];
  });
}
