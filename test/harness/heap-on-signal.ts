// Loaded before the program: on a signal it cleans up and writes down how many bytes are in use.
import { writeFileSync } from 'node:fs';

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  writeFileSync(process.env['HEAP_FILE'] ?? '', String(process.memoryUsage().heapUsed));
});
