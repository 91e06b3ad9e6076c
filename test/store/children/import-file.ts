/** Imports a file into a record and says as JSON how that went. */
import { importRecord } from '../../../src/store/index.ts';

const [root = '', name = ''] = process.argv.slice(2);
console.log('begun');
const result = await importRecord({ place: { kind: 'folder', root }, name, now: Date.now, dryRun: false });
console.log(JSON.stringify(result));
