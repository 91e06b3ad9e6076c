/** Mends a record and says how many things it mended. */
import { mendAll } from '../../../src/store/index.ts';

const [root = ''] = process.argv.slice(2);
console.log('begun');
const { mended } = await mendAll(root, Date.now);
console.log(`${mended.length}`);
