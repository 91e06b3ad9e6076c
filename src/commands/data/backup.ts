import { resolve } from 'node:path';
import { backUp } from '../../store/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, failed, tell } from '../context.ts';
import { placeFor } from '../library/place.ts';
import { typed } from '../pack/words.ts';
import { paperOf } from '../paper.ts';
import { quoted } from '../text.ts';
import { runsIn } from './counts.ts';
import { tellLeftOut } from './export.ts';
import { begunRoot, packWords } from './place.ts';

export interface BackupOptions extends Common {
  readonly out?: string;
}

/** `data backup`: the whole record as a new file, which is read back. */
export async function dataBackup(context: Context, { out }: BackupOptions): Promise<Exit> {
  const begun = begunRoot(context);
  if (!begun.ok) return tell(context, begun);
  const { now, version: app, cwd, stdout } = context;
  const file = out === undefined ? undefined : resolve(cwd, out);
  const backup = await backUp(placeFor(context), { app, now }, file);
  switch (backup.kind) {
    case 'taken':
      return tell(context, failed(EXIT.usage, `${quoted(out ?? '')}: ${TAKEN}`));
    case 'failed':
      return tell(context, failed(EXIT.refused, `your record could not be backed up: ${backup.why}.`));
    case 'written': {
      const lines = [
        `Your record is backed up and was read back: ${runsIn(backup.count)}.`,
        ...packWords(context),
        'To have it back, here or elsewhere:',
        `  ${paperOf(context).bold(`${calledAs(context)} data import ${typed(backup.file)}`)}`,
      ];
      stdout.write(`${lines.join('\n')}\n`);
      return tellLeftOut(context, backup.closed);
    }
  }
}

const TAKEN = 'this is there already, and a backup never takes the place of anything; give another name.';
