import { calledAs, type Context } from '../context.ts';
import { typed } from '../pack/words.ts';
import { columns, type Entry, folded, paperOf } from '../paper.ts';
import { SCHEMA_FILE } from './name.ts';
import { quoted, shown } from '../text.ts';

/** What is said where the case of the program goes on being meant by a new case's name. */
export function sharedName(context: Context, id: string, path: string): string {
  return `a case that comes with the program is called ${quoted(id)} too, and that name goes on meaning it. Yours is meant by its file: ${calledAs(context)} play ${typed(path)}`;
}

/** What is said when a new case is written: what it is, and what to do with it. */
export function nextSteps(context: Context, path: string): string {
  const paper = paperOf(context);
  const step = (command: string, says: string): Entry => ({
    term: `${calledAs(context)} ${command} ${typed(path)}`,
    says: [says],
  });
  const steps = [
    step('check', 'what there is to mend'),
    step('preview', 'play it while you write'),
    step('solve', 'what each choice is worth'),
  ];
  const written = `${shown(path)} is written: three decisions that can be played as they are. What you are to replace stands in [square brackets]; ${SCHEMA_FILE} beside it lets your editor complete and check as you type.`;
  return `${[...folded(written, paper), '', ...columns(steps, paper)].join('\n')}\n`;
}
