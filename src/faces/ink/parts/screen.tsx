import { type ReactNode, useState } from 'react';
import { type Binding, useKeys } from '../keymap.ts';
import { Frame, type FrameProps } from './frame.tsx';
import { KeyList } from './key-list.tsx';
import { useRenewal } from './renewing.tsx';

export interface ScreenProps extends FrameProps {
  /** The story is not any more as it is told here. */
  readonly renew?: () => void;
  readonly children: ReactNode;
}

/** A screen: its frame, its keys, and behind `?` the list of them. The last binding is the way out. */
export function Screen({ bindings, renew, children, ...frame }: ScreenProps) {
  const [asked, setAsked] = useState(false);
  // The key that closes the list must not be taken for one on the screen behind it.
  useRenewal(() => renew?.(), asked);
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
