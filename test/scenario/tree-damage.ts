/** Ways in which a file that is still JSON goes wrong, or turns into another good file. */
import * as fc from 'fast-check';

export type TreeDamage = (file: unknown) => unknown;

type Path = readonly (string | number)[];

const NAMES = ['renamed', 'base', 'crowd', 'constructor', 'Not An Id', ''];

/** A value of the tree is picked by a number that is counted around, so that it fits whatever is left. */
const pick = fc.nat(1_000_000);

interface Part {
  readonly path: Path;
  readonly value: unknown;
}

/** All values inside a value, depth first. */
function partsOf(value: unknown, path: Path = [], found: Part[] = []): readonly Part[] {
  const members: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [name, member] of members) {
    const at = [...path, name];
    found.push({ path: at, value: member });
    partsOf(member, at, found);
  }
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part that a number picks, of those that are fit; the whole file where none is. */
function picked(file: unknown, number: number, isFit: (value: unknown) => boolean = () => true): Part {
  const fit = partsOf(file).filter(({ value }) => isFit(value));
  return fit[number % Math.max(1, fit.length)] ?? { path: [], value: file };
}

/** The file with the value at a path made another; `undefined` takes it away. */
function changed(file: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(file);
  if (Array.isArray(file))
    return file.flatMap((item: unknown, nth) => (nth === name ? kept(changed(item, rest, change)) : [item]));
  if (!isObject(file)) return file;
  return Object.fromEntries(
    Object.entries(file).flatMap(([each, member]) =>
      each === name ? kept(changed(member, rest, change)).map((value) => [each, value]) : [[each, member]],
    ),
  );
}

const kept = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value]);

const WILD_NUMBERS = [0, -0, 1, -1, 39, 40, 41, -40, -41, 99, 100, 101, 1e308, 5e-324, 0.5, 2 ** 53 + 1];
const WILD_TEXTS = ['', ' ', 'base', 'monday', '__proto__', '../x', '\u001B[2J', '\u202E', '\uD800', '**'];
const WILD: readonly unknown[] = [
  ...WILD_NUMBERS,
  ...WILD_TEXTS,
  'x'.repeat(2001),
  null,
  true,
  [],
  {},
  [[]],
  [{}],
  { scene: 'the-end' },
  { flags: ['crowd'] },
  { meters: { customer: { atLeast: 101 } } },
  { any: [{}] },
];

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isWord = (value: unknown): boolean => typeof value === 'string' && /^[a-z0-9-]+$/.test(value);

const dropped = pick.map(
  (which): TreeDamage =>
    (file) =>
      changed(file, picked(file, which).path, () => undefined),
);

const retyped = fc.record({ which: pick, wild: fc.constantFrom(...WILD) }).map(
  ({ which, wild }): TreeDamage =>
    (file) =>
      changed(file, picked(file, which).path, () => wild),
);

/** Numbers as an author may change them: mostly the file stays good. */
const renumbered = fc
  .record({ which: pick, number: fc.integer({ min: -40, max: 100 }) })
  .map(({ which, number }): TreeDamage => (file) => {
    const { path } = picked(file, which, isNumber);
    return changed(file, path, (value) => (isNumber(value) ? number : value));
  });

const swapped = fc.record({ one: pick, other: pick }).map(({ one, other }): TreeDamage => (file) => {
  const [here, there] = [picked(file, one), picked(file, other)];
  const half = changed(file, here.path, () => there.value);
  return changed(half, there.path, () => here.value);
});

const grafted = fc.record({ from: pick, to: pick }).map(({ from, to }): TreeDamage => (file) => {
  const branch = picked(file, from).value;
  return changed(file, picked(file, to).path, () => branch);
});

const relisted = fc
  .record({ which: pick, twice: fc.boolean() })
  .map(({ which, twice }): TreeDamage => (file) => {
    const { path } = picked(file, which, isList);
    const other = (list: unknown): unknown =>
      isList(list) ? (twice ? [...list, ...list] : list.toReversed()) : list;
    return changed(file, path, other);
  });

/** A name is changed in one place, or wherever it stands. */
const renamed = fc
  .record({ which: pick, to: fc.constantFrom(...NAMES), everywhere: fc.boolean() })
  .map(({ which, to, everywhere }): TreeDamage => (file) => {
    const { path, value } = picked(file, which, isWord);
    if (!everywhere) return changed(file, path, () => to);
    const text = JSON.stringify(file).replaceAll(JSON.stringify(value), JSON.stringify(to));
    const again: unknown = JSON.parse(text);
    return again;
  });

const once = fc.oneof(
  dropped,
  retyped,
  { weight: 3, arbitrary: renumbered },
  swapped,
  grafted,
  relisted,
  renamed,
);

/** One to three damages, one after the other. */
export const treeDamage: fc.Arbitrary<TreeDamage> = fc.array(once, { minLength: 1, maxLength: 3 }).map(
  (all): TreeDamage =>
    (file) =>
      all.reduce<unknown>((damaged, each) => each(damaged), file),
);
