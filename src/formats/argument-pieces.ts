import type { Piece, Quote } from './document.ts';
import type { Argument, Reviewed } from './reviewed.ts';

/** What the player says against the verdict on a decision, by its index from 0. */
export function argumentsOn({ arguments: all }: Reviewed, decision: number): readonly Piece[] {
  return all.filter((each) => each.decision === decision).map((each) => quote('You argue', each));
}

/** What the player says against a run as a whole, or against decisions of it that are not there any more. */
export function argumentPieces(
  all: readonly Argument[],
  isTold: (decision: number) => boolean,
): readonly Piece[] {
  const rest = all.filter(({ decision }) => decision === undefined || !isTold(decision));
  if (rest.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What you hold against it' },
    {
      kind: 'paragraph',
      text: "The story's numbers are its author's. What you say against them stands here as you wrote it.",
    },
    ...rest.map((each) =>
      quote(
        each.decision === undefined ? 'You argue' : `You argue about decision ${each.decision + 1}`,
        each,
      ),
    ),
  ];
}

const quote = (label: string, { text }: Argument): Quote => ({ kind: 'quote', label, text: seen(text) });

/** All that a screen could obey, that hides or that reorders text; not what chooses the look of a symbol. */
const UNSEEN =
  /(?!\n|\u{FE0E}|\u{FE0F})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/gv;

/** A text with its lines, and in them nothing but what can be seen. */
function seen(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u{2028}\u{2029}]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    .trim();
}
