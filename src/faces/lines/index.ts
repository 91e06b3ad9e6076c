export { type LineTerminal } from './ask.ts';
export { lineFace } from './face.ts';
export { lineReader } from './read.ts';
