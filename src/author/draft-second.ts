import type { DraftParts } from './draft.ts';

/** Whether newcomers find their way about: in the twin not before the new first week is there. */
const AT_HOME = { without: ['lost-newcomers'] };
const LOST = { flags: ['lost-newcomers'] };
const LOST_STILL = { flags: ['lost-newcomers'], without: ['welcomed'] };
const LOST_NO_MORE = { flags: ['lost-newcomers', 'welcomed'] };

/** The second decision: what the first one built is ready, and an exhibit tells the odds of releasing it. */
export function secondScene({ turn, engineer }: DraftParts, principle: string) {
  return {
    text: [
      { when: { flags: ['signed'] }, text: "The partner's version is ready, and changes something for all." },
      { when: { flags: ['mended'] }, text: 'The repairs are ready, all in one large release.' },
      { when: { flags: ['welcomed'] }, text: 'The new first week is ready, all in one large release.' },
      'The busiest week of the year begins tomorrow. [What is different after each choice? Flags remember it.]',
      {
        id: 'newcomers-stay',
        when: AT_HOME,
        text: `Of 100 who began last ${turn}, 81 know their way about.`,
      },
      {
        id: 'newcomers-go',
        when: LOST,
        text: `Of 100 who began last ${turn}, 38 know their way about.`,
      },
      { who: engineer, says: 'I am fairly sure of it. I was fairly sure of number three.' },
      { id: 'last-five', table: RELEASES },
    ],
    principle,
    evidence: ['last-five', 'newcomers-stay', 'newcomers-go'],
    hint: 'How many of the five went wrong, and who would notice that this week? [A question that helps.]',
    options: [everyoneTonight(), aTenthFirst(), besideTen()],
  };
}

const RELEASES = {
  caption: 'The last five large releases',
  columns: ['Release', 'What happened'],
  rows: [
    ['1', 'went well'],
    ['2', 'went well'],
    ['3', 'taken back after a day'],
    ['4', 'went well'],
    ['5', 'taken back after a day'],
  ],
};

const everyoneTonight = () => ({
  id: 'everyone-tonight',
  text: 'Release it to everyone tonight; this week counts.',
  outcomes: [
    {
      chance: 60,
      effects: { customer: 8, strategy: 1, product: 6 },
      result: [
        'It is the best week that you have had, and everybody saw the new work in it. [What happens when it goes well?]',
      ],
    },
    {
      chance: 40,
      effects: { customer: -8, product: -7 },
      result: [
        'On the second day nothing works for anybody. The release is taken back, and so are some promises. [What happens when it does not?]',
      ],
    },
  ],
  coach: [
    'This week is worth more than others, and three of five releases went well. The table also says what the other two did, and here everybody would be there to see it. Judge the choice by those odds, and not by how this week turned out. [The note is read before chance is drawn.]',
  ],
  next: 'the-offer',
});

const aTenthFirst = () => ({
  id: 'a-tenth-first',
  text: 'Release it to a tenth tonight, and to the rest when that holds.',
  outcomes: [
    {
      chance: 60,
      effects: { customer: 1, product: 4 },
      result: [
        'The tenth notices little but that things go well. By the end of the week everybody has it. [What happens when it goes well?]',
      ],
    },
    {
      chance: 40,
      effects: { customer: -3, product: 3 },
      result: [
        'For one in ten it fails, for a day. The team mends it in the quiet week that follows. [What happens when it does not?]',
      ],
    },
  ],
  coach: [
    'Two of the last five were taken back, so a bad day was likely enough to plan for. A tenth shows what all would show, at a tenth of the price. What it costs is a part of the best week of the year. [Say what a choice gives up, too.]',
  ],
  next: 'the-offer',
});

const besideTen = () => ({
  id: 'beside-ten',
  text: 'Hold it back this week, and sit beside ten newcomers while they begin.',
  effects: { customer: -6 },
  depends: [
    {
      when: LOST,
      effects: { customer: 1, strategy: 7 },
      result: [
        'Seven of the ten stop at the same place. It takes an afternoon to put a sign there. [What comes on top of it here?]',
      ],
    },
  ],
  later: [
    {
      in: 1,
      effects: { product: 2 },
      result: [
        'The release went out in a quiet week, and nobody had to stay late for it. [What comes of it later?]',
      ],
    },
  ],
  result: [
    'Ten people begin while you watch and say nothing, which is harder than it sounds. [What do you see beside them?]',
  ],
  coach: [
    {
      when: AT_HOME,
      text: 'Sitting beside people is seldom wasted, and a quiet week is a kind one for a release. But 81 of 100 know their way about already, so there was little to see, while everybody waited for work that was ready. [Say when it would be right.]',
    },
    {
      when: LOST_STILL,
      text: 'Only 38 of 100 newcomers know their way about, and this week brings most of them. Beside ten of them you saw in days what no release would have told you. The release could wait; the newcomers would not have. [Name the evidence.]',
    },
    {
      when: LOST_NO_MORE,
      text: 'With 38 of 100 who know their way about, looking is a good habit. This time the team had just built the answer to what you would see, and it lay ready while ten people stumbled over the old beginning. [A note may follow what was chosen before.]',
    },
  ],
  next: 'the-offer',
});
