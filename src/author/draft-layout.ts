/** Columns up to which a list or an object stays on one line. */
const WIDTH = 100;

/** A value as the text of a JSON file that a person is to edit: what is short and plain stands on one line. */
export function laidOut(value: unknown): string {
  return `${laidOutAt(value, '', 0)}\n`;
}

/** `taken` columns behind the margin are in use already on the first line. */
function laidOutAt(value: unknown, margin: string, taken: number): string {
  const line = onOneLine(value);
  if (!isNested(value)) return line;
  if (isPlain(value, line.length) && margin.length + taken + line.length <= WIDTH) return line;
  const inner = `${margin}  `;
  const parts = Array.isArray(value)
    ? value.map((each: unknown) => laidOutAt(each, inner, 1))
    : Object.entries(value).map(([name, each]) => {
        const key = `${JSON.stringify(name)}: `;
        return key + laidOutAt(each, inner, key.length + 1);
      });
  const [open, close] = bracketsOf(value);
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${margin}${close}`;
}

/** Columns that are read at a glance, whatever is within what. */
const GLANCE = 60;

/** Whether a value of that length is easy to read on one line: a list of no objects or lists; little within little. */
function isPlain(value: object, length: number): boolean {
  const depth = depthOf(value);
  return depth <= (Array.isArray(value) ? 1 : length <= GLANCE ? 3 : 2);
}

function depthOf(value: unknown): number {
  if (!isNested(value)) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function onOneLine(value: unknown): string {
  if (!isNested(value)) return JSON.stringify(value);
  const [open, close] = bracketsOf(value);
  if (Array.isArray(value)) return `${open}${value.map(onOneLine).join(', ')}${close}`;
  const parts = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`);
  return parts.length === 0 ? `${open}${close}` : `${open} ${parts.join(', ')} ${close}`;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
const bracketsOf = (value: object): readonly [string, string] =>
  Array.isArray(value) ? ['[', ']'] : ['{', '}'];
