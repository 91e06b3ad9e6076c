import { Text } from 'ink';
import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import type { Binding } from '../../../src/faces/ink/keymap.ts';
import { Screen } from '../../../src/faces/ink/parts/screen.tsx';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { poll } from '../../harness/poll.ts';

const ROOM = { width: 60, height: 8 };

function screen(bindings: readonly Binding[]) {
  const shown = render(
    <Screen look={PLAIN_LOOK} room={ROOM} title="A title" place="A place" bindings={bindings}>
      <Text>What there is to see.</Text>
    </Screen>,
  );
  return { ...shown, shows: (text: string) => poll(() => shown.lastFrame() ?? '', text) };
}

const way = (act: () => void = () => {}): Binding => ({ keys: ['q'], shown: 'q', does: 'leave', act });

test('a screen has its title, its place, its content and its keys', () => {
  const { lastFrame } = screen([way()]);
  expect(lastFrame()).toMatch(/A title +A place/);
  expect(lastFrame()).toContain('What there is to see.');
  expect(lastFrame()).toContain('? keys · q leave');
});

test('every screen has a list of its keys', async () => {
  const { stdin, shows } = screen([
    { keys: ['enter', 'x'], shown: 'enter', does: 'go on', act: () => {} },
    way(),
  ]);
  await shows('go on');
  stdin.write('?');
  const list = await shows('Keys on this screen');
  expect(list).toMatch(/enter, x +go on/);
  expect(list).not.toContain('What there is to see.');
});

test('a key does what its first binding says', async () => {
  const done: string[] = [];
  const { stdin, shows } = screen([
    { keys: ['x'], shown: 'x', does: 'first', act: () => done.push('first') },
    { keys: ['x'], shown: 'x', does: 'second', act: () => done.push('second') },
    way(),
  ]);
  await shows('leave');
  stdin.write('x');
  expect(done).toEqual(['first']);
});
