import { expect, test } from 'vitest';
import { carriedOver, page, type Session, stateOf, update } from '../../src/session/index.ts';
import {
  ASKING,
  choose,
  CONTINUE,
  decidedBy,
  EXAM,
  FERRY,
  ferry,
  ferryWith,
  played,
  PRACTICE,
} from './ferry.ts';

const SAILED = [CONTINUE, choose('sail')];
/** The second decision is due. */
const ACROSS = [...SAILED, CONTINUE, CONTINUE];
const RESTED = [...ACROSS, choose('rest')];
const OVER = [...RESTED, CONTINUE, CONTINUE, CONTINUE];

const { scenes } = FERRY;
const crossing = scenes['the-crossing'];
const farSide = scenes['the-far-side'];

/** A block without an id, as it is and with other words. */
const rain = { bars: { unit: 'm', caption: 'Rain', values: [['May', 3]] } };
const snow = { bars: { ...rain.bars, caption: 'Snow' } };

/** The ferry with one of its scenes rewritten. */
const withScene = (id: string, scene: object) => ferryWith({ scenes: { ...scenes, [id]: scene } });

/** The ferry with an option of the crossing rewritten. */
const withOption = (id: string, changes: object) =>
  withScene('the-crossing', {
    ...crossing,
    options: crossing.options.map((option) => (option.id === id ? { ...option, ...changes } : option)),
  });

const choicesIn = ({ turns }: Session) => turns.map(({ option }) => option.id);

test('where only words have changed the player stays where they were and reads the new ones', () => {
  const { session, notice } = carriedOver(played(SAILED), withOption('sail', { coach: ['A bolder word.'] }));
  expect([session.phase, choicesIn(session), notice]).toEqual(['coached', ['sail'], '']);
  expect(JSON.stringify(page(session).parts)).toContain('A bolder word.');
});

test('the numbers are those of the new story', () => {
  const before = played(ACROSS);
  const { session } = carriedOver(before, ferryWith({ start: { ...FERRY.start, customer: 20 } }));
  expect(stateOf(session).meters.customer).toBe(stateOf(before).meters.customer - 30);
});

test('the luck is the same as long as the odds are', () => {
  const before = played(ACROSS);
  const { session } = carriedOver(before, withOption('sail', { text: 'Sail at once.' }));
  expect(session.turns.map(({ outcome }) => outcome.chance)).toEqual(
    before.turns.map(({ outcome }) => outcome.chance),
  );
});

test('an option that is gone has to be decided anew, and so has all that came after it', () => {
  const { session, notice } = carriedOver(played(OVER), withOption('sail', { id: 'set-sail' }));
  expect([session.phase, choicesIn(session)]).toEqual(['deciding', []]);
  expect(notice).toBe('Your choice in decision 1, “Sail now”, is not there any more. You decide anew.');
});

test('the choices before it stay', () => {
  const options = farSide.options.map((option) =>
    option.id === 'rest' ? { ...option, id: 'sleep' } : option,
  );
  const { session, notice } = carriedOver(played(OVER), withScene('the-far-side', { ...farSide, options }));
  expect([session.phase, choicesIn(session)]).toEqual(['deciding', ['sail']]);
  expect(notice).toContain('decision 2, “Rest”');
});

test('an option that is closed has to be decided anew', () => {
  const closed = withOption('sail', { when: { flags: ['storm'] } });
  expect(carriedOver(played(SAILED), closed)).toMatchObject({
    session: { phase: 'deciding', turns: [] },
    notice: 'Your choice in decision 1, “Sail now”, is not open any more. You decide anew.',
  });
});

test('a choice of a scene to which the story does not come any more is not made in another', () => {
  const dusk = { ...farSide, options: farSide.options.map((option) => ({ ...option })) };
  const changed = ferryWith({
    scenes: {
      ...scenes,
      'the-crossing': {
        ...crossing,
        options: crossing.options.map((option) =>
          option.id === 'sail' ? { ...option, next: 'dusk' } : option,
        ),
      },
      dusk,
    },
  });
  expect(carriedOver(played(RESTED), changed)).toMatchObject({
    session: { phase: 'deciding', turns: [{ option: { id: 'sail' } }] },
    notice: expect.stringContaining('of a scene to which the story does not come here any more'),
  });
});

test('a scene that was renamed is the same scene', () => {
  const { 'the-far-side': renamed, ...others } = scenes;
  const next = { ...others, 'the-other-side': renamed };
  const text = JSON.stringify(next).replaceAll('"next":"the-far-side"', '"next":"the-other-side"');
  const { session, notice } = carriedOver(played(RESTED), ferryWith({ scenes: JSON.parse(text) }));
  expect([choicesIn(session), notice]).toEqual([['sail', 'rest'], '']);
});

test('where the story ends before a choice, what led there is told', () => {
  const { session, notice } = carriedOver(played(OVER), withOption('sail', { next: 'adrift' }));
  expect([session.phase, choicesIn(session)]).toEqual(['told', ['sail']]);
  expect(notice).toBe('Your choice in decision 2, “Rest”, is not made any more: the story ends before it.');
});

test('where a decision was due and the story ends now, that is told', () => {
  const { session, notice } = carriedOver(played(ACROSS), withOption('sail', { next: 'ashore' }));
  expect([session.phase, choicesIn(session), notice]).toEqual(['told', ['sail'], '']);
});

test('where the story was over and goes on now, a decision is due', () => {
  const later = {
    ...farSide,
    options: farSide.options.map((option) => ({ ...option, id: `${option.id}-too` })),
  };
  const options = farSide.options.map((option) => ({ ...option, next: 'later' }));
  const longer = ferryWith({ scenes: { ...scenes, 'the-far-side': { ...farSide, options }, later } });
  for (const events of [OVER, OVER.slice(0, -1)])
    expect(carriedOver(played(events), longer)).toMatchObject({ session: { phase: 'deciding' }, notice: '' });
});

test('a choice that was dropped comes back with its option, as long as nothing was played', () => {
  const before = played(OVER);
  const { session } = carriedOver(before, withOption('sail', { id: 'set-sail' }));
  expect(session.turns).toEqual([]);
  expect(carriedOver(before, ferry()).session).toEqual(before);
});

test('a twin that is gone is played on as the base', () => {
  const fog = FERRY.variants.map((variant) => ({ ...variant, id: 'in-fog' }));
  const [storm] = ferry().variants;
  const stormy: Session = { ...played([]), variant: storm?.id ?? 'base' };
  expect(carriedOver(stormy, ferryWith({ variants: fog }))).toMatchObject({
    session: { variant: 'base', phase: 'brief' },
    notice: 'There is no twin in-storm any more: this is the base.',
  });
});

test('what decided a choice stays said as long as its block is there', () => {
  const answered = played([...SAILED, decidedBy(1)], ASKING);
  expect(carriedOver(answered, withOption('sail', { coach: ['Hm.'] })).session.answers.get(0)).toMatchObject({
    id: 'depths',
  });
  const without = withScene('the-crossing', { ...crossing, evidence: [], text: ['No table.'] });
  expect(carriedOver(answered, without).session.answers.size).toBe(0);
});

test.each([
  ['moves with it where another block is put before it', ['Noon.', ...crossing.text], 'Rain'],
  ['moves up where one before it is taken away', crossing.text.slice(1), 'Rain'],
  ['stays with it where it is given an id', [...crossing.text.slice(0, 2), { ...rain, id: 'rain' }], 'Rain'],
  ['stays with it where it is rewritten', crossing.text.with(2, snow), 'Snow'],
  ['is gone where the block is, and the next has its place', crossing.text.toSpliced(2, 1), undefined],
])('what decided a choice %s', (_, text, caption) => {
  const answered = played([...SAILED, decidedBy(2)], ASKING);
  const { session } = carriedOver(answered, withScene('the-crossing', { ...crossing, text }));
  const [block] = session.answers.values();
  expect([session.answers.size, block?.kind === 'bars' ? block.caption : undefined]).toEqual([
    caption === undefined ? 0 : 1,
    caption,
  ]);
});

test('what decided a choice is asked no more where there is nothing to name', () => {
  const without = withScene('the-crossing', { ...crossing, evidence: [], text: ['No table.'] });
  const phases = [ASKING, { ...ASKING, coach: 'end' as const }].map(
    (manner) => carriedOver(played(SAILED, manner), without).session.phase,
  );
  expect(phases).toEqual(['coached', 'told']);
  expect(carriedOver(played(SAILED, ASKING), ferryWith({ title: 'The Boat' })).session.phase).toBe('asked');
});

test('what was argued stays as far as its decision does', () => {
  const over = played(OVER);
  const argued = [undefined, 0, 1].reduce(
    (session, decision) => update(session, { kind: 'argue', decision, text: 'Not so.' }),
    over,
  );
  const { session } = carriedOver(argued, withOption('sail', { next: 'adrift' }));
  expect(session.arguments.map(({ decision }) => decision)).toEqual([undefined, 0]);
});

test('how it is played, the seed and that it is for study stay', () => {
  const before = { ...played(SAILED, EXAM), study: true };
  const { session } = carriedOver(before, withOption('sail', { id: 'set-sail' }));
  expect(session).toMatchObject({ manner: EXAM, seed: 1, study: true });
});

test('a story that has become its ending can be played to its score', () => {
  const short = ferryWith({ opening: 'ashore', scenes: { ashore: scenes.ashore }, variants: [] });
  let { session } = carriedOver(played(OVER, PRACTICE), short);
  expect(session.phase).toBe('brief');
  for (let step = 0; step < 3; step += 1) {
    page(session);
    session = update(session, CONTINUE);
  }
  expect(session.phase).toBe('scored');
});
