import {
  type Epilogue,
  epilogue,
  type Passed,
  score,
  type State,
  standing,
  story,
  type Turn,
  visible,
} from '../engine/index.ts';
import type { Block, Decision, Meters } from '../scenario/index.ts';
import { explanations } from './explain.ts';
import type { Part } from './page.ts';
import { current, ended, lastTurn, type Session } from './session.ts';
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
    ...passages(session, opening.passed),
  ];
}

export function recap(session: Session): readonly Part[] {
  return [
    { kind: 'heading', text: 'What you decided so far' },
    ...session.turns.map((turn): Part => ({ kind: 'choice', text: turn.option.text })),
    note(ended(session) ? 'The story has come to its end.' : 'The story goes on with your next decision.'),
  ];
}

export function decisionText(decision: Decision, state: State): readonly Part[] {
  return blocks(visible(decision.text, state));
}

export function coached({ option, before }: Turn): readonly Part[] {
  return [
    { kind: 'choice', text: option.text },
    { kind: 'coach', blocks: visible(option.coach, before) },
  ];
}

export function told(session: Session): readonly Part[] {
  const turn = lastTurn(session);
  const { mode, coach } = session.manner;
  const saidBefore = mode === 'practice' && coach === 'each';
  return [
    ...(saidBefore ? [] : [{ kind: 'choice', text: turn.option.text } as const]),
    ...blocks(story(turn)),
    ...moves(session, { before: turn.before.meters, moved: turn.moved, pulled: turn.pulled }),
    ...explained(session),
    ...passages(session, turn.passed),
  ];
}

export function afterwards(session: Session): readonly Part[] {
  const { state } = current(session);
  const ending = standing(session.scenario, state);
  const after = epilogue(session.scenario, state);
  return [
    { kind: 'heading', text: ending.kind === 'ending' ? ending.title : '' },
    ...blocks(visible(ending.text, state)),
    ...stillToCome(session, after, state.meters),
  ];
}

function stillToCome(
  session: Session,
  { pending, settled, slides, final }: Epilogue,
  meters: Meters,
): readonly Part[] {
  const words = pending.flatMap(({ told: words }) => words);
  return [
    ...(words.length === 0
      ? []
      : [{ kind: 'heading', text: 'What was still to come' } as const, ...blocks(words)]),
    ...moves(session, { before: meters, moved: settled, pulled: settled }),
    ...(session.manner.mode === 'exam' || final.revenue === settled.revenue
      ? []
      : [{ kind: 'slide', from: settled, steps: slides } as const]),
  ];
}

export function scored(session: Session): readonly Part[] {
  const { scenario } = session;
  const { state } = current(session);
  const ending = standing(scenario, state);
  const worth = ending.kind === 'ending' ? ending.worth : 100;
  const { final } = epilogue(scenario, state);
  const notes =
    session.manner.mode === 'practice' && session.manner.coach === 'end'
      ? session.turns.flatMap(coached)
      : [];
  return [
    { kind: 'score', score: score(scenario, state), final, weights: scenario.weights, worth },
    ...(notes.length === 0
      ? []
      : [{ kind: 'heading', text: 'The coach, decision by decision' } as const, ...notes]),
  ];
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
