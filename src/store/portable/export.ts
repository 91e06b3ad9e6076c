import path from 'node:path';
import { LARGEST_CONFIG } from '../config-file.ts';
import { isObject, type JsonObject, parse } from '../json.ts';
import { carriedLines } from './carried.ts';
import { endLine, headOf, journalLine, settingsLine } from './format.ts';
import { type Closed, journalNames, lookAt } from './look.ts';

export interface Exporting {
  readonly root: string;
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Is told of what can't be read, and so is left out. */
  readonly closed: (what: Closed) => void;
}

/** The whole record as lines of NDJSON, each with its end; one journal at a time is held. Changes nothing. */
export async function* portableLines({ root, app, at, closed }: Exporting): AsyncGenerator<string> {
  const names = journalNames(root, closed);
  yield headOf({ app, at, journals: names.length });
  const settings = storedSettings(root, closed);
  if (settings !== undefined) yield settingsLine(settings);
  let journals = 0;
  for (const { id, file } of names) {
    const found = lookAt(file);
    // One that has just been moved to its month is there; what was taken away in this moment is not of the record.
    if (found.kind === 'closed') closed({ file, why: found.why });
    if (found.kind !== 'bytes') continue;
    journals += 1;
    yield journalLine({ id, bytes: found.bytes });
  }
  for await (const line of carriedLines(root, closed)) yield `${line}\n`;
  yield endLine(journals);
}

/** What the file of the settings says, else its last good copy; undefined where neither says anything. */
export function storedSettings(root: string, closed: (what: Closed) => void): JsonObject | undefined {
  const file = path.join(root, 'settings.json');
  for (const name of [file, `${file}.bak`]) {
    const found = lookAt(name, LARGEST_CONFIG);
    const value = found.kind === 'bytes' ? parse(found.bytes.toString()) : undefined;
    if (isObject(value)) return value;
    if (found.kind !== 'none') closed({ file: name, why: found.kind === 'closed' ? found.why : DAMAGED });
  }
  return undefined;
}

const DAMAGED = 'it is damaged';
