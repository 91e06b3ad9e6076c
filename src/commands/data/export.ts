import { once } from 'node:events';
import { resolve } from 'node:path';
import { type Closed, exportBeside, exportLines, exportTo } from '../../store/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, tell } from '../context.ts';
import { quoted, shown } from '../text.ts';
import { leftOut, runsIn } from './counts.ts';
import { begunRoot, packWords } from './place.ts';

export interface ExportOptions extends Common {
  readonly out?: string;
  readonly force?: boolean;
}

/** `data export`: the whole record as one file; in a pipe, and with `--out -`, it is printed. */
export async function dataExport(context: Context, { out, force }: ExportOptions): Promise<Exit> {
  const place = begunRoot(context);
  if (!place.ok) return tell(context, place);
  const isPrinted = out === '-' || (out === undefined && !context.stdout.isTTY);
  if (isPrinted) return print(context, place.root);
  const means = { app: context.version, now: context.now };
  const name = out ?? `interlock-${dayOf(context.now())}.ndjson`;
  const file = resolve(context.cwd, name);
  // A name that nobody asked for stands in nobody's way.
  const exported = await (out === undefined && force !== true
    ? exportBeside(place.root, means, file)
    : exportTo(place.root, means, { file, force: force === true }));
  switch (exported.kind) {
    case 'taken':
      return tell(context, failed(EXIT.usage, `${quoted(name)}: ${TAKEN}`));
    case 'failed':
      return tell(context, failed(EXIT.refused, `your record could not be exported: ${exported.why}.`));
    case 'written': {
      const said = [`${shown(exported.file)} is written: ${runsIn(exported.count)}.`, ...packWords(context)];
      context.stdout.write(`${said.join('\n')}\n`);
      return tellLeftOut(context, exported.closed);
    }
  }
}

const TAKEN =
  'this is there already; give another name with --out, or --force to write over a file of that name.';

/** The day in the learner's own time, as `2026-05-03`. */
function dayOf(time: number): string {
  const day = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

async function print(context: Context, root: string): Promise<Exit> {
  const { stdout, version, now } = context;
  const closed: Closed[] = [];
  for await (const line of exportLines(root, { app: version, now }, (what) => closed.push(what)))
    if (!stdout.write(line)) await once(stdout, 'drain');
  return tellLeftOut(context, closed);
}

/** What is not in an export is no success, though the rest is there. */
export function tellLeftOut({ stderr }: Context, closed: readonly Closed[]): Exit {
  for (const line of leftOut(closed)) stderr.write(`interlock: ${line}\n`);
  return closed.length === 0 ? EXIT.done : EXIT.findings;
}
