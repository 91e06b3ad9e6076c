import { basename } from 'node:path';
import { figuresOf, type Remark, remarks, type Survey, surveying, tooLarge } from '../../author/index.ts';
import { placesIn, type Scenario } from '../../scenario/index.ts';
import type { Checked, Finding } from './finding.ts';
import type { Progress } from './progress.ts';

/**
 * The files, each sound case among them solved in all its variants and searched for weaknesses. One after the
 * other, and nothing of a solution is kept: it may take hundreds of megabytes.
 */
export function* surveyed(
  files: readonly Checked[],
  { progress, wantsFigures }: { readonly progress: Progress; readonly wantsFigures: boolean },
): Generator<void, readonly Checked[]> {
  const cases = files.filter(({ scenario }) => scenario !== undefined).length;
  const all: Checked[] = [];
  let done = 0;
  for (const file of files) {
    const { path, scenario } = file;
    if (scenario === undefined) {
      all.push(file);
      continue;
    }
    const survey = yield* watched(scenario, (share, states) =>
      progress.at((done + share) / cases, `${basename(path)}, ${states.toLocaleString('en')} states`),
    );
    const found = survey === undefined ? [tooLarge()] : remarks(survey);
    const figures = wantsFigures && survey !== undefined ? { figures: figuresOf(survey) } : {};
    all.push({ ...file, findings: warningsOf(file, found), ...figures });
    done += 1;
  }
  return all;
}

/** How much of a case is solved, from 0 to 1, and how many states are known. */
type Tell = (share: number, states: number) => void;

/** Solves a case, and tells at each step how far that is. */
function* watched(scenario: Scenario, tell: Tell): Generator<void, Survey | undefined> {
  const tellings = 1 + scenario.variants.length;
  const steps = surveying(scenario);
  let done = 0;
  let known = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // For each twin the states are counted anew.
    if (step.value < known) done += 1;
    known = step.value;
    tell(done / tellings, known);
    yield;
  }
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
      proof,
      ...placeOf(path),
    }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}
