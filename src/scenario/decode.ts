import { isUtf8 } from 'node:buffer';

/** The text of a file, without a byte order mark; `undefined` where it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined;
}
