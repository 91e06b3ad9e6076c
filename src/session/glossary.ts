import { MARK_WORDS } from '../coach/index.ts';
import type { Meter } from '../scenario/index.ts';
import { METERS, METER_NAMES } from '../scenario/index.ts';
import type { Term } from './learner.ts';
import { CHAIN_MEANING, METER_MEANINGS } from './words.ts';

/** What there is to play. */
const STORY: readonly Term[] = [
  {
    name: 'Case',
    says: 'One story to play, from its brief to one of its endings. Its file is called a scenario. It takes five to twenty minutes.',
  },
  {
    name: 'Scene',
    says: 'One moment of a case. Most scenes ask for a decision; some only tell what happens; the last one is the ending.',
  },
  {
    name: 'Option',
    says: 'One thing that you can do in a scene. Their order changes from run to run, so that only their content can help you.',
  },
  {
    name: 'Outcome',
    says: 'What comes of an option. Some options have several outcomes, each with its chance; which of them you get is drawn, and that is luck.',
  },
  {
    name: 'Turn',
    says: 'One decision and all that follows from it. Each case says how long that is: a day, a week, a quarter.',
  },
  {
    name: 'Evidence',
    says: 'What the scene shows that decides the question: a table, a chart, something that somebody says. After a choice you may be asked what decided it for you.',
  },
];

const METER_MORE: Readonly<Record<Meter, string>> = {
  customer: 'It is one of the three links of the chain.',
  strategy: 'It is one of the three links of the chain.',
  product: 'It is one of the three links of the chain.',
  revenue: 'It trails the chain: it follows what the other three can carry.',
};

/** What the numbers of a play are. */
const NUMBERS: readonly Term[] = [
  {
    name: 'Meter',
    says: 'One of the four numbers from 0 to 100 that a play moves: customer, strategy, product and revenue.',
  },
  ...METERS.map((meter) => ({
    name: METER_NAMES[meter],
    says: `${METER_MEANINGS[meter]} ${METER_MORE[meter]}`,
  })),
  { name: 'Chain', says: CHAIN_MEANING },
  {
    name: 'Weakest link',
    says: 'The lowest of customer, strategy and product. It is the one that revenue is pulled toward, and the one that holds the score down most.',
  },
  {
    name: 'Pull',
    says: 'How far revenue moves toward the weakest link after a decision: in most cases a quarter of the way. It is shown apart from what your choice did.',
  },
  {
    name: 'Score',
    says: 'What an ending is worth, from 0 to 100. All four meters count, each with its weight, and a low one costs more than a high one can make good. A poor ending may keep only a part of it.',
  },
];

/** What a review works out. */
const REVIEW: readonly Term[] = [
  {
    name: 'Run',
    says: 'One time that you play a case. Only your choices are kept; everything else is worked out from them again, so a review can be opened again whenever you like.',
  },
  {
    name: 'Value',
    says: 'The score that is to be expected from where you stand if you decide perfectly from there on. It is worked out exactly for the story as it is written.',
  },
  {
    name: 'Best play',
    says: 'The value at the very start: the score that perfect decisions reach on average, before any luck.',
  },
  {
    name: 'Loss',
    says: 'How much less the option that you chose was worth than the best one, in points of score. It is never below zero, and luck has no part in it.',
  },
  {
    name: 'Luck',
    says: 'What the draw of an outcome added or took away, in points of score. Score = best play − what you lost + luck. Only the loss is yours.',
  },
  {
    name: 'Judgement',
    says: 'How much of what hung on your decisions you kept, in percent: 100 % where you lost nothing, 0 % where each choice was the worst. Luck does not change it.',
  },
];

const named = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What a choice is called, by what it lost. */
const VERDICTS: readonly Term[] = [
  {
    name: 'Verdict',
    says: 'What a choice is called by the points that it lost: best, good, slip, mistake or blunder. Each has its mark.',
  },
  {
    name: named(MARK_WORDS.best),
    says: 'A verdict: nothing was lost. There may be more than one best option.',
  },
  { name: named(MARK_WORDS.good), says: 'A verdict: under 1 point was lost.' },
  { name: named(MARK_WORDS.slip), says: 'A verdict: 1 point or more was lost, and under 3.' },
  { name: named(MARK_WORDS.mistake), says: 'A verdict: 3 points or more were lost, and under 6.' },
  { name: named(MARK_WORDS.blunder), says: 'A verdict: 6 points or more were lost.' },
  {
    name: named(MARK_WORDS.forced),
    says: 'Only one option was open, so nothing could be lost. It counts neither for you nor against you.',
  },
  {
    name: named(MARK_WORDS.key),
    says: 'You chose the best option where every other would have lost 3 points or more.',
  },
  {
    name: 'Trap',
    says: 'The option that looks best by what it brings at once, and loses 1 point or more in truth.',
  },
  {
    name: 'Honoured, broken',
    says: 'Every decision tests a principle. It is honoured where you lost under 1 point and broken where you lost 3 or more; in between it is neither.',
  },
  {
    name: 'Trade-off front',
    says: 'The endings that nothing beats on customer, strategy and revenue together: to have more of one you must give up some of another.',
  },
];

/** The ways to play, and what is seen over many runs. */
const PRACTICE: readonly Term[] = [
  {
    name: 'Twin',
    says: 'The same case with one fact changed, so that at some scene another option is best. It tells a rule that you follow from a situation that you have read.',
  },
  {
    name: 'Study run',
    says: 'A run in which a choice was taken back, or that began in the middle of another. It is reviewed in full and left out of your bests and your progress.',
  },
  {
    name: 'Seed',
    says: 'The number that fixes the luck of a run and the order of its options. The same choices with the same seed have the same end.',
  },
  {
    name: 'Exam',
    says: 'A run without hints, coach, changes of the meters or taking back. The review comes at the end.',
  },
  {
    name: 'Policy',
    says: 'A simple rule for choosing, such as the longest option or whatever earns most at once. None of them does well in any case.',
  },
  {
    name: 'Habit',
    says: 'A policy that you follow where it costs you 1 point or more, and more often than chance explains. Where it costs nothing to follow it, that tells nothing.',
  },
];

/** The words of the game in our own words, in the order in which a learner meets them. */
export const TERMS: readonly Term[] = [...STORY, ...NUMBERS, ...REVIEW, ...VERDICTS, ...PRACTICE];
