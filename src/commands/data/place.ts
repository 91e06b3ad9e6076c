import { packsIn } from '../../store/index.ts';
import { type Context, EXIT, failed, type Result } from '../context.ts';
import { isThere } from '../files.ts';
import { placeFor } from '../library/place.ts';
import { quoted } from '../text.ts';

/** The folder of the learner's record, there or not. */
export function rootOf(context: Context): Result<{ root: string }> {
  const place = placeFor(context);
  return place.kind === 'folder' ? { ok: true, root: place.root } : failed(EXIT.refused, `${place.why}.`);
}

/** The folder of a record that has been begun. */
export function begunRoot(context: Context): Result<{ root: string }> {
  const place = rootOf(context);
  if (!place.ok || isThere(place.root)) return place;
  return failed(
    EXIT.refused,
    `there is no record in ${quoted(place.root)} yet: it begins with your first run.`,
  );
}

/** What to know of an export where packs were added: it does not have them. */
export function packWords(context: Context): readonly string[] {
  const { packs } = packsIn(placeFor(context));
  return packs.length === 0 ? [] : ['Packs that you added are not in it: add them again where you use it.'];
}
