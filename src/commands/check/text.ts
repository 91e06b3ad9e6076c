import { basename } from 'node:path';
import { type Checked, type Finding, tally } from './finding.ts';
import { frame, linesOf } from './frame.ts';
import { gathered, otherPlaces, type Told } from './gathered.ts';
import { notesLeft } from './notes.ts';
import { folded, type Paper } from '../paper.ts';
import { counted, shown } from '../text.ts';

/**
 * What was found, for a person: a headline for each file with findings, the findings, the tables of figures where they
 * are wanted, so that they are still on the screen at the end, and how many findings there are in all.
 */
export function checkText(
  files: readonly Checked[],
  tables: readonly string[],
  paper: Paper,
): readonly string[] {
  const told = files.filter(({ findings }) => findings.length > 0);
  return [...told.flatMap((file) => fileText(file, paper)), ...tables, ...ending(files, paper)];
}

function fileText(file: Checked, paper: Paper): readonly string[] {
  const { path, text = '', findings } = file;
  const lines = linesOf(text);
  return [
    ...folded(paper.bold(`${shown(basename(path) || path)}: ${counts([file])}`), paper),
    '',
    ...gathered(findings).flatMap((told) => [...findingText({ path, lines, told }, paper), '']),
  ];
}

interface Found {
  readonly path: string;
  readonly lines: readonly string[];
  readonly told: Told;
}

function findingText({ path, lines, told }: Found, paper: Paper): readonly string[] {
  const { finding } = told;
  const { line, column, severity, rule, message, proof } = finding;
  // In this form editors' terminals make a link of it.
  const place = shown(`${path}:${line}:${column}`);
  return [
    ...folded(`${paper.bold(severity)} ${paper.dim(`[${rule}] ${place}`)}`, paper, 2),
    ...folded(shown(message), paper, INDENT),
    ...frame(lines, finding, { paper, indent: INDENT }),
    ...otherPlaces(told).flatMap((each) => folded(each, paper, INDENT)),
    ...proof.flatMap((each) => folded(shown(each), paper, INDENT + 2)),
  ];
}

const INDENT = 4;

function ending(files: readonly Checked[], paper: Paper): readonly string[] {
  const isUnsolved = files.some(({ text, findings }) => text !== undefined && isRefused(findings));
  return [
    ...folded(`${counted(files.length, 'file')}: ${counts(files)}.`, paper),
    ...(isUnsolved ? folded(paper.dim(UNSOLVED), paper) : []),
    ...notesLeft(files).flatMap((each) => folded(each, paper)),
  ];
}

const UNSOLVED = 'A case with errors is not solved. What could be better in it is told when they are mended.';

const isRefused = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

function counts(files: readonly Checked[]): string {
  const { errors, warnings } = tally(files);
  const words = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return words.length === 0 ? 'nothing to mend' : words.join(', ');
}
