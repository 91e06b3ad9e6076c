import { relative } from 'node:path';
import type { Finding, Mend, Mended } from '../../store/index.ts';
import { folded, type Paper } from '../paper.ts';
import { shown } from '../text.ts';

/** Of what is alike so many are told one by one. */
const MOST_ALIKE = 5;

/** What mending does, for each way of it. */
const WILL: Readonly<Record<Mend['kind'], string>> = {
  mode: 'To mend it: make it yours alone, to read and write.',
  move: 'To mend it: move it out of the way.',
  restore: 'To mend it: put its last good version back.',
  month: 'To mend it: add it to its own month.',
  summary: 'To mend it: make it anew from your runs.',
};

/** How findings are written: `root` is the folder of the record, from which files are named. */
export interface Page {
  readonly root: string;
  readonly paper: Paper;
}

/** What was found, with its file and what to do. */
export function findingLines(findings: readonly Finding[], page: Page): readonly string[] {
  return told(findings, ({ file, what, advice }) => entry(page, file, [[what, advice].join(' ').trim()]));
}

/** What is going to be mended, and how. */
export function planLines(findings: readonly Finding[], page: Page): readonly string[] {
  return told(findings, ({ file, what, mend }) =>
    entry(page, file, mend === undefined ? [what] : [what, WILL[mend.kind]]),
  );
}

/** What was mended, and what could not be. */
export function mendedLines(mended: readonly Mended[], page: Page): readonly string[] {
  return mended.flatMap(({ finding, ok, said }) =>
    entry(page, finding.file, [ok ? said : `This could not be mended: ${said}.`]),
  );
}

/** A file, and below it what is said of it. The folder of the record itself was named before. */
function entry({ root, paper }: Page, file: string, says: readonly string[]): readonly string[] {
  const name = relative(root, file);
  const text = (indent: number) => says.flatMap((each) => folded(shown(each), paper, indent));
  return name === '' ? text(2) : [...folded(shown(name), paper, 2), ...text(4)];
}

/** One by one; of many that are alike the first ones. */
function told(
  findings: readonly Finding[],
  words: (finding: Finding) => readonly string[],
): readonly string[] {
  const alike = Map.groupBy(findings, ({ kind, level, mend }) => `${kind} ${level} ${mend?.kind}`);
  return [...alike.values()].flatMap((all) => {
    const more = all.length - MOST_ALIKE;
    const first = all.slice(0, MOST_ALIKE).flatMap(words);
    return more > 0 ? [...first, `  and ${more} more like ${more === 1 ? 'it' : 'them'}`] : first;
  });
}
