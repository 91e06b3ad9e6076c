import type { DraftParts } from './draft.ts';

/** Where a choice pays and where it does not. The routes to the endings read the same. */
const SERVED = { meters: { customer: { atLeast: 61 } } };
const LET_DOWN = { meters: { customer: { below: 61 } } };
const SOUND = { meters: { product: { atLeast: 54 } } };
const SHAKY = { meters: { product: { below: 54 } } };
const LET_DOWN_BUT_SOUND = { meters: { customer: { below: 61 }, product: { atLeast: 54 } } };
const LET_DOWN_AND_SHAKY = { meters: { customer: { below: 61 }, product: { below: 54 } } };

/** The third decision: now something can be had for what was given, as far as it was given. */
export function thirdScene({ turn, person }: DraftParts, principle: string) {
  return {
    text: [
      `The ${turn} is nearly over. [What do people say of it by now? Meters may decide what is shown.]`,
      {
        who: person,
        says: 'A tenth more from everybody pays for a whole team. Or we go next door: their market has nothing like ours.',
      },
      { id: 'it-holds', when: SOUND, text: 'Nobody has spoken of a failure for weeks.' },
      { id: 'it-fails', when: SHAKY, text: 'It has failed more than once this month.' },
      { id: 'they-return', when: SERVED, line: returning([61, 63, 66, 70]) },
      { id: 'they-stay-away', when: LET_DOWN, line: returning([61, 60, 56, 51]) },
    ],
    principle,
    evidence: ['they-return', 'they-stay-away', 'it-holds', 'it-fails'],
    hint: 'Do people come again, and does it hold? Who of those concerned would pay for which offer? [A question that helps.]',
    options: [aTenthMore(), nextDoor(), whatTheyAsked()],
  };
}

const returning = (points: readonly number[]) => ({
  caption: 'Of 100 who came, how many came again: the last four months',
  points,
});

const aTenthMore = () => ({
  id: 'a-tenth-more',
  text: 'Charge everybody a tenth more from next month, and say what it is for.',
  effects: { revenue: 9 },
  depends: [
    {
      when: LET_DOWN,
      effects: { customer: -7 },
      result: [
        'Those who stayed away last month find their reason in the letter. [What comes on top of it here?]',
      ],
    },
  ],
  result: ['The letter goes out on a Tuesday, with a reason and a date in it. [What do people answer?]'],
  coach: [
    {
      when: SERVED,
      text: 'More people come again every month, so there was something to ask for, and you said what it is for. Value had gone out before it came back. A tenth is felt, though, and you can ask for it only once. [Name the evidence.]',
    },
    {
      when: LET_DOWN,
      text: 'A team must be paid for, and a price with a reason is an honest one. The line falls, though: of 100 fewer come again each month, and you asked them for more before they had more. [Name the evidence.]',
    },
  ],
  next: [{ when: SERVED, scene: 'they-stay' }, { scene: 'they-leave' }],
});

const nextDoor = () => ({
  id: 'next-door',
  text: 'Go next door now, where nobody has anything like it.',
  effects: { customer: -2, strategy: 9 },
  depends: [
    {
      when: SHAKY,
      effects: { customer: -8, product: -3 },
      result: [
        'The new ones meet every fault that the old ones had learnt to step around. [What comes on top of it here?]',
      ],
    },
  ],
  result: [
    'Two colleagues go next door for a month. The first people there are curious, and some bring others. [What do they find?]',
  ],
  coach: [
    {
      when: SOUND,
      text: 'What you make holds, so strangers can be let in, and a market without anything like it will not wait for ever. Your own people will see less of you for a time. That was the price, and you could tell it beforehand. [Name the evidence.]',
    },
    {
      when: SHAKY,
      text: 'An empty market is a chance, and somebody will take it. But it still fails now and then, and strangers forgive less than friends do. You carried to more people what fewer had put up with. [Name the evidence.]',
    },
  ],
  next: [{ when: SOUND, scene: 'they-stay' }, { scene: 'they-leave' }],
});

const whatTheyAsked = () => ({
  id: 'what-they-asked',
  text: 'Neither yet: give people what they asked for.',
  effects: { customer: 2, product: 2, revenue: -6 },
  depends: [
    {
      when: { flags: ['mended'] },
      effects: { product: -3 },
      result: [
        'Half of the list turns out to be done already, and some of it is now done twice. [What comes on top of it here?]',
      ],
    },
  ],
  result: [
    'The list on the wall has 31 lines. By the end, 19 of them are crossed out. [What do people notice?]',
  ],
  coach: [
    {
      when: SERVED,
      text: 'Those who come get what they asked for, and nobody will complain of that. But they were content before: more of them come again every month. You gave once more when it was time to ask, or to carry it further. [What was right in it?]',
    },
    {
      when: LET_DOWN_BUT_SOUND,
      text: 'Fewer came again each month, and giving before asking is a good instinct. It holds, though, so what it lacked was not another list but people, and next door they were waiting. The team has spent what it will miss. [Name the evidence.]',
    },
    {
      when: LET_DOWN_AND_SHAKY,
      text: 'Fewer came again each month, and it failed more than once: before you ask for more, or carry it further, it has to be worth coming back to. You gave first. It earns nothing now, and somebody has to bear that. [Name the evidence.]',
    },
  ],
  next: 'slow-and-sound',
});
