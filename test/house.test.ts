import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** The floors of the house, from the top. Imports go down only; rooms on one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['cli'],
  ['commands'],
  ['faces/ink', 'faces/lines'],
  ['session', 'formats', 'store'],
  ['coach', 'author'],
  ['review'],
  ['solver'],
  ['engine'],
  ['scenario'],
];

/** Who may import from the system: files, the process, clocks and chance stay at the edge. */
const AT_THE_EDGE = new Set(['cli', 'commands', 'store', 'faces/ink', 'faces/lines']);
const EDGE_MODULES =
  /^(?:node:)?(?:fs|fs\/promises|process|os|child_process|timers|timers\/promises|readline|worker_threads)$/;
const DRAWING = /^(?:react|ink|ink-select-input|chalk)(?:\/|$)/;

interface Import {
  readonly file: string;
  readonly room: string;
  readonly from: string;
  /** The room imported from; undefined for packages. */
  readonly target: string | undefined;
  /** The file imported, below src. */
  readonly path: string | undefined;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const imports = files.flatMap(importsOf);

function roomOf(path: string): string {
  const parts = path.split(sep);
  if (parts.length === 1) return 'cli';
  return parts[0] === 'faces' ? `faces/${parts[1]}` : (parts[0] ?? '');
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom|\bimport\()\s*'([^']+)'/g);
  return [...found].map(([, from = '']) => {
    const path = from.startsWith('.') ? relative(SRC, join(SRC, dirname(file), from)) : undefined;
    return { file, room: roomOf(file), from, path, target: path === undefined ? undefined : roomOf(path) };
  });
}

const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room));
const told = (list: readonly Import[]): readonly string[] =>
  list.map(({ file, from }) => `${file} imports ${from}`);

test('every file lives in a room of the house', () => {
  expect(files.filter((file) => floorOf(roomOf(file)) < 0)).toEqual([]);
});

test('imports go down only', () => {
  const up = imports.filter(
    ({ room, target }) => target !== undefined && target !== room && floorOf(target) <= floorOf(room),
  );
  expect(told(up)).toEqual([]);
});

test('the store knows the scenario and the engine only, and is known by commands only', () => {
  const wrong = imports.filter(
    ({ room, target }) =>
      (room === 'store' && target !== undefined && !['store', 'engine', 'scenario'].includes(target)) ||
      (target === 'store' && room !== 'store' && room !== 'commands'),
  );
  expect(told(wrong)).toEqual([]);
});

test('a room is entered through its door', () => {
  const sideways = imports.filter(
    ({ room, target, path }) =>
      target !== undefined && target !== room && !path?.endsWith(`${target}${sep}index.ts`),
  );
  expect(told(sideways)).toEqual([]);
});

test('files, processes, clocks and chance stay at the edge', () => {
  expect(told(imports.filter(({ room, from }) => !AT_THE_EDGE.has(room) && EDGE_MODULES.test(from)))).toEqual(
    [],
  );
  const rooms = files.filter((file) => !AT_THE_EDGE.has(roomOf(file)));
  const impure = rooms.filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\./.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(impure).toEqual([]);
});

test('only the terminal screens know React', () => {
  expect(told(imports.filter(({ room, from }) => room !== 'faces/ink' && DRAWING.test(from)))).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});
