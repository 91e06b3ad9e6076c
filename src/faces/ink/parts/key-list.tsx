import { Text } from 'ink';
import type { Binding } from '../keymap.ts';
import { padded } from '../layout/text.ts';
import type { Look } from '../theme.ts';

const WORDS: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  pagedown: 'page down',
  pageup: 'page up',
};

/** Every key that works on a screen, from the same bindings as the footer. */
export function KeyList({ bindings, look }: { readonly bindings: readonly Binding[]; readonly look: Look }) {
  const rows = bindings.map(({ keys, does }) => ({
    keys: keys.map((key) => WORDS[key] ?? key).join(', '),
    does,
  }));
  const width = Math.max(...rows.map(({ keys }) => keys.length));
  const lines = rows.map(({ keys, does }) => `${look.theme.strong(padded(keys, width))}   ${does}`);
  return (
    <Text wrap="truncate-end">{['', look.theme.title('Keys on this screen'), '', ...lines].join('\n')}</Text>
  );
}
