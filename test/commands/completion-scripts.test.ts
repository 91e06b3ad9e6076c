import { describe, expect, test } from 'vitest';
import { SCRIPTS, SHELLS } from '../../src/commands/completion/scripts.ts';
import { interlock } from './desk.ts';

describe('a script', () => {
  test.each(SHELLS)('for %s is printed alone, for a shell that reads it at each start', async (shell) => {
    expect(await interlock(['completion', shell])).toEqual({ exit: 0, out: SCRIPTS[shell], err: '' });
  });

  test.each(SHELLS)('for %s is told where to put, on a terminal', async (shell) => {
    const { out, err } = await interlock(['completion', shell], { terminal: true });
    expect(out).toBe(SCRIPTS[shell]);
    expect(err).toContain(`interlock completion ${shell}`);
  });

  test('for somebody with npm start says how to have the command', async () => {
    const { err } = await interlock(['completion', 'bash'], { env: { npm_lifecycle_event: 'start' } });
    expect(err).toContain('npm install -g .');
  });

  test.each(SHELLS)('for %s evaluates nothing, and hands on the words behind two hyphens', (shell) => {
    expect(SCRIPTS[shell]).not.toMatch(/\beval\b|`/);
    expect(SCRIPTS[shell]).toContain('interlock complete -- ');
    expect(SCRIPTS[shell]).toContain('2>/dev/null </dev/null');
    expect(SCRIPTS[shell]).toMatch(/^[\t\n -~]*$/);
  });

  test('for zsh works from the start of the shell and from its fpath, with every word in quotation marks', () => {
    const { zsh } = SCRIPTS;
    expect(zsh).toMatch(/^#compdef interlock\n/);
    expect(zsh).toContain('"${(@)words[2,CURRENT]}"');
    expect(zsh).toMatch(/\n {2}compdef _interlock interlock\nfi\n$/);
  });

  test('for fish offers nothing but what it was given', () => {
    const { fish } = SCRIPTS;
    expect(fish).toContain('complete -c interlock -k -f -a ');
    expect(fish.match(/^ *(?:function|for|if) /gm)?.length).toBe(fish.match(/^ *end$/gm)?.length);
  });

  test('for another shell is wrong usage', async () => {
    const { exit, err } = await interlock(['completion', 'fihs']);
    expect([exit, err]).toEqual([2, expect.stringContaining('Did you mean fish?')]);
  });
});
