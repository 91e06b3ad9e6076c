import stringWidth from 'string-width';
import { type CaseFigures, type Figure, packFigures } from '../../author/index.ts';
import { BASE } from '../../engine/index.ts';
import { FIGURE_NAMES, figureText, limitText, MARK } from './figure-words.ts';
import { columns, folded, type Paper } from '../paper.ts';

/** The figures of cases as tables: a column for the base and for each twin, and what is wanted. */
export function figuresText(cases: readonly CaseFigures[], paper: Paper): readonly string[] {
  const tables = cases.flatMap((each) => [...caseTable(each, paper), '']);
  const lines = isPack(cases) ? [...tables, ...packTable(cases, paper), ''] : tables;
  const isWell = !lines.some((line) => line.includes(MARK));
  return isWell ? lines : [...lines, ...folded(paper.dim(`${MARK} is not as it should be.`), paper), ''];
}

/** The same as data. */
export function figuresDocument({ tellings }: CaseFigures) {
  return tellings.map(({ variant, figures }) => ({ variant, figures: figures.map(figureDocument) }));
}

/** The averages over several cases as data; none where there are not several. */
export function averagesDocument(cases: readonly CaseFigures[]) {
  return isPack(cases) ? { averages: packFigures(cases).map(figureDocument) } : {};
}

/** One case has no averages; tutorials have no part in them. */
const isPack = (cases: readonly CaseFigures[]): boolean =>
  cases.filter(({ scenario }) => !scenario.tutorial).length > 1;

function figureDocument({ name, value, counted, limit, holds }: Figure) {
  return { name, value, ...(counted && { counted }), ...(limit && { limit }), holds };
}

interface Column {
  readonly head: string;
  readonly figures: readonly Figure[];
}

function caseTable({ scenario, tellings }: CaseFigures, paper: Paper): readonly string[] {
  const all = tellings.map(({ variant, figures }) => ({
    head: variant === BASE ? 'base' : variant,
    figures,
  }));
  return [...folded(paper.bold(scenario.title), paper), ...table(all, paper)];
}

function packTable(cases: readonly CaseFigures[], paper: Paper): readonly string[] {
  const column = { head: 'average', figures: packFigures(cases) };
  return [...folded(paper.bold('Over all of them'), paper), ...table([column], paper)];
}

/** Side by side; where the paper is too narrow for that, one below the other. */
function table(all: readonly Column[], paper: Paper): readonly string[] {
  const head = ['', ...all.map((column) => column.head), 'wanted'];
  const cells = [head, ...rowsOf(all)];
  const widths = head.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ''))));
  const width = widths.reduce((sum, each) => sum + GAP + each, 0);
  if (width > paper.width) return all.flatMap((column) => list(column, paper));
  return cells.map((row, index) => {
    const line = row.map((cell, at) => padded(cell, widths[at] ?? 0, at > 0 && at <= all.length)).join('');
    return index === 0 ? paper.bold(line.trimEnd()) : line.trimEnd();
  });
}

/** Columns between two columns of a table. */
const GAP = 2;

function padded(cell: string, width: number, isNumber: boolean): string {
  const rest = ' '.repeat(width - stringWidth(cell));
  return ' '.repeat(GAP) + (isNumber ? rest + cell : cell + rest);
}

/** The name of each figure, what it is in each column, and what is wanted of it. */
function rowsOf(all: readonly Column[]): readonly (readonly string[])[] {
  const names = new Set(all.flatMap(({ figures }) => figures.map(({ name }) => name)));
  return Array.from(names, (name) => {
    const same = all.map(({ figures }) => figures.find((figure) => figure.name === name));
    const limit = same.find((figure) => figure?.limit !== undefined)?.limit;
    const values = same.map((figure) => (figure === undefined ? '' : figureText(figure)));
    return [FIGURE_NAMES[name], ...values, limitText(limit)];
  });
}

function list({ head, figures }: Column, paper: Paper): readonly string[] {
  const entries = figures.map((figure) => ({
    term: FIGURE_NAMES[figure.name],
    says: [[figureText(figure), limitText(figure.limit)].filter((text) => text !== '').join('; wanted: ')],
  }));
  return [...folded(paper.bold(head), paper, 2), ...columns(entries, paper)];
}
