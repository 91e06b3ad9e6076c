/** What stands in a cell. Nothing is an empty cell. */
export type CsvCell = string | number | boolean | undefined;

/**
 * A table as comma-separated values (RFC 4180), its first row the names of the columns. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it, which spreadsheets take for “this is text”; numbers are never texts.
 */
export function csv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: CsvCell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** As OWASP lists them (CSV Injection): behind spaces too, and as wide as they are typed in East Asia. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const SPECIAL = /[",\r\n]|^\s|\s$/u;
