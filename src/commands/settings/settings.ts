import type { LearnerRecord } from '../../store/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, failed, printJson, tell } from '../context.ts';
import { paperOf } from '../paper.ts';
import { openLearnerRecord } from '../record.ts';
import { placesOf, settingOf, settingsBoard } from './board.ts';
import { environmentFlaws, sourceOf } from './held.ts';
import { type Kind, kindOf, KINDS } from './kinds.ts';
import { resetSettings } from './reset.ts';
import { allText, changedText, oneText, type Shown } from './text.ts';
import { wrongKey, wrongValue } from './words.ts';

export interface SettingsOptions extends Common {
  readonly json?: boolean;
  readonly reset?: boolean;
  readonly yes?: boolean;
}

/** What was typed behind the command. */
export interface Asked {
  readonly key: string | undefined;
  readonly value: string | undefined;
}

/** `settings`: all of them and where data lies; with a name, that one; with a value, sets it; `--reset` forgets all. */
export async function settings(context: Context, asked: Asked, options: SettingsOptions): Promise<Exit> {
  const { key, value } = asked;
  const flaw = clashIn(asked, options);
  if (flaw !== undefined) return tell(context, failed(EXIT.usage, flaw));
  const record = openLearnerRecord(context, options);
  if (options.reset === true) return resetSettings(context, record, options);
  const kind = key === undefined ? undefined : kindOf(key);
  if (key !== undefined && kind === undefined) return tell(context, failed(EXIT.usage, wrongKey(key)));
  const exit =
    kind === undefined || value === undefined
      ? show({ context, record }, kind, options)
      : await change({ context, record }, { kind, value }, options);
  for (const message of [...record.trouble.map((each) => each.message), ...environmentFlaws(context)])
    tell(context, { exit: EXIT.done, message });
  return exit;
}

interface Desk {
  readonly context: Context;
  readonly record: LearnerRecord;
}

function clashIn({ key }: Asked, { reset, yes, json }: SettingsOptions): string | undefined {
  if (reset !== true) return yes === true ? '--yes goes with --reset.' : undefined;
  if (key !== undefined) return '--reset forgets all settings: leave out the name of one.';
  return json === true ? '--reset and --json exclude each other.' : undefined;
}

/** Prints one setting, or all. */
function show({ context, record }: Desk, kind: Kind | undefined, { json }: SettingsOptions): Exit {
  const places = placesOf(context, record);
  if (json === true) {
    const one = (each: Kind) => documentOf(shownIn({ context, record }, each));
    printJson(context, kind === undefined ? { settings: KINDS.map(one), places } : one(kind));
    return EXIT.done;
  }
  const paper = { ...paperOf(context), called: calledAs(context) };
  const lines =
    kind === undefined
      ? allText(
          KINDS.map((each) => shownIn({ context, record }, each)),
          settingsBoard(context, record).places,
          paper,
        )
      : oneText(shownIn({ context, record }, kind), paper);
  context.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}

async function change(
  desk: Desk,
  { kind, value: typed }: { readonly kind: Kind; readonly value: string },
  { json }: SettingsOptions,
): Promise<Exit> {
  const { context, record } = desk;
  const value = typed.toLowerCase();
  const changes = kind.read(value);
  if (changes === undefined) return tell(context, failed(EXIT.usage, wrongValue(kind, kind.key, typed)));
  const saved = await record.settings.change(changes);
  if (!saved.ok) return tell(context, failed(EXIT.refused, `${kind.key} could not be kept: ${saved.why}.`));
  const setting = shownIn(desk, kind);
  if (json === true) printJson(context, documentOf(setting));
  else context.stdout.write(`${changedText(setting, value, paperOf(context)).join('\n')}\n`);
  return EXIT.done;
}

const shownIn = ({ context, record }: Desk, kind: Kind): Shown => ({
  ...settingOf(context, record, kind),
  from: sourceOf(context, record, kind).from,
});

function documentOf({ key, value, from, heldBy, choices }: Shown) {
  return { key, value, from, heldBy: heldBy ?? null, values: choices.map((choice) => choice.value) };
}
