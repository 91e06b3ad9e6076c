import { type ReactNode, useState } from 'react';
import { type Binding, useKeys } from '../keymap.ts';
import { Frame, type FrameProps } from './frame.tsx';
import { KeyList } from './key-list.tsx';

/** A screen: its frame, its keys, and behind `?` the list of them. The last binding is the way out. */
export function Screen({ bindings, children, ...frame }: FrameProps & { readonly children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  const help: Binding = { keys: ['?'], shown: '?', does: 'keys', weight: 2, act: () => setAsked(true) };
  const all = [...bindings.slice(0, -1), help, ...bindings.slice(-1)];
  useKeys(asked ? [] : all);
  if (asked) return <KeyList {...frame} of={all} onClose={() => setAsked(false)} />;
  return (
    <Frame {...frame} bindings={all}>
      {children}
    </Frame>
  );
}
