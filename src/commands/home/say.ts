import { text } from '../../formats/index.ts';
import { oneLine } from '../library/all.ts';
import type { Sitting } from '../play/sitting.ts';
import { shown } from '../text.ts';

/** Tells why something can't be done, and gives nothing. */
export async function sayWhy(
  { face }: Pick<Sitting, 'face'>,
  title: string,
  why: string,
): Promise<undefined> {
  const said = { title: '', pieces: [{ kind: 'paragraph', text: sentence(why) }] } as const;
  await face.read({ title: shown(oneLine(title)), lines: (columns) => linesOf(text(said, columns)) });
}

/** The lines of a text, without those at its ends that are empty. */
export const linesOf = (printed: string): readonly string[] => printed.trim().split('\n');

const sentence = (why: string): string => shown(why.charAt(0).toUpperCase() + why.slice(1));
