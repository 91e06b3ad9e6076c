/** Puts version after version of a pack in the place of the one before, and says each once it is there. */
import { writeSync } from 'node:fs';
import { addPack } from '../../../src/store/index.ts';
import { packOf } from '../pack.ts';

const [root = '', name = '', times = '1'] = process.argv.slice(2);
for (let at = 1; at <= Number(times); at += 1) {
  const version = `${name}-${at}`;
  const added = await addPack({ kind: 'folder', root }, packOf('course', version), {
    replace: true,
    now: Date.now,
  });
  writeSync(1, `${added.kind} ${version}\n`);
}
