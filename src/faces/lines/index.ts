export { again, ask, type LineTerminal, print, type Reply, settled } from './ask.ts';
export { lineFace } from './face.ts';
export { lineReader } from './read.ts';
