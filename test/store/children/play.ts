/** Changes a setting if told to, plays runs of so many decisions, and says each once it is safe: `RUN OPTION`. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openRecord } from '../../../src/store/index.ts';

const [root = '', decisions = '0', runs = '1', settings = ''] = process.argv.slice(2);
const record = openRecord(
  { kind: 'folder', root },
  { now: Date.now, entropy: randomBytes, appVersion: '0.0.0' },
);
const run = { scenario: 'the-case', digest: 'd1ge57', variant: 'base', seed: 7, choices: [] };
if (settings !== '') await record.settings.change({ motion: false });
for (let n = 0; n < Number(runs); n += 1) {
  const journal = await record.begin({ run, mode: 'practice', study: false });
  for (let at = 0; at < Number(decisions); at += 1) {
    const option = `option-${at}`;
    const saved = await journal.append({ event: 'choice', scene: `scene-${at}`, option });
    if (saved.ok) writeSync(1, `${journal.id} ${option}\n`);
  }
}
