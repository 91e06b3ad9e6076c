import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../harness/home.ts';
import { BIN, inPty } from '../harness/pty.ts';

/** A shell in a folder of its own, with the program on its path. */
function bashIn(folder: string) {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'interlock'), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`);
  chmodSync(join(bin, 'interlock'), 0o755);
  mkdirSync(join(folder, 'stories'));
  writeFileSync(join(folder, 'stories/my case.json'), '{}');
  writeFileSync(join(folder, 'zebra.json'), '{}');
  const rc = join(folder, 'rc');
  const start = [
    `cd '${folder}'`,
    `PATH='${bin}':$PATH`,
    `PS1='@ '`,
    `bind 'set enable-bracketed-paste off' 'set bell-style none' 'set show-all-if-ambiguous on'`,
    'eval "$(interlock completion bash)"',
  ];
  writeFileSync(rc, `${start.join('\n')}\n`);
  return inPty(['--noprofile', '--rcfile', rc, '-i'], {
    command: ['bash'],
    env: { INTERLOCK_HOME: join(folder, 'record'), HOME: folder, HISTFILE: '' },
    columns: 120,
  });
}

describe.skipIf(process.platform === 'win32')('in a real bash the tab key', () => {
  test.each([
    ['completes a command', 'interlock sett\t.', '@ interlock settings .'],
    ['completes a case', 'interlock play first-d\t.', '@ interlock play first-day .'],
    ['completes an option of every command', 'interlock --text-w\t.', '@ interlock --text-width .'],
    ['completes a value', 'interlock --theme hi\t.', '@ interlock --theme high-contrast .'],
    [
      'completes a value behind an equals sign',
      'interlock --theme=hi\t.',
      '@ interlock --theme=high-contrast .',
    ],
    [
      'completes in the middle of a line',
      'interlock sett theme\u001B[D\u001B[D\u001B[D\u001B[D\u001B[D\u001B[D\t',
      'settings theme',
    ],
    [
      'completes a file where files go, with its strange signs',
      'interlock check stories/m\t',
      String.raw`stories/my\ case.json`,
    ],
    ['completes a file where no case is called so', 'interlock play z\t', '@ interlock play zebra.json'],
    [
      'completes a folder, and no file, where folders go',
      'interlock --data-dir s\t',
      '@ interlock --data-dir stories/',
    ],
    ['shows several', 'interlock --theme \t', 'high-contrast'],
    [
      'shows what each means where it lists them',
      'interlock --theme \u001B?',
      'light  (for a light background)',
    ],
  ])('%s', async (_, typed, shows) => {
    const bash = bashIn(freshHome());
    await bash.shows(/^@$/m);
    bash.type(typed);
    expect(await bash.shows(shows)).toContain(shows);
    bash.kill('SIGKILL');
    await bash.ended;
  });

  test('runs nothing that is on the line, and shows no error', async () => {
    const folder = freshHome();
    const bash = bashIn(folder);
    await bash.shows(/^@$/m);
    bash.type(`interlock play $(touch made) \`touch made\` "; touch made; --th\t`);
    bash.type(`\u0015interlock play "$(touch made)" 'x --the\t`);
    bash.type('\u0015interlock sett\t.');
    await bash.shows('@ interlock settings .');
    expect(existsSync(join(folder, 'made'))).toBe(false);
    expect(existsSync(join(folder, 'record'))).toBe(false);
    expect(bash.screen()).not.toMatch(/error|unexpected|not found/i);
    bash.kill('SIGKILL');
    await bash.ended;
  });
});

test('bash finds nothing to object to in its script, read twice', () => {
  const script = execFileSync(process.execPath, [BIN, 'completion', 'bash'], { encoding: 'utf8' });
  const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eu'], {
    input: `${script}${script}complete -p interlock`,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('a completion is there before four starts of Node', () => {
  const env = { ...process.env, INTERLOCK_HOME: freshHome() };
  const time = (args: readonly string[]): number => {
    const begun = performance.now();
    spawnSync(process.execPath, args, { env });
    return performance.now() - begun;
  };
  // Each beside one of the other: what else the machine does slows both.
  const ratios = Array.from(
    { length: 12 },
    () => time([BIN, 'complete', '--', 'review', '']) / time(['-e', '0']),
  );
  expect(Math.min(...ratios.slice(2))).toBeLessThan(4);
});
