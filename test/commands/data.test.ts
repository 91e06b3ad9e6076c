import { expect, test } from 'vitest';
import { interlock } from './desk.ts';

test('what drives a terminal is written as JSON writes it', async () => {
  const place = '/tmp/\u0007\u009B\u202E\u{E0001}';
  const { out } = await interlock(['data', 'path', '--json'], { home: place });
  expect(out).toMatch(/\\u0007\\u009b\\u202e\\udb40\\udc01/);
  expect(JSON.parse(out)).toEqual({ path: place });
});

test('the record’s folder is printed as it is for programs, and safely on a terminal', async () => {
  const place = '/tmp/\u009B1m';
  const inPipe = await interlock(['data', 'path'], { home: place });
  const onTerminal = await interlock(['data', 'path'], { home: place, terminal: true });
  expect([inPipe.out, onTerminal.out]).toEqual([`${place}\n`, '/tmp/\\u{9b}1m\n']);
});

test('--data-dir comes before INTERLOCK_HOME', async () => {
  expect((await interlock(['data', 'path', '--data-dir', '/elsewhere'])).out).toBe('/elsewhere\n');
});

test('without any place for a record, data path fails', async () => {
  const { exit, err } = await interlock(['data', 'path'], { home: '' });
  expect([exit, err.includes('INTERLOCK_HOME')]).toEqual([3, true]);
});

test.each(['export', 'import', 'backup', 'doctor'])('the help of data %s has examples', async (command) => {
  const { exit, out } = await interlock(['data', command, '--help']);
  expect([exit, out]).toEqual([0, expect.stringMatching(/\nExamples\n {2}interlock data /)]);
});

test.each([
  ['import', [], 'file'],
  ['doctor', ['--amend'], '--mend'],
])('data %s that is mistyped says what is wrong', async (command, more, word) => {
  const { exit, err } = await interlock(['data', command, ...more]);
  expect([exit, err]).toEqual([2, expect.stringContaining(word)]);
});
