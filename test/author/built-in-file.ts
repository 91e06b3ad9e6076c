import { readFileSync } from 'node:fs';

/** The file of a scenario of the built-in pack, as its author wrote it. */
export function builtInFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8'));
}
