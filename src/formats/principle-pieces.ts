import { principlesOf } from '../coach/index.ts';
import type { Piece } from './document.ts';
import type { Reviewed } from './reviewed.ts';

/** The principles that were honoured and those that were broken, with the decisions in which that was so. */
export function principlePieces({ review, principles }: Reviewed): readonly Piece[] {
  const records = principlesOf(review);
  if (records.length === 0) return [];
  const named = (how: 'honoured' | 'broken') =>
    records
      .filter((record) => record[how].length > 0)
      .map((record) => {
        const name = principles.find(({ id }) => id === record.principle)?.name ?? record.principle;
        return `${name} (${decisions(record[how])})`;
      });
  return [
    { kind: 'heading', level: 2, text: 'Principles' },
    ...told('Honoured', named('honoured')),
    ...told('Broken', named('broken')),
  ];
}

/** “decisions 1, 3”; they come counted from 0. */
function decisions(indices: readonly number[]): string {
  return `${indices.length === 1 ? 'decision' : 'decisions'} ${indices.map((index) => index + 1).join(', ')}`;
}

const told = (label: string, names: readonly string[]): readonly Piece[] =>
  names.length === 0 ? [] : [{ kind: 'paragraph', label, text: `${names.join('; ')}.` }];
