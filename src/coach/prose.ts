import { type Meter, METER_NAMES } from '../scenario/index.ts';
import { CLAUSES } from './clauses.ts';
import { nameOf } from './evidence.ts';
import type { Facts, Finding, Insight, InsightKind } from './finding.ts';
import { decisionCount, decisionName, effectWords, listed, number, partly, points, quoted } from './words.ts';

type Words = Pick<Insight, 'title' | 'detail' | 'tip'>;

/** A finding in words. */
export function told<Kind extends InsightKind>({ kind, facts }: Finding<Kind>): Insight {
  const { decision, points: worth } = facts;
  return { kind, decision, points: worth, ...PROSE[kind](facts), opens: CLAUSES[kind](facts) };
}

const TIPS: Readonly<Record<Meter, string>> = {
  customer:
    'When you are about to choose for Customer again, ask what keeps the business able to serve them.',
  strategy: 'When you are about to choose for Strategy again, ask who will notice it in their daily work.',
  product: 'When you are about to choose for Product again, ask whom it reaches and who pays for it.',
  revenue: 'When you are about to choose for Revenue again, look at the three links that it follows.',
};

/** What is said about each kind of finding. */
const PROSE: { readonly [Kind in InsightKind]: (facts: Facts[Kind]) => Words } = {
  trap: ({ decision, at, points: cost, atOnce }) => ({
    title: `The choice in ${decisionName(decision)} looked best at first.`,
    detail: `${quoted(at.chose.text)} looked best by what it does at once (${effectWords(atOnce) || 'nothing moves'}). ${quoted(at.best.option.text)} is worth ${points(cost)} more in the end, on average.`,
    tip: 'Take the option that pleases most at once, and ask what it will have cost two turns later.',
  }),
  'value-taken': (facts) => ({
    title: `You took value before giving it in ${facts.times} of ${decisionCount(facts.of)}.`,
    detail: `There revenue was to rise at once while customers lost. Compared with the best options that do not take first, it cost ${points(facts.points)}${partly(facts)}.`,
    tip: 'Before you take an option that pays at once, look for one that first gives users something.',
  }),
  chasing: (facts) => ({
    title: `You followed ${METER_NAMES[facts.meter]} in ${facts.times} of ${decisionCount(facts.of)}.`,
    detail: `There you took what lifts ${METER_NAMES[facts.meter]} most at once, or lowers it least; blind picks do so in ${number(facts.byChance)} of ${facts.of}, on average. Those choices cost ${points(facts.points)}${partly(facts)}.`,
    tip: TIPS[facts.meter],
  }),
  'weakest-link': (facts) => ({
    title: `The weakest link was left waiting in ${decisionCount(facts.times)}.`,
    detail: `In ${decisionName(facts.decision)} ${pulling(facts)}; ${quoted(facts.lifting.text)} lifts it. Leaving it cost ${points(facts.points)}${partly(facts)}.`,
    tip: 'Before each choice find the lowest of Customer, Strategy and Product, and ask which option lifts it.',
  }),
  'turning-point': ({ decision, at }) => ({
    title: `The turning point was ${decisionName(decision)}.`,
    detail: `With ${quoted(at.chose.text)} the score to expect fell from ${number(at.best.value)} to ${number(at.best.value - at.loss)}, before any luck.`,
    tip: `Play again from ${decisionName(decision)} and try ${quoted(at.best.option.text)}.`,
  }),
  key: ({ decision, at, points: worth }) => ({
    title: `You found the only good option in ${decisionName(decision)}.`,
    detail: `Every other option there is worth at least ${points(worth)} less than ${quoted(at.chose.text)}.`,
    tip: 'Recall what you looked at before you chose it, and look there first next time.',
  }),
  'bad-luck': ({ decision, at, points: cost }) => ({
    title: `A good decision, and bad luck: ${decisionName(decision)}.`,
    detail: `${quoted(at.chose.text)} ${at.verdict === 'best' ? 'was the best option' : `gave up only ${points(at.loss)}`}. The draw then took ${points(cost)}.`,
    tip: 'Ask whether you would choose it again with the same odds. If so, keep the habit.',
  }),
  'good-luck': ({ decision, at, points: worth }) => ({
    title: `A weak decision, and good luck: ${decisionName(decision)}.`,
    detail: `${quoted(at.chose.text)} gave up ${points(at.loss)} on average. This time the draw added ${points(worth)}.`,
    tip: 'Leave the result aside, and ask what you would choose ten times in a row.',
  }),
  'evidence-named': ({ decision, evidence, times, of, points: worth }) => ({
    title: `You saw what decides ${decisionName(decision)}.`,
    detail: `You named ${nameOf(evidence)}, and your choice is worth ${points(worth)} more than a blind pick. You named the evidence in ${times} of ${decisionCount(of)}.`,
    tip: 'Keep asking which single fact would change your mind.',
  }),
  'evidence-unused': ({ decision, at, evidence, points: cost }) => ({
    title: `In ${decisionName(decision)} you named the evidence and still lost points.`,
    detail: `You named ${nameOf(evidence)}, which does decide it; ${quoted(at.chose.text)} cost ${points(cost)}.`,
    tip: 'Say the next step aloud: if this is so, which option does it speak for?',
  }),
  'evidence-missed': ({ decision, at, named, evidence, points: cost }) => ({
    title: `Something else decided ${decisionName(decision)}.`,
    detail: `You named ${named === undefined ? 'something else' : nameOf(named)}; it turned on ${listed(evidence.map(nameOf))}. ${quoted(at.chose.text)} cost ${points(cost)}.`,
    tip: 'Ask of each fact in a scene: if it were different, would I choose differently?',
  }),
  'evidence-there': ({ decision, at, evidence, points: cost }) => ({
    title: `The scene told you about ${decisionName(decision)}.`,
    detail: `It turned on ${listed(evidence.map(nameOf))}. ${quoted(at.chose.text)} cost ${points(cost)}.`,
    tip: 'Read that part of the scene once more, and say which option it speaks for.',
  }),
};

/** “Product stood at 46 and pulled revenue down from 60”. */
function pulling({ at, link }: Facts['weakest-link']): string {
  const { meters } = at.turn.before;
  return `${METER_NAMES[link]} stood at ${meters[link]} and pulled revenue down from ${meters.revenue}`;
}
