import {
  type Epilogue,
  epilogue,
  harmonicMean,
  type Passed,
  score,
  standing,
  story,
  type Turn,
  visible,
} from '../engine/index.ts';
import type { Block, Ending, Meters } from '../scenario/index.ts';
import { explanations } from './explain.ts';
import type { Part } from './part.ts';
import { coachesEach, ended, lastTurn, type Session, stateOf } from './session.ts';
import type { Judged } from './verdict.ts';
import { changed } from './words.ts';

const blocks = (list: readonly Block[]): readonly Part[] =>
  list.length === 0 ? [] : [{ kind: 'blocks', blocks: list }];
const note = (text: string): Part => ({ kind: 'note', text });

export function brief(session: Session): readonly Part[] {
  const { opening, scenario, variant } = session;
  const twin = scenario.variants.find(({ id }) => id === variant);
  const before = opening.passed[0]?.before ?? opening.state;
  return [
    ...blocks(visible(scenario.brief, before)),
    ...(twin === undefined ? [] : [note(`One fact is changed: ${twin.fact}`)]),
    ...(session.manner.mode === 'exam' ? [note(EXAM)] : []),
    ...passages(session, opening.passed),
    ...explained(session),
  ];
}

const EXAM = 'This is an exam: no hints, no coach, and no way back.';

export function recap(session: Session): readonly Part[] {
  return [
    { kind: 'heading', text: 'What you decided so far' },
    ...session.turns.map((turn): Part => ({ kind: 'choice', text: turn.option.text })),
    note(ended(session) ? 'The story has come to its end.' : 'The story goes on with your next decision.'),
  ];
}

export function coached({ option, before }: Turn, judged?: Judged): readonly Part[] {
  return [
    { kind: 'choice', text: option.text },
    ...(judged === undefined || judged.verdict === 'forced' ? [] : [{ kind: 'verdict' as const, judged }]),
    { kind: 'coach', blocks: visible(option.coach, before) },
  ];
}

export function told(session: Session): readonly Part[] {
  const turn = lastTurn(session);
  const choice: Part = { kind: 'choice', text: turn.option.text };
  return [
    ...(coachesEach(session.manner) ? [] : [choice]),
    ...blocks(story(turn)),
    ...moves(session, { before: turn.before.meters, moved: turn.moved, pulled: turn.pulled }),
    ...passages(session, turn.passed),
    ...explained(session),
  ];
}

export function afterwards(session: Session): readonly Part[] {
  const { scenario } = session;
  const state = stateOf(session);
  const ending = endingOf(session);
  return [
    { kind: 'heading', text: ending.title },
    ...blocks(visible(ending.text, state)),
    ...stillToCome(session, epilogue(scenario, state)),
  ];
}

function stillToCome(session: Session, { pending, settled, slides, final }: Epilogue): readonly Part[] {
  const words = pending.flatMap((effect) => effect.told);
  const { meters } = stateOf(session);
  const heading: Part = { kind: 'heading', text: 'What was still to come' };
  const slide: Part = { kind: 'slide', from: settled, steps: slides };
  return [
    ...(words.length === 0 ? [] : [heading, ...blocks(words)]),
    ...moves(session, { before: meters, moved: settled, pulled: settled }),
    ...(session.manner.mode === 'exam' || final.revenue === settled.revenue ? [] : [slide]),
  ];
}

export function scored(session: Session): readonly Part[] {
  const { scenario, manner, turns } = session;
  const state = stateOf(session);
  const total: Part = {
    kind: 'score',
    score: score(scenario, state),
    began: harmonicMean(session.opening.state.meters, scenario.weights),
    final: epilogue(scenario, state).final,
    weights: scenario.weights,
    worth: endingOf(session).worth,
  };
  const heading: Part = { kind: 'heading', text: 'The coach, decision by decision' };
  const coachLast = manner.mode === 'practice' && manner.coach === 'end' && turns.length > 0;
  return coachLast ? [total, heading, ...turns.flatMap((turn) => coached(turn))] : [total];
}

function endingOf(session: Session): Ending {
  const scene = standing(session.scenario, stateOf(session));
  if (scene.kind === 'decision') throw new Error(`${scene.id} is a decision, not an ending`);
  return scene;
}

function passages(session: Session, passed: readonly Passed[]): readonly Part[] {
  return passed.flatMap(({ passage, before, meters }) => [
    ...blocks(visible(passage.text, before)),
    ...moves(session, { before: before.meters, moved: meters, pulled: meters }),
  ]);
}

/** What is explained of the meters that moved, as one note. */
function explained(session: Session): readonly Part[] {
  const sentences = explanations(session);
  return sentences.length === 0 ? [] : [note(sentences.join(' '))];
}

/** How the meters moved; nothing in an exam, and nothing where none did. */
function moves(session: Session, move: { before: Meters; moved: Meters; pulled: Meters }): readonly Part[] {
  const still =
    changed(move.before, move.moved).length === 0 && changed(move.moved, move.pulled).length === 0;
  return session.manner.mode === 'exam' || still ? [] : [{ kind: 'moves', ...move }];
}
