import { nameOf } from '../../coach/index.ts';
import { visible } from '../../engine/index.ts';
import type { Option } from '../../scenario/index.ts';
import {
  type DecisionView,
  MARK_WORDS,
  points,
  principleWords,
  type Reviewed,
  type Session,
  sumWords,
  trapWords,
} from '../../session/index.ts';
import { argumentLines } from './arguments.ts';
import { blocksLines } from './blocks.ts';
import { placeWords } from './print.ts';
import { spoken, storyWords } from './spoken.ts';

/** A decision of a run, from 0, with all that there is to say of it. */
export function decisionLines({ decisions }: Reviewed, session: Session, index: number): readonly string[] {
  const view = decisions[index];
  if (view === undefined) return [];
  const trap = trapWords(view);
  return [
    `${placeWords(view.place)}. ${spoken(view.question)}`,
    '',
    ...view.options.map(optionLine),
    '',
    sumWords(view.judged),
    ...(trap === undefined ? [] : [trap]),
    ...evidenceLines(view),
    ...coachLines(view),
    ...principleLines(view),
    ...interviewLines(view),
    ...argumentLines(session, index),
  ];
}

function evidenceLines(view: DecisionView): readonly string[] {
  const { evidence } = view;
  const named = namedWords(view);
  return [
    ...(named === undefined ? [] : ['', named]),
    ...(evidence.length === 0 ? [] : ['', 'What there was to see:', ...blocksLines(evidence)]),
  ];
}

/** What the player said had decided it; undefined where that was not asked or passed over. */
function namedWords({ answer, evidence }: DecisionView): string | undefined {
  if (answer === undefined) return undefined;
  const { block } = answer;
  if (block === undefined) return 'You said that something else decided it.';
  return `You named ${nameOf(block)}${evidence.includes(block) ? ': it decides' : '; it turned on something else'}.`;
}

function coachLines({ judged: { chose, best, turn } }: DecisionView): readonly string[] {
  const word = (option: Option, title: string): readonly string[] => {
    const said = visible(option.coach, turn.before);
    return said.length === 0 ? [] : ['', title, ...blocksLines(said)];
  };
  return [
    ...word(chose, 'The coach on your choice:'),
    ...(chose === best.option ? [] : word(best.option, 'The coach on the best choice:')),
  ];
}

function principleLines(view: DecisionView): readonly string[] {
  const { principle } = view;
  if (principle === undefined) return [];
  return ['', spoken(`Principle, ${principleWords(view)}: ${principle.name}. ${principle.says}`)];
}

function interviewLines({ judged: { scene } }: DecisionView): readonly string[] {
  const { interview } = scene;
  if (interview === undefined) return [];
  const checks = interview.listenFor.map((point) => `A good answer ${point}.`);
  return ['', `In an interview: ${interview.question}`, ...checks];
}

function optionLine({ option, value, loss, isChosen, mark }: DecisionView['options'][number]): string {
  const yours = isChosen ? ' This was your choice.' : '';
  const lost = Number(points(loss)) === 0 ? 'no points lost' : `${points(loss)} points lost`;
  return `${storyWords(option.text)} Worth ${points(value)}: ${MARK_WORDS[mark]}, ${lost}.${yours}`;
}
