import { setImmediate as otherWork } from 'node:timers/promises';
import { lookWhetherBehind } from './behind.ts';
import type { Finding } from './finding.ts';
import { lookAtJournals } from './journals.ts';
import { known, lookAtRoot, privacy } from './place.ts';
import { lookAtPacks, lookAtSizes } from './sizes.ts';
import { litter, lookAtSettings, lookAtSummary } from './small-files.ts';

/** What there is to say of a record; that there is none yet is nothing wrong. */
export type Examined =
  { readonly kind: 'none' } | { readonly kind: 'examined'; readonly findings: readonly Finding[] };

/** Looks at everything in the folder of a record. Changes nothing. `time`: milliseconds since 1970. */
export async function examine(root: string, time: number): Promise<Examined> {
  const place = lookAtRoot(root);
  if (place.length > 0) return { kind: 'examined', findings: place };
  if (known(root).kind === 'none') return { kind: 'none' };
  const findings = [
    ...privacy(root),
    ...lookAtSettings(root),
    ...lookAtSummary(root),
    ...litter(root, time),
    ...lookAtJournals(root, time),
  ];
  await otherWork();
  return {
    kind: 'examined',
    findings: [...findings, ...(await lookWhetherBehind(root)), ...lookAtPacks(root), ...lookAtSizes(root)],
  };
}
