import { points, quoted } from '../coach/index.ts';
import { type OptionId, plain } from '../scenario/index.ts';
import { AS_GOOD, type OptionWorth } from '../solver/index.ts';

/** What the open options of a decision are worth before a fact is changed, and now that it is. */
export interface TwoWorths {
  readonly before: readonly OptionWorth[];
  readonly now: readonly OptionWorth[];
}

/**
 * What was best and what is best now, each with its worth on both sides, in points; and the same of the choice where
 * it is neither. A sentence or two each.
 */
export function worthWords({ before, now }: TwoWorths, chosen: OptionId): readonly string[] {
  const [was, is] = [bestOf(before, chosen), bestOf(now, chosen)];
  const name = ({ option }: OptionWorth): string =>
    option.id === chosen ? 'your choice' : quoted(plain(option.text));
  const alone = (all: readonly OptionWorth[]): string => (isTied(all) ? 'among the best' : 'best');
  const isNamed = [was, is].some(({ option }) => option.id === chosen);
  const mine = isNamed ? undefined : now.find(({ option }) => option.id === chosen);
  const choice =
    mine === undefined
      ? ''
      : ` Your choice is ${worthIn(now, mine)}; before, it was ${worthIn(before, mine)}.`;
  return [
    `Before, ${name(was)} was ${alone(before)}, ${worthIn(before, was)}; now it is ${worthIn(now, was)}.`,
    `Now ${name(is)} is ${alone(now)}, ${worthIn(now, is)}; before, it was ${worthIn(before, is)}.${choice}`,
  ];
}

const highest = (options: readonly OptionWorth[]): number => Math.max(...options.map(({ value }) => value));

const asGood = (options: readonly OptionWorth[]): readonly OptionWorth[] =>
  options.filter(({ value }) => highest(options) - value < AS_GOOD);

const isTied = (options: readonly OptionWorth[]): boolean => asGood(options).length > 1;

/** The best option; of equals the one chosen, else the first. */
function bestOf(options: readonly OptionWorth[], chosen: OptionId): OptionWorth {
  const best = asGood(options);
  const found = best.find(({ option }) => option.id === chosen) ?? best[0];
  if (found === undefined) throw new Error('nothing can be chosen');
  return found;
}

/** “worth 63.9 points”; or that it could not be chosen there. */
function worthIn(options: readonly OptionWorth[], { option }: OptionWorth): string {
  const found = options.find((each) => each.option.id === option.id);
  return found === undefined ? 'not open' : `worth ${points(found.value)} points`;
}
