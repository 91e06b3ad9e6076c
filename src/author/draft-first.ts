import type { DraftParts } from './draft.ts';

/** In the base people leave because it fails; in the twin because nobody shows them how to begin. */
const FAULTY = { without: ['lost-newcomers'] };
const LOST = { flags: ['lost-newcomers'] };

/** The first decision: three wishes, and an exhibit that tells what people leave for. */
export function firstScene({ turn, person, engineer }: DraftParts, principle: string) {
  return {
    text: [
      `Monday. Three wishes wait on your desk, and the team has time for one this ${turn}. [Begin with a place and a moment.]`,
      {
        who: person,
        says: 'A large partner signs on Friday if we build a version of its own. It is six percent of next year.',
      },
      {
        when: FAULTY,
        who: engineer,
        says: `One attempt in five fails. In one ${turn} I could end most of that.`,
      },
      {
        when: LOST,
        who: engineer,
        says: `One attempt in thirty fails. In one ${turn} I could make it one in sixty.`,
      },
      { id: 'why-they-leave', when: FAULTY, ...reasons({ failed: 21, lost: 9, turn }) },
      { id: 'why-they-leave-early', when: LOST, ...reasons({ failed: 6, lost: 24, turn }) },
    ],
    principle,
    evidence: ['why-they-leave', 'why-they-leave-early'],
    hint: 'Which bar is the longest, and which of the wishes would make it shorter? [A question that helps.]',
    interview: {
      question:
        'Three colleagues want your team for the same weeks. How do you choose, and what do you tell the other two? [A question as an interviewer asks it.]',
      category: 'product-sense',
      listenFor: [
        'looks at why people leave before it looks at who asks',
        'says what waits, until when, and who hears it first',
      ],
    },
    options: [ownVersion(turn), endTheFaults(), aFirstWeek()],
  };
}

function reasons({ failed, lost, turn }: { failed: number; lost: number; turn: string }) {
  return {
    bars: {
      caption: `Why 40 people left last ${turn}`,
      values: [
        ['it failed too often', failed],
        ['never learnt how to begin', lost],
        ['the price', 6],
        ['moved away', 4],
      ],
    },
  };
}

const ownVersion = (turn: string) => ({
  id: 'own-version',
  text: "Build the partner's version now, and sign on Friday.",
  effects: { strategy: -2, revenue: 8 },
  later: [
    {
      in: 1,
      effects: { customer: -6, product: -6 },
      result: [
        'For weeks nobody had time for anyone but the partner, and two messages of three waited. [What comes of it later?]',
      ],
    },
  ],
  sets: ['signed'],
  result: [
    'The partner signs. Your team learns its forms, its abbreviations and its public holidays. [What people see happen.]',
  ],
  coach: [
    `Six percent of next year is real money, and it was right to bring it to you. It is paid for with the ${turn} of the whole team, though, and none of the bars gets shorter by it. [What was strong, what was weak, and what in the scene showed it?]`,
  ],
  next: 'the-release',
});

const endTheFaults = () => ({
  id: 'end-the-faults',
  text: 'Give the whole team to the faults, and ask the partner to wait.',
  effects: { product: 8, revenue: -4 },
  sets: ['mended'],
  result: [
    'The list of faults gets shorter every day, and the partner gets a polite letter with a date in it. [What people see happen.]',
  ],
  coach: [
    {
      when: FAULTY,
      text: 'Of 40 who left, 21 named failures, and one attempt in five is a number that everybody meets. The product was the weakest link of your chain, so nothing else could carry more before it was mended. The partner pays for it by waiting. [Name the evidence.]',
    },
    {
      when: LOST,
      text: 'Careful work deserves respect, and fewer failures please everybody. Here only 6 of 40 left for them, while 24 never learnt how to begin: the repair made a link stronger that was not the weak one. [A note may judge base and twin apart.]',
    },
  ],
  next: 'the-release',
});

const aFirstWeek = () => ({
  id: 'a-first-week',
  text: 'Rebuild the first week, so that newcomers soon learn all it can do.',
  effects: { customer: 3, strategy: 10 },
  sets: ['welcomed'],
  result: [
    'A first week takes shape: one question a day, asked by a person with a name. Those who try it answer most of them. [What people see happen.]',
  ],
  coach: [
    {
      when: FAULTY,
      text: 'A good beginning pays for years, and 9 of 40 did leave for want of one. But 21 left because it failed: whoever begins better now meets the failures sooner. The longest bar asked for something else first. [What was right in it?]',
    },
    {
      when: LOST,
      text: 'The longest bar, 24 of 40, was about people who never learnt how to begin, and you gave the team to it. It works well already, so the weak link was the way in. The partner waits, and hears why. [Name the evidence.]',
    },
  ],
  next: 'the-release',
});
