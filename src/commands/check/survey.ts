import { basename } from 'node:path';
import { figuresInSteps, type Remark, remarking, surveying, tooLarge } from '../../author/index.ts';
import { placesIn } from '../../scenario/index.ts';
import type { Checked, Finding } from './finding.ts';
import { type Progress, watched } from './progress.ts';

/**
 * The files, each sound case among them solved in all its variants and searched for weaknesses. One after the
 * other, and nothing of a solution is kept: it may take hundreds of megabytes.
 */
export function* surveyed(
  files: readonly Checked[],
  { progress, wantsFigures }: { readonly progress: Progress; readonly wantsFigures: boolean },
): Generator<unknown, readonly Checked[]> {
  const cases = files.filter(({ scenario }) => scenario !== undefined).length;
  const all: Checked[] = [];
  let done = 0;
  for (const file of files) {
    const { path, scenario } = file;
    if (scenario === undefined) {
      all.push(file);
      continue;
    }
    const survey = yield* watched(surveying(scenario), {
      tellings: 1 + scenario.variants.length,
      tell: (share, states) => progress.at((done + share) / cases, `${basename(path)}, ${states}`),
    });
    const found = survey === undefined ? [tooLarge()] : yield* remarking(survey);
    const figures = wantsFigures && survey !== undefined ? { figures: yield* figuresInSteps(survey) } : {};
    all.push({ ...file, findings: warningsOf(file, found), ...figures });
    done += 1;
  }
  return all;
}

/** The warnings of a file in the order of its lines; of one place, as they were found. */
function warningsOf({ text = '' }: Checked, found: readonly Remark[]): readonly Finding[] {
  if (found.length === 0) return [];
  const placeOf = placesIn(text);
  return found
    .map(({ rule, message, path, proof = [] }): Finding => ({
      rule,
      severity: 'warning',
      message,
      path,
      // What is so in many parts of a condition is said of each.
      proof: [...new Set(proof)],
      ...placeOf(path),
    }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}
