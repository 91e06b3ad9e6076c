import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './desk.ts';

const WHOLE = fileURLToPath(
  new URL('../fixtures/findings/too-easy/has-not/before-eight.json', import.meta.url),
);

/** A case with one word mistyped in its twin, which many places of the story read. */
export function mistyped(): string {
  const path = join(folder(), 'before-eight.json');
  writeFileSync(path, readFileSync(WHOLE, 'utf8').replace(/"sets": \["[\w-]+"\]/, '"sets": ["a-typo"]'));
  return path;
}
