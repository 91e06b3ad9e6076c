import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { folder } from './desk.ts';

/** A disk of so many KiB; undefined where this process may not mount one. */
export function smallDisk(size = 64): string | undefined {
  const name = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', name], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', name]));
  return name;
}

/** Leaves no room on the disk; gives back what makes room again. */
export function fill(disk: string): () => void {
  const filler = path.join(disk, 'filler');
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full for this size: try half of it.
    }
  }
  return () => rmSync(filler);
}
