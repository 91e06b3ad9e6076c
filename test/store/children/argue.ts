/** Argues with a run so many times, each time about something else, and says what is safe. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openRecord } from '../../../src/store/index.ts';

const [root = '', run = '', times = '0', about = ''] = process.argv.slice(2);
const record = openRecord(
  { kind: 'folder', root },
  { now: Date.now, entropy: randomBytes, appVersion: '0.0.0' },
);
for (let at = 0; at < Number(times); at += 1) {
  const text = `${about} ${at}`;
  const saved = await record.argue(run, { decision: undefined, text });
  if (saved.ok) writeSync(1, `${text}\n`);
}
