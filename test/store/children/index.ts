import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export interface Told {
  /** What it wrote to standard output. */
  readonly text: string;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

type Child = 'play' | 'argue' | 'change-settings' | 'add-packs';

/** Runs one of the programs next to this file in a process of its own. `limits`: what bash does before it. */
export function child(
  name: Child,
  args: readonly (string | number)[],
  limits = '',
): { readonly process: ChildProcess; readonly told: Promise<Told> } {
  const command = [process.execPath, path.join(import.meta.dirname, `${name}.ts`), ...args.map(String)];
  const [file = '', ...rest] =
    limits === '' ? command : ['bash', '-c', `${limits}; exec "$@"`, 'bash', ...command];
  const started = spawn(file, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const told = new Promise<Told>((resolve, reject) => {
    let text = '';
    started.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    started.on('error', reject).on('close', (code, signal) => resolve({ text, code, signal }));
  });
  return { process: started, told };
}
