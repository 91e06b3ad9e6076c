import type { Checked } from './finding.ts';
import { gathered, otherPlaces, type Told } from './gathered.ts';
import { shown } from '../text.ts';

/** What was found as commands to a GitHub workflow, which shows each beside its line. */
export function githubLines(files: readonly Checked[]): readonly string[] {
  return files.flatMap(({ path, findings }) => gathered(findings).map((told) => annotation(path, told)));
}

function annotation(path: string, told: Told): string {
  const { severity, rule, message, proof, line, column } = told.finding;
  const about = { file: path, line: String(line), col: String(column), title: rule };
  const properties = Object.entries(about).map(([name, value]) => `${name}=${property(value)}`);
  const text = [message, ...otherPlaces(told), ...proof].join('\n');
  return `::${severity} ${properties.join(',')}::${escaped(text)}`;
}

/** A command ends with its line. After GitHub's own escapes, all that a terminal would obey is made visible. */
const escaped = (text: string): string =>
  shown(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

/** Properties end with a colon and are set apart by commas. */
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
