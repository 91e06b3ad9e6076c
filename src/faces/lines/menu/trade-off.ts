import { METER_NAMES, type Reviewed } from '../../../session/index.ts';
import { beats, TRADED, type Traded } from '../../../solver/index.ts';
import { print } from '../ask.ts';
import { type Item, stay } from './item.ts';

/** Tells what could have been given up for what. */
export const TRADE_OFF: Item = {
  key: 't',
  word: 'trade-off',
  help: 't: the trade-off between customer, strategy and revenue.',
  isThere: ({ reviewed }) => reviewed.review.hindsight !== undefined,
  act: async (at) => {
    print(at.terminal, ['', ...tradeOffLines(at.reviewed)]);
    return stay(at);
  },
};

/** The front, where the run stands to it, and how much could have been reached. */
function tradeOffLines({ review: { hindsight, ended }, beaten }: Reviewed): readonly string[] {
  if (hindsight === undefined || ended === undefined || beaten === undefined)
    return ['What could have been reached is not known: the story can go too many ways.'];
  const { front, reachable, endings } = hindsight;
  const outcomes = reachable.length === 1 ? '1 outcome' : `${reachable.length} outcomes`;
  const isBehind = front.every((point) => beats(point, ended.meters));
  const at = endings.length === 1 ? '1 ending' : `${endings.length} endings`;
  return [
    'The trade-off front: the outcomes that no other beats, the highest customer value first.',
    '',
    ...front.map((point) => `${pointWords(point)}.${isBehind ? '' : standing(point, ended.meters)}`),
    '',
    `You: ${pointWords(ended.meters)}. ${beatenWords(beaten)}${isBehind ? ' All of the front do.' : ''}`,
    `With your luck ${outcomes} could be reached, at ${at}.`,
  ];
}

const pointWords = (point: Traded): string =>
  TRADED.map((meter) => `${METER_NAMES[meter]} ${point[meter]}`).join(', ');

/** How a point of the front stands to the player's own. */
function standing(point: Traded, yours: Traded): string {
  if (TRADED.every((meter) => point[meter] === yours[meter])) return ' This is you.';
  return beats(point, yours) ? ' It beats you.' : '';
}

function beatenWords(beaten: number): string {
  switch (beaten) {
    case 0:
      return 'No outcome beats you: you are on the front.';
    case 1:
      return '1 outcome beats you.';
    default:
      return `${beaten} outcomes beat you.`;
  }
}
