import type { Edit } from '../field.ts';
import { useWriting } from '../keymap.ts';
import { Frame, type FrameProps } from './frame.tsx';

export interface WritingProps extends FrameProps {
  /** What a key that is none of the bindings' does to the text. */
  readonly write: (edit: Edit) => void;
}

/** A screen on which something is written: every character is text, so that the footer alone tells the other keys. */
export function Writing({ write, children, ...frame }: WritingProps) {
  useWriting(frame.bindings, write);
  return <Frame {...frame}>{children}</Frame>;
}
