/** Changes a setting so many times, then says as JSON how each went and what the record says. */
import { randomBytes } from 'node:crypto';
import { openRecord, THEMES } from '../../../src/store/index.ts';

const [root = '', times = '1'] = process.argv.slice(2);
const record = openRecord(
  { kind: 'folder', root },
  { now: Date.now, entropy: randomBytes, appVersion: '0.0.0' },
);
const saved = [];
for (let at = 0; at < Number(times); at += 1)
  saved.push(await record.settings.change({ theme: THEMES[at % 2 === 0 ? 1 : 0] }));
console.log(JSON.stringify({ saved, settings: record.settings.get(), trouble: record.trouble }));
