import type { Finding, Mended } from '../../store/index.ts';
import { calledAs, type Context, EXIT, type Exit, printJson } from '../context.ts';
import { folded, paperOf } from '../paper.ts';
import { counted, shown } from '../text.ts';
import { findingLines } from './doctor-words.ts';

/** What there is to say of a record. */
export interface Looked {
  readonly root: string;
  readonly runs: number;
  readonly findings: readonly Finding[];
}

const isProblem = ({ level }: Finding): boolean => level === 'problem';

/** A note is no problem. */
export const exitOf = (findings: readonly Finding[]): Exit =>
  findings.some(isProblem) ? EXIT.findings : EXIT.done;

/** Tells what there is to say, and gives the exit code. */
export function report(
  context: Context,
  looked: Looked,
  { json }: { readonly json?: boolean },
  mended?: readonly Mended[],
): Exit {
  const exit = exitOf(looked.findings);
  if (json === true) printJson(context, document(looked, mended));
  else context.stdout.write(`${words(context, looked).join('\n')}\n`);
  return exit;
}

function words(context: Context, { root, runs, findings }: Looked): readonly string[] {
  const paper = paperOf(context);
  const wrong = findings.filter(isProblem);
  const notes = findings.filter((finding) => !isProblem(finding));
  const known =
    notes.length === 0 ? [] : [paper.bold('Good to know'), ...findingLines(notes, { root, paper })];
  const good = `Your record is in good order: ${counted(runs, 'run')} in ${shown(root)}.`;
  if (wrong.length === 0) return [...folded(good, paper), ...known];
  const number = wrong.filter(({ mend }) => mend !== undefined).length;
  return [
    ...folded(
      `There ${wrong.length === 1 ? 'is' : 'are'} ${counted(wrong.length, 'problem')} in ${shown(root)}.`,
      paper,
    ),
    ...findingLines(wrong, { root, paper }),
    ...known,
    ...(number === 0 ? [] : howTo(context, number)),
  ];
}

function howTo(context: Context, number: number): readonly string[] {
  const paper = paperOf(context);
  const how = paper.bold(`${calledAs(context)} data doctor --mend`);
  return [
    '',
    ...folded(`${number} can be mended without loss. To be told how, and asked:`, paper),
    `  ${how}`,
  ];
}

/** All of it, as it is printed for programs. */
function document({ root, runs, findings }: Looked, mended?: readonly Mended[]): object {
  return {
    path: root,
    healthy: !findings.some(isProblem),
    runs,
    findings: findings.map(({ kind, level, file, what, advice, mend }) => ({
      kind,
      level,
      file,
      what,
      advice,
      mendable: mend !== undefined,
    })),
    ...(mended && {
      mended: mended.map(({ finding, ok, said }) => ({ kind: finding.kind, file: finding.file, ok, said })),
    }),
  };
}
