/**
 * A story whose every number is plain: all meters are always equal, so that the score is what each of them shows.
 * Best play raises and goes on, to 60. The wager goes to 70 with seed 3 and to 30 with seed 0.
 */
const all = (effect: number) => ({
  customer: effect,
  strategy: effect,
  product: effect,
  revenue: effect,
});
const option = (id: string, text: string, next: string) => ({ id, text, coach: [`On ${id}.`], next });

export const WAGER = {
  start: all(50),
  chain: { pull: 0, epilogue: 0 },
  variants: [],
  opening: 'ask',
  scenes: {
    ask: {
      text: ['What now?'],
      principle: 'care',
      options: [
        { ...option('keep', 'Keep.', 'again'), result: ['Kept.'] },
        { ...option('raise', 'Raise it.', 'again'), effects: all(10), result: ['Raised.'] },
        {
          ...option('bet', 'Bet.', 'again'),
          outcomes: [
            { chance: 50, effects: all(20), result: ['Won.'] },
            { chance: 50, effects: all(-20), result: ['Lost.'] },
          ],
        },
      ],
    },
    again: {
      text: ['And then?'],
      principle: 'care',
      options: [
        { ...option('go', 'Go on.', 'end'), result: ['Gone.'] },
        { ...option('stop', 'Stop.', 'halt'), effects: all(-10), result: ['Stopped.'] },
      ],
    },
    end: { text: ['The end.'], ending: { title: 'The end' } },
    halt: { text: ['Halted.'], ending: { title: 'The halt' } },
  },
};
