import { DEFAULT_CHAIN } from './limits.ts';
import type { ScenarioFile } from './schema/file.ts';
import { sha256Hex } from './sha256.ts';

/** The properties in a scene that people read and that decide nothing. Ids are never names in there, so that none is mistaken for one. */
const PROSE = new Set(['text', 'hint', 'interview', 'title', 'result', 'coach']);

/**
 * SHA-256, hex, of the canonical JSON of what decides play: mending a typo keeps it, and with it old reviews.
 * It is made from the file as written, so that it outlives changes of the program.
 */
export function digestOf({
  start,
  weights,
  chain,
  floors = [],
  variants = [],
  opening,
  scenes,
}: ScenarioFile): string {
  const decisive = {
    start,
    weights,
    chain: { ...DEFAULT_CHAIN, ...chain },
    floors,
    variants: variants.map(({ id, sets, start: changed }) => ({ id, sets, start: changed })),
    opening,
    scenes: Object.fromEntries(Object.entries(scenes).map(([id, scene]) => [id, withoutProse(scene)])),
  };
  return sha256Hex(canonical(decisive));
}

function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !PROSE.has(name))
      .map(([name, member]) => [name, withoutProse(member)]),
  );
}

/** JSON with its keys sorted and without white space; like `JSON.stringify` it leaves out what is undefined. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
