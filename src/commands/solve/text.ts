import type { Scenario, Variant } from '../../scenario/index.ts';
import { folded, type Paper } from '../paper.ts';
import { decisions } from './decisions.ts';
import { endings } from './endings.ts';
import type { Beside, Figures, SolvedCase } from './figures.ts';
import { scores } from './scores.ts';
import type { Sheet, Side } from './sheet.ts';
import { spread } from './spread.ts';
import { turnsWords } from './turns.ts';
import { shown } from '../text.ts';

/** A solved case for people. */
export function solvedText(
  solved: SolvedCase,
  { paper, isDrawn }: { readonly paper: Paper; readonly isDrawn: boolean },
): readonly string[] {
  const sheet: Sheet = { paper, isDrawn, sides: sidesOf(solved) };
  const turned = solved.beside.kind === 'twin' ? solved.beside.turnings : [];
  const sections = [
    opening(solved, paper),
    scores(sheet),
    spread(sheet),
    decisions(sheet, { scenario: solved.scenario, turned }),
    endings(sheet),
    closing(sheet),
  ];
  return sections.flatMap((lines, nth) => (nth === 0 ? lines : ['', ...lines]));
}

function sidesOf({ figures, beside }: SolvedCase): readonly Side[] {
  if (beside.kind !== 'twin') return [{ name: '', figures }];
  return [
    { name: 'base', figures },
    { name: 'twin', figures: beside.figures },
  ];
}

function opening({ scenario, figures, beside }: SolvedCase, paper: Paper): readonly string[] {
  const title = folded(paper.bold(onOneLine(scenario.title)), paper);
  const paragraphs = variantWords(scenario, figures, beside).map((words) => folded(words, paper));
  return [...title, ...paragraphs.flatMap((lines, nth) => (nth === 0 ? lines : ['', ...lines]))];
}

/** Which variant is told, and what stands beside it; a paragraph each. */
function variantWords(scenario: Scenario, { twin }: Figures, beside: Beside): readonly string[] {
  switch (beside.kind) {
    case 'twin':
      return [
        `The base and its twin side by side. ${twinWords(beside.twin)}${othersWords(scenario, beside.twin)}`,
        turnsWords(beside.turnings),
      ];
    case 'too-large':
      return [
        `The base alone: its twin ${shown(beside.twin.id)} is too large to be solved exactly.${othersWords(scenario, beside.twin)}`,
      ];
    case 'nothing':
      if (twin !== undefined) return [twinWords(twin)];
      return [scenario.variants.length === 0 ? 'The base; it has no twin.' : 'The base alone.'];
  }
}

const twinWords = ({ id, fact }: Variant): string => `The twin ${shown(id)}: ${onOneLine(fact)}`;

function othersWords({ variants }: Scenario, told: Variant): string {
  const others = variants.filter((twin) => twin !== told).map(({ id }) => shown(id));
  return others.length === 0 ? '' : ` Its other twins are seen with --variant: ${others.join(', ')}.`;
}

/** Words of the file, fit for a terminal. */
const onOneLine = (words: string): string => shown(words.replaceAll(/\s+/g, ' '));

const NAMED = { base: 'Base: ', twin: 'Twin: ' } as const;

function closing({ sides, paper }: Sheet): readonly string[] {
  const told = sides.map(({ name, figures: { states, ms } }) => {
    const count = `${states.toLocaleString('en')} ${states === 1 ? 'state' : 'states'}`;
    return `${name === '' ? '' : NAMED[name]}${count}, solved in ${Math.round(ms)} ms.`;
  });
  return [
    ...folded('Nothing here is sampled: every situation that a player can meet (a state) is weighed.', paper),
    ...told.flatMap((line) => folded(line, paper)),
  ];
}
