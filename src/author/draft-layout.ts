/** Columns up to which a list or an object stays on one line. */
const WIDTH = 100;

/** A value as the text of a JSON file that a person is to edit: what is short stands on one line. */
export function laidOut(value: unknown): string {
  return `${lines(value, '', 0)}\n`;
}

/** `taken` columns of the first line are in use already, behind the margin. */
function lines(value: unknown, margin: string, taken: number): string {
  const short = onOneLine(value);
  if (typeof value !== 'object' || value === null) return short;
  const isShort = margin.length + taken + short.length <= WIDTH && !holdsLists(value);
  if (isShort) return short;
  const inner = `${margin}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((each: unknown) => `${inner}${lines(each, inner, 1)}`)
    : Object.entries(value).map(([name, each]) => {
        const key = `${JSON.stringify(name)}: `;
        return `${inner}${key}${lines(each, inner, key.length + 1)}`;
      });
  return `${open}\n${parts.join(',\n')}\n${margin}${close}`;
}

/** Whether there are objects within the objects of a value: on one line they are hard to tell apart. */
function holdsLists(value: object): boolean {
  if (Array.isArray(value)) return value.some((each) => isFull(each) && !Array.isArray(each));
  return Object.values(value).some((each) => isFull(each) && Object.values(Object(each)).some(isFull));
}

const isFull = (value: unknown): boolean => typeof value === 'object' && value !== null;

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
