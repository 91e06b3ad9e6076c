import { describe, expect, test } from 'vitest';
import { child, eventsIn, folder } from './desk.ts';

const PLAY = ['play', 'first-day', '--seed', '1'];

test('Ctrl+C ends lines with 130, and what was decided is kept', async () => {
  const home = folder();
  const { stdin, kill, ended, shows } = child(PLAY, { home });
  stdin.write('1\n');
  await shows('decision 2');
  kill('SIGINT');
  expect(await ended).toMatchObject({ exit: 130, err: '' });
  expect(eventsIn(home)).toEqual(['start', 'choice']);
});

test('the end of the input ends the program, and the run is kept', async () => {
  const home = folder();
  const { stdin, ended } = child([], { home });
  stdin.end('1\n1');
  expect(await ended).toMatchObject({ exit: 0, err: '' });
  expect(eventsIn(home)).toEqual(['start', 'choice', 'choice']);
});

test('a finished run ends the program also where the input stays open', async () => {
  const { stdin, ended } = child(PLAY);
  stdin.write('1\n1\n1\n');
  expect(await ended).toMatchObject({ exit: 0, out: expect.stringMatching(/Score: /) });
});

test('a reader that has had enough ends it quietly', async () => {
  const { stdin, ended } = child(PLAY, { shell: '"$@" | head -n 1; exit ${PIPESTATUS[0]}' });
  stdin.write('1\n1\n1\n');
  expect(await ended).toEqual({ exit: 0, signal: null, out: 'Your First Day\n', err: '' });
});

describe.each([
  ['a closed standard output', '"$@" >&-', 0],
  ['a closed standard input', '"$@" <&-', 0],
  ['a closed standard error', '"$@" 2>&-', 0],
  ['a folder as standard input', '"$@" </', 0],
  ['nothing as standard input', '"$@" </dev/null', 0],
])('%s', (_, shell, code) => {
  test.each([[['list', '--json']], [PLAY]])('does %j no harm', async (args) => {
    const { stdin, ended } = child(args, { shell });
    stdin.end();
    expect(await ended).toMatchObject({ exit: code, err: '' });
  });
});

test.runIf(process.platform === 'linux')('a full disk behind the output is told in one line', async () => {
  const { ended } = child(['list'], { shell: '"$@" >/dev/full' });
  expect(await ended).toMatchObject({ exit: 3, err: expect.stringMatching(/^interlock: .*ENOSPC.*\n$/) });
});

test.each([
  ['--no-color', ['list', '--no-color'], { FORCE_COLOR: '1' }, false],
  ['NO_COLOR', ['list'], { NO_COLOR: '1' }, false],
  ['FORCE_COLOR', ['list'], { FORCE_COLOR: '1' }, true],
  ['a pipe', ['list'], {}, false],
])('%s decides about colour', async (_, args, env, coloured) => {
  const { ended } = child(args, { env });
  const { exit, out, err } = await ended;
  expect([exit, err, out.includes('\u001B[')]).toEqual([0, '', coloured]);
});

test('a mistake that no command can catch ends in one line too', async () => {
  const home = folder();
  const mistake = "data:text/javascript,process.once('SIGUSR2',()=>{throw(new(Error)('boom'))})";
  const { kill, ended, shows } = child(PLAY, { home, env: { NODE_OPTIONS: `--import ${mistake}` } });
  await shows('Your choice');
  kill('SIGUSR2');
  expect(await ended).toMatchObject({
    exit: 3,
    err: expect.stringMatching(/^interlock: a mistake in the program has stopped it \(Error: boom\)\. .*\n$/),
  });
});
