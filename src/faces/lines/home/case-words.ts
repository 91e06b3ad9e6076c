import {
  type Card,
  LEVEL_NAMES,
  type Library,
  type PastRun,
  PRODUCT_NAMES,
  standingWords,
} from '../../../session/index.ts';
import { spoken } from '../spoken.ts';
import { capital, counted, runWords, sentence } from './words.ts';

/** What a case is, and how it went so far: “Senior PM, B2C, 12 minutes, 6 decisions, played once, best judgement 71 percent.” */
export function factsLine(card: Card): string {
  const { pack, level, product, minutes, decisions } = card;
  const facts = [
    ...(pack === undefined ? [] : [pack]),
    LEVEL_NAMES[level],
    PRODUCT_NAMES[product],
    counted(minutes, 'minute'),
    counted(decisions, 'decision'),
    ...standingWords(card).map(spoken),
  ];
  return `${facts.join(', ')}.`;
}

/** What a list says of a case, after its number. */
export const caseLines = (card: Card, index: number): readonly string[] => [
  `${index + 1}. ${sentence(card.title)} ${card.summary}`,
  factsLine(card),
];

/** What is told of a case that is opened, all but its brief and its runs. */
export function aboutLines(card: Card, principles: Library['principles']): readonly string[] {
  const names = card.principles.flatMap((id) => principles.filter((each) => each.id === id));
  return [
    sentence(card.title),
    sentence(card.summary),
    capital(factsLine(card)),
    ...(names.length === 0 ? [] : [`What it tests: ${names.map(({ name }) => name).join('; ')}.`]),
  ];
}

/** So many runs of a case are listed; older ones can be opened too. */
const LISTED = 20;

/** The runs of a case, numbered; the latest, at most so many. */
export function runLines(runs: readonly PastRun[], most = LISTED): readonly string[] {
  if (runs.length === 0) return [];
  const lines = runs.slice(0, most).map((run, index) => `${index + 1}. ${runWords(run)}.`);
  const more = `These are the latest ${most} of ${runs.length}; a higher number opens an older one.`;
  return ['', 'Your runs, the latest first:', ...lines, ...(runs.length > most ? [more] : [])];
}
