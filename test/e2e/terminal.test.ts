import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decided, freshHome } from '../harness/home.ts';
import { KEY } from '../harness/keyboard.ts';
import { BIN, inPty, type PtyOptions } from '../harness/pty.ts';

const FIRST_DAY = ['play', 'first-day', '--seed', '7'];
const SHOW_CURSOR = '\u001B[?25h';
const HIDE_CURSOR = '\u001B[?25l';
/** Colours and styles, but not the end of them. */
const STYLED = /\u001B\[[1-9][\d;]*m/;

function play(options: PtyOptions = {}, args: readonly string[] = FIRST_DAY) {
  return inPty(args, { ...options, env: { INTERLOCK_HOME: freshHome(), ...options.env } });
}

type Pty = ReturnType<typeof inPty>;

async function expectRestored(pty: Pty): Promise<void> {
  await pty.shows(() => pty.bufferType() === 'normal');
  expect(pty.sent().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(pty.sent().lastIndexOf(HIDE_CURSOR));
}

test('Ctrl+C gives the terminal back and exits with 130', async () => {
  const pty = play();
  await pty.shows('enter begin');
  expect(pty.bufferType()).toBe('alternate');
  pty.type(KEY.interrupt);
  expect(await pty.ended).toMatchObject({ exitCode: 130 });
  await expectRestored(pty);
});

test('Ctrl+C in the moment of a decision gives the terminal back too', async () => {
  const pty = play();
  await pty.shows('enter begin');
  pty.type('\r2');
  await pty.shows('❯ 2');
  pty.type(KEY.enter);
  pty.type(KEY.interrupt);
  expect(await pty.ended).toMatchObject({ exitCode: 130 });
  await expectRestored(pty);
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('%s gives the terminal back and exits with %i', async (signal, exitCode) => {
  const pty = play();
  await pty.shows('enter begin');
  pty.kill(signal);
  expect(await pty.ended).toMatchObject({ exitCode });
  await expectRestored(pty);
});

/** A shell with job control, as a person has it. */
async function shell(command: string): Promise<Pty> {
  const bash = inPty(['--norc', '--noprofile', '-i'], {
    command: ['/bin/bash'],
    env: { INTERLOCK_HOME: freshHome(), PS1: 'shell> ', HISTFILE: undefined },
  });
  await bash.shows('shell>');
  bash.type(`${command}\r`);
  await bash.shows('enter begin');
  return bash;
}

const BASH = existsSync('/bin/bash');
const START = `'${process.execPath}' '${BIN}' ${FIRST_DAY.join(' ')}`;

/** Stops the program, uses the shell, goes on, interrupts it: the screen that the shell has in the end. */
async function stopAndGoOn(bash: Pty): Promise<string> {
  bash.type('\r2');
  await bash.shows('❯ 2');
  bash.type(KEY.suspend);
  await bash.shows('Stopped');
  await expectRestored(bash);
  bash.type('echo the shell is $((40 + 2))\r');
  await bash.shows('the shell is 42');
  bash.type('fg\r');
  await bash.shows((screen) => bash.bufferType() === 'alternate' && screen.includes('❯ 2'));
  bash.type('3');
  await bash.shows('❯ 3');
  bash.type(KEY.interrupt);
  await bash.shows(() => bash.bufferType() === 'normal');
  bash.type('echo code $?\r');
  const screen = await bash.shows(/code \d/);
  bash.type('exit\r');
  await bash.ended;
  return screen;
}

test.skipIf(!BASH)('Ctrl+Z stops the job, and fg draws the screen again', async () => {
  expect(await stopAndGoOn(await shell(START))).toContain('code 130');
});

test('in a terminal of a build server screens are drawn all the same', async () => {
  const pty = play({ env: { CI: '1' } });
  await pty.shows('enter begin');
  pty.type(KEY.enter);
  expect(await pty.shows('What do you do?')).toContain('enter decide');
  pty.type('q');
  expect(await pty.ended).toMatchObject({ exitCode: 0 });
});

test.each([
  ['NO_COLOR', { NO_COLOR: '1' }, []],
  ['--no-color', {}, ['--no-color']],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, []],
])('with %s nothing is coloured', async (_, env, args) => {
  const pty = play({ env }, [...FIRST_DAY, ...args]);
  await pty.shows('enter begin');
  pty.type('\r2');
  await pty.shows('❯ 2');
  expect(pty.sent()).not.toMatch(STYLED);
  pty.type(KEY.interrupt);
  await pty.ended;
});

test.each([
  ['a terminal with colours', {}],
  ['FORCE_COLOR over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }],
])('%s is coloured', async (_, env) => {
  const pty = play({ env });
  await pty.shows('enter begin');
  expect(pty.sent()).toMatch(STYLED);
  pty.type(KEY.interrupt);
  await pty.ended;
});

test('a dumb terminal gets lines', async () => {
  const pty = play({ env: { TERM: 'dumb' } });
  await pty.shows('Your choice');
  expect(pty.sent()).not.toContain('\u001B');
  pty.type('q\r');
  expect(await pty.ended).toMatchObject({ exitCode: 0 });
});

test('when the terminal closes, what was decided is kept', async () => {
  const home = freshHome();
  const pty = play({ env: { INTERLOCK_HOME: home } });
  await pty.shows('enter begin');
  pty.type('\r2\r');
  await pty.shows('the coach');
  pty.kill('SIGHUP');
  await pty.ended;
  expect(decided(home)).toHaveLength(1);
});

/** A Node on this machine that is too old for the program. */
const older = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  if (!existsSync(path)) return false;
  return Number(execFileSync(path, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' })) < 22;
});
const ownNode = existsSync(new URL('../../node_modules/node/bin/node', import.meta.url));
const NO_OLDER = older === undefined || !ownNode;

// Skipped where there is no Node older than 22 in /usr/bin or /usr/local/bin, or none of the checkout's own.
test.skipIf(NO_OLDER)('an older Node hands over to the one of the checkout, with its exit code', async () => {
  const pty = play({ command: [older ?? '', BIN] });
  await pty.shows('enter begin');
  pty.type(KEY.interrupt);
  expect(await pty.ended).toMatchObject({ exitCode: 130 });
  await expectRestored(pty);
});

test.skipIf(NO_OLDER).each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('an older Node passes %s on', async (signal, exitCode) => {
  const pty = play({ command: [older ?? '', BIN] });
  await pty.shows('enter begin');
  pty.kill(signal);
  expect(await pty.ended).toMatchObject({ exitCode });
  await expectRestored(pty);
});

test.skipIf(NO_OLDER || !BASH)('under an older Node Ctrl+Z stops the job, and fg goes on', async () => {
  const bash = await shell(START.replace(process.execPath, older ?? ''));
  expect(await stopAndGoOn(bash)).toContain('code 130');
});
