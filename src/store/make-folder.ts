import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './trouble.ts';

/**
 * Makes a folder and those above it, for the owner only; whether it was not there before. Throws what the system says.
 * Not the `recursive` of Node: that tries for ever where a system says ENOENT to every new folder, as /proc does.
 */
export function makeFolder(folder: string): boolean {
  try {
    return make(folder);
  } catch (error) {
    const above = path.dirname(folder);
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    makeFolder(above);
    return make(folder);
  }
}

function make(folder: string): boolean {
  try {
    mkdirSync(folder, 0o700);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
