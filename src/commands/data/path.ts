import { placeOf } from '../../store/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, printJson, tell } from '../context.ts';
import { shown } from '../text.ts';

/** `data path`: the folder of the learner's record; as it is where a program reads it. */
export function dataPath(context: Context, options: Common & { readonly json?: boolean }): Exit {
  const { env, platform, stdout } = context;
  const place = placeOf({ env, platform, dataDir: options.dataDir });
  if (place.kind === 'nowhere') return tell(context, failed(EXIT.refused, `${place.why}.`));
  if (options.json === true) printJson(context, { path: place.root });
  else stdout.write(`${stdout.isTTY ? shown(place.root) : place.root}\n`);
  return EXIT.done;
}
