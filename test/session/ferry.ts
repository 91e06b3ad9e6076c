import { readPrinciples, readScenario, type Scenario } from '../../src/scenario/index.ts';
import { begin, type Manner, type Session, type SessionEvent, update } from '../../src/session/index.ts';

/** A story with a passage before it, chance, an effect that comes later, one hint and a twin. */
export const FERRY = {
  format: 1,
  id: 'the-ferry',
  title: 'The Ferry',
  summary: 'Cross or wait.',
  level: 'apm',
  product: 'service',
  minutes: 2,
  turn: 'day',
  tags: ['tests'],
  brief: ['You run a **small** ferry.'],
  start: { customer: 50, strategy: 50, product: 50, revenue: 60 },
  weights: { customer: 25, strategy: 25, product: 25, revenue: 25 },
  cast: { ida: { name: 'Ida', role: 'Captain' } },
  variants: [{ id: 'in-storm', fact: 'A storm has come.', sets: ['storm'] }],
  opening: 'dawn',
  scenes: {
    dawn: { text: ['The rope has torn.'], effects: { customer: -2 }, next: 'the-crossing' },
    'the-crossing': {
      text: [
        { who: 'ida', says: 'The river is *high*.' },
        { id: 'depths', table: { columns: ['Day', 'Depth'], rows: [['Monday', '']], caption: 'Depths' } },
        { bars: { unit: 'm', caption: 'Rain', values: [['May', 3]] } },
        { line: { caption: 'Guests', points: [4, 9] } },
        { when: { flags: ['storm'] }, text: 'It blows.' },
      ],
      principle: 'care',
      evidence: ['depths'],
      hint: 'How deep is it?',
      options: [
        {
          id: 'wait',
          text: 'Wait a day.',
          coach: ['Waiting has a price.'],
          effects: { product: 6, revenue: -3 },
          later: [{ in: 2, effects: { customer: -6 }, result: ['Some guests went by train.'] }],
          result: ['The water falls.'],
          next: 'the-far-side',
        },
        {
          id: 'sail',
          text: 'Sail now.',
          coach: ['A bold word.'],
          outcomes: [
            { chance: 60, result: ['All is well.'], effects: { customer: 9 } },
            { chance: 40, result: ['You turn back.'], effects: { customer: -9 } },
          ],
          next: 'the-far-side',
        },
      ],
    },
    'the-far-side': {
      text: ['Evening.'],
      principle: 'care',
      options: [
        { id: 'rest', text: 'Rest.', coach: ['Rest is work too.'], result: ['You sleep.'], next: 'ashore' },
        {
          id: 'row',
          text: 'Row on.',
          coach: ['Too much.'],
          effects: { strategy: 5 },
          result: ['You row.'],
          next: 'adrift',
        },
      ],
    },
    ashore: { text: ['Home.'], ending: { title: 'Ashore' } },
    adrift: { text: ['Far away.'], ending: { title: 'Adrift', worth: 80 } },
  },
};

export const PRINCIPLES = [{ id: 'care', name: 'Care', says: 'Take care.', source: 'The tests.' }];

let read: Scenario | undefined;

/** The ferry, read once: what the player names is a block of the very scenario that is played. */
export const ferry = (): Scenario => (read ??= ferryWith({}));

/** The ferry with other properties. */
export function ferryWith(changes: object): Scenario {
  const principles = readPrinciples(JSON.stringify(PRINCIPLES));
  if (!principles.ok) throw new Error(JSON.stringify(principles.problems));
  const text = JSON.stringify({ ...FERRY, ...changes });
  const reading = readScenario(text, { name: FERRY.id, principles: principles.principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

export const PRACTICE: Manner = { mode: 'practice', coach: 'each', asksEvidence: false, explain: true };
/** Practice in which is asked what decided a choice: of the ferry, at the crossing. */
export const ASKING: Manner = { ...PRACTICE, asksEvidence: true };
export const EXAM: Manner = { ...PRACTICE, mode: 'exam' };

export const CONTINUE: SessionEvent = { kind: 'continue' };
export const TAKE_BACK: SessionEvent = { kind: 'take-back' };

/** The choice of an option by its name. */
export function choose(name: string): SessionEvent {
  for (const scene of ferry().scenes.values()) {
    const option = scene.kind === 'decision' ? scene.options.find(({ id }) => id === name) : undefined;
    if (option !== undefined) return { kind: 'choose', option: option.id };
  }
  throw new Error(`no option ${name}`);
}

/** What decided the crossing: a block of its text by its place there, from 0; without one it was something else. */
export function decidedBy(place?: number): SessionEvent {
  if (place === undefined) return { kind: 'name', block: undefined };
  const scene = [...ferry().scenes.values()].find(({ id }) => id === 'the-crossing');
  const block = scene?.text[place];
  if (block === undefined) throw new Error(`no block ${place}`);
  return { kind: 'name', block };
}

/** The ferry after these events; seed 1, on which sailing goes well. */
export function played(events: readonly SessionEvent[], manner: Manner = PRACTICE): Session {
  return events.reduce(update, begin(ferry(), { variant: 'base', seed: 1 }, manner));
}
