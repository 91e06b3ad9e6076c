import type { LearnerRecord } from '../../store/index.ts';
import { calledAs, type Context, EXIT, type Exit, failed, tell } from '../context.ts';
import { agreed } from '../ask.ts';
import { folded, paperOf } from '../paper.ts';
import { shown } from '../text.ts';

const QUESTION = 'Set all settings back to the usual ones? Your runs stay as they are.';

/** `settings --reset`: all settings as they are usually, when that is meant; what the file said stays beside it. */
export async function resetSettings(
  context: Context,
  record: LearnerRecord,
  { yes }: { readonly yes?: boolean },
): Promise<Exit> {
  const { stdin, stdout } = context;
  if (yes !== true) {
    if (!stdin.isTTY || !stdout.isTTY) {
      const how = `${calledAs(context)} settings --reset --yes`;
      return tell(context, failed(EXIT.usage, `nobody can be asked here. To reset all settings: ${how}`));
    }
    if (!(await agreed(context, QUESTION))) {
      stdout.write('Nothing was changed.\n');
      return EXIT.done;
    }
  }
  const replaced = await record.settings.reset();
  for (const { message } of record.trouble) tell(context, { exit: EXIT.done, message });
  if (!replaced.ok)
    return tell(context, failed(EXIT.refused, `the settings could not be reset: ${replaced.why}.`));
  const { copy } = replaced;
  const done =
    copy === undefined ? 'You had set none: all are the usual ones.' : 'All settings are the usual ones.';
  const kept = copy === undefined ? [] : ['What they were is kept in:', `  ${shown(copy)}`];
  stdout.write(`${[...folded(done, paperOf(context)), ...kept].join('\n')}\n`);
  return EXIT.done;
}
