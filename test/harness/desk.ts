import type { Compared, Desk, Exported, OtherRun } from '../../src/session/index.ts';

/** What a desk was asked, in order. */
export type Asked =
  | { readonly for: 'export'; readonly format: string }
  | { readonly for: 'others' }
  | { readonly for: 'compare'; readonly id: string }
  | { readonly for: 'share' };

export interface FakeDeskOptions {
  readonly exported?: Exported;
  readonly others?: readonly OtherRun[];
  readonly compared?: Compared;
  readonly share?: string;
}

/** A desk that gives what it was told to give, and keeps what it was asked. */
export function fakeDesk({ exported = EXPORTED, others = [], compared, share }: FakeDeskOptions = {}): {
  readonly desk: Desk;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const desk: Desk = {
    export: async (_, format) => {
      asked.push({ for: 'export', format });
      return exported;
    },
    others: async () => {
      asked.push({ for: 'others' });
      return others;
    },
    compare: async (_, { id }) => {
      asked.push({ for: 'compare', id });
      return compared;
    },
    share: () => {
      asked.push({ for: 'share' });
      return share;
    },
  };
  return { desk, asked };
}

const EXPORTED: Exported = { ok: true, path: 'the-review.html' };
