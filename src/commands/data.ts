import { placeOf } from '../store/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, printJson, tell } from './context.ts';

/** `data path`: the folder of the learner's record. */
export function dataPath(context: Context, options: Common & { readonly json?: boolean }): Exit {
  const place = placeOf({ env: context.env, platform: context.platform, dataDir: options.dataDir });
  if (place.kind === 'nowhere') return tell(context, failed(EXIT.refused, `${place.why}.`));
  if (options.json === true) printJson(context, { path: place.root });
  else context.stdout.write(`${place.root}\n`);
  return EXIT.done;
}
