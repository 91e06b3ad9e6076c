export { lineFace, type LineTerminal } from './face.ts';
