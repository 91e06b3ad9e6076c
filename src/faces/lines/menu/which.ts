import { again, aNumber, ask, isQuit, type LineTerminal, numbered, print, settled } from '../ask.ts';

/** Things of which one is chosen by its number, from 1, or by its name. */
interface Choice<T> {
  readonly things: readonly T[];
  readonly name?: (thing: T) => string;
  /** What they are, said before one is asked for. */
  readonly told?: readonly string[];
  readonly question: string;
}

/** The thing that has been typed already, or else is asked for; undefined where the player goes back. */
export async function which<T>(
  terminal: LineTerminal,
  typed: string,
  { things, name, told = [], question }: Choice<T>,
): Promise<T | undefined> {
  const find = (answer: string): T | undefined =>
    numbered(answer, things) ?? things.find((thing) => name?.(thing) === answer);
  const known = find(typed);
  if (known !== undefined) return known;
  const possible = `Please type ${aNumber(things.length)}, or press enter to go back.`;
  print(terminal, [...(typed === '' ? [] : [possible]), ...told]);
  return ask<T | undefined>(terminal, question, (answer) => {
    if (answer === '' || isQuit(answer)) return settled(undefined);
    const found = find(answer);
    return found === undefined ? again(possible) : settled(found);
  });
}
