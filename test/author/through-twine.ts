/**
 * What Twine 2 does to Twee that is imported and exported again, as far as it can lose something: it cuts at every
 * line that begins with two colons, takes the last brackets of a head for tags and metadata, trims every text, keeps
 * position and size alone, sorts passages by name and writes the details of the story anew.
 */
export function throughTwine(text: string): string {
  const passages = text
    .split(/^::/m)
    .filter((part) => part.trim() !== '')
    .map(imported);
  const title = passages.find(({ name }) => name === 'StoryTitle')?.text ?? '';
  const details: unknown = JSON.parse(passages.find(({ name }) => name === 'StoryData')?.text ?? '{}');
  const others = passages.filter(({ name }) => name !== 'StoryTitle' && name !== 'StoryData');
  return [
    `:: StoryTitle\r\n${escaped(title)}`,
    `:: StoryData\r\n${JSON.stringify(details, null, 2)}`,
    ...others.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(exported),
  ].join('\r\n\r\n\r\n');
}

interface Held {
  readonly name: string;
  readonly tags: readonly string[];
  readonly place: string;
  readonly text: string;
}

const HEAD = /^\s*(.*?(?:\\\s)?)\s*(\[.*?\])?\s*(\{.*?\})?\s*$/;

function imported(part: string): Held {
  const [head = '', ...lines] = part.split(/\r?\n/);
  const [, name = '', tags = '', metadata = '{}'] = HEAD.exec(head) ?? [];
  const { position = '0,0' } = Object(JSON.parse(metadata));
  return {
    name: unescaped(name),
    tags: tags
      .slice(1, -1)
      .split(/\s/)
      .filter((tag) => tag !== '')
      .map(unescaped),
    place: String(position),
    text: lines
      .map((line) => line.replace(/^\\:/, ':'))
      .join('\n')
      .trim(),
  };
}

function exported({ name, tags, place, text }: Held): string {
  const head = name.replaceAll('\\', '\\\\').replaceAll(/([[\]{}])/g, '\\$1');
  return `:: ${head} [${tags.join(' ')}] {"position":"${place}","size":"100,100"}\r\n${escaped(text)}\r\n`;
}

const escaped = (text: string): string => text.replaceAll(/^::/gm, '\\::').replaceAll('\n', '\r\n');
const unescaped = (name: string): string => name.replaceAll(/\\([[\]{}])/g, '$1').replaceAll('\\\\', '\\');
