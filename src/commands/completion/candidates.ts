/** A word that can be typed, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly says: string;
}

/** The words that can be typed, and what else can stand there. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly otherwise: 'none' | 'files' | 'folders';
}

/** These, and nothing else. */
export const listed = (list: Candidates['list']): Candidates => ({ list, otherwise: 'none' });
