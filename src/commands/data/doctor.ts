import { examine, mendAll } from '../../store/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, failed, printJson, tell } from '../context.ts';
import { agreed } from '../ask.ts';
import { openLearnerRecord } from '../record.ts';
import { folded, paperOf } from '../paper.ts';
import { counted, shown } from '../text.ts';
import { byCase, lookAtCases } from './cases.ts';
import { mendedLines, planLines } from './doctor-words.ts';
import { exitOf, type Looked, report } from './report.ts';
import { rootOf } from './place.ts';
import { lookAtScores } from './scores.ts';

export interface DoctorOptions extends Common {
  readonly mend?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `data doctor`: looks at everything in the record and explains it; with `--mend` it mends what can be mended. */
export async function dataDoctor(context: Context, options: DoctorOptions): Promise<Exit> {
  const place = rootOf(context);
  if (!place.ok) return tell(context, place);
  const { root } = place;
  const looked = await look(context, root, options);
  if (looked === undefined) return noRecord(context, root, options);
  if (options.mend !== true || looked.findings.every(({ mend }) => mend === undefined))
    return report(context, looked, options);
  if (options.yes === true) return treat(context, root, options);
  if (options.json === true || !context.stdin.isTTY || !context.stdout.isTTY)
    return tell(context, nobodyHere(context));
  plan(context, looked);
  if (await agreed(context, 'Mend it?')) return treat(context, root, options);
  context.stdout.write('Nothing was changed.\n');
  return exitOf(looked.findings);
}

async function look(context: Context, root: string, options: Common): Promise<Looked | undefined> {
  const examined = await examine(root, context.now());
  if (examined.kind === 'none') return undefined;
  const runs = await openLearnerRecord(context, options).outlines();
  const cases = byCase(context, runs);
  const findings = [...examined.findings, ...lookAtScores(root, cases), ...lookAtCases(root, cases)];
  return { root, runs: runs.length, findings };
}

function noRecord(context: Context, root: string, { json }: DoctorOptions): Exit {
  if (json === true) printJson(context, { path: root, healthy: true, runs: 0, findings: [] });
  else context.stdout.write(`There is no record in ${shown(root)} yet: it begins with your first run.\n`);
  return EXIT.done;
}

const nobodyHere = (context: Context) =>
  failed(EXIT.usage, `nobody can be asked here. To mend it: ${calledAs(context)} data doctor --mend --yes`);

const NOTHING_LOST =
  'Nothing is deleted: what is in the way is moved to a folder of its own among your backups.';

/** Says what mending would do. */
function plan(context: Context, { root, findings }: Looked): void {
  const paper = paperOf(context);
  const lines = [
    ...folded(`In ${shown(root)} this can be mended:`, paper),
    ...planLines(
      findings.filter(({ mend }) => mend !== undefined),
      { root, paper },
    ),
    ...folded(NOTHING_LOST, paper),
  ];
  context.stdout.write(`${lines.join('\n')}\n`);
}

async function treat(context: Context, root: string, options: DoctorOptions): Promise<Exit> {
  const { mended } = await mendAll(root, context.now);
  const looked = (await look(context, root, options)) ?? { root, runs: 0, findings: [] };
  if (options.json === true) return report(context, looked, options, mended);
  const paper = paperOf(context);
  const number = mended.filter(({ ok }) => ok).length;
  const lines = [
    ...folded(
      `In ${shown(root)}, ${counted(number, 'thing')} ${number === 1 ? 'was' : 'were'} mended:`,
      paper,
    ),
    ...mendedLines(mended, { root, paper }),
    '',
  ];
  context.stdout.write(`${lines.join('\n')}\n`);
  return report(context, looked, options, mended);
}
