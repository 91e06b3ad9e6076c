import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export interface Started {
  readonly process: ChildProcess;
  /** What it wrote, a line each, when it is over. */
  readonly told: Promise<readonly string[]>;
}

/** Runs a program among the children with these options of Node. */
export function started(
  name: 'import-file' | 'mend',
  args: readonly string[],
  node: readonly string[] = [],
): Started {
  const program = path.join(import.meta.dirname, 'children', `${name}.ts`);
  const running = spawn(process.execPath, [...node, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = new Promise<readonly string[]>((resolve, reject) => {
    let text = '';
    running.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    running.on('error', reject).on('close', () => resolve(text.trimEnd().split('\n')));
  });
  return { process: running, told };
}

/** Kills it so many milliseconds after it began its work, unless it is over by then. */
export async function killed({ process: running, told }: Started, after: number): Promise<void> {
  running.stdout?.once('data', () => setTimeout(() => running.kill('SIGKILL'), after));
  await told;
}
