import { visible } from '../../../engine/index.ts';
import type { Option } from '../../../scenario/index.ts';
import {
  type Argument,
  type DecisionView,
  MARK_WORDS,
  type OptionView,
  points,
  principleWords,
  sumWords,
  trapWords,
} from '../../../session/index.ts';
import { argumentLines } from './argued.ts';
import { bar } from './bar.ts';
import { blockLines } from './blocks.ts';
import { type Drawing, measure } from './drawing.ts';
import { evidenceLines } from './evidence.ts';
import { hanging, indented, type Lines, padded, painted, wrapped } from './text.ts';
import { markCell } from './verdict.ts';

/** All that is known of one decision: what each option was worth, what there was to see, why, and what you argued. */
export function decisionLines(view: DecisionView, said: readonly Argument[], drawing: Drawing): Lines {
  const { theme } = drawing.look;
  const trap = trapWords(view);
  const sections: readonly Lines[] = [
    wrapped(theme.strong(view.question), measure(drawing)),
    optionLines(view, drawing),
    [
      ...wrapped(sumWords(view.judged), measure(drawing)),
      ...(trap === undefined ? [] : wrapped(theme.warning(trap), measure(drawing))),
    ],
    evidenceLines(view, drawing),
    ...coachLines(view, drawing),
    principleLines(view, drawing),
    interviewLines(view, drawing),
    said.length === 0 ? [] : under('What you argued', argumentLines(said, inner(drawing)), drawing),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : ['', ...section]));
}

const inner = (drawing: Drawing): Drawing => ({ ...drawing, width: drawing.width - 2 });

function under(heading: string, lines: Lines, drawing: Drawing): Lines {
  return [...wrapped(drawing.look.theme.coach(heading), measure(drawing)), ...indented(lines, 2)];
}

/** A bar of the full width stands for so many points lost, or for the largest loss here where that is more. */
const FULL_BAR = 10;
const WIDEST_BAR = 24;
const VALUE_WIDTH = 4;
/** As far as the text of an option is set in. */
const FIGURES_INDENT = 5;

/** The options, the best first: what each was worth, what it would have lost, and the mark of yours. */
function optionLines({ options }: DecisionView, drawing: Drawing): Lines {
  const most = Math.max(FULL_BAR, ...options.map(({ loss }) => loss));
  return options.flatMap((option) => optionLine(option, most, drawing));
}

function optionLine(
  { option, value, loss, mark, isChosen }: OptionView,
  most: number,
  drawing: Drawing,
): Lines {
  const { width, look } = drawing;
  const { theme, glyphs } = look;
  const pointer = isChosen ? theme.pointer(glyphs.pointer) : ' ';
  const text = painted(option.text, theme);
  const yours = isChosen ? `${theme.chosen(text)} ${theme.quiet('(yours)')}` : text;
  const lead = `${pointer} ${markCell(mark, look)} `;
  const worth = `worth ${padded(points(value), VALUE_WIDTH, 'left')}`;
  const lost = Number(points(loss)) === 0 ? '' : `, ${points(loss)} lost`;
  const column = padded(`${worth}  ${MARK_WORDS[mark]}${lost}`, FIGURES_WIDTH);
  const room = Math.min(WIDEST_BAR, width - FIGURES_WIDTH - FIGURES_INDENT);
  const drawn = room < 4 ? '' : theme.fall(bar(loss / most, room, glyphs));
  const below = wrapped(`${column}${drawn}`.trimEnd(), width - FIGURES_INDENT);
  return [...hanging(lead, yours, measure(drawing)), ...indented(below, FIGURES_INDENT)];
}

/** “worth 71.8  blunder, 10.1 lost  ” */
const FIGURES_WIDTH = 'worth '.length + VALUE_WIDTH + 'blunder, 10.1 lost'.length + 4;

/** The coach on what was chosen and, where that is another, on the best. */
function coachLines({ judged }: DecisionView, drawing: Drawing): readonly Lines[] {
  const { chose, best, turn } = judged;
  const on = (heading: string, { coach }: Option) => {
    const said = visible(coach, turn.before);
    return said.length === 0 ? [] : under(heading, blockLines(said, inner(drawing)), drawing);
  };
  return chose === best.option
    ? [on('Coach on your choice, the best', chose)]
    : [on('Coach on your choice', chose), on('Coach on the best choice', best.option)];
}

function principleLines(view: DecisionView, drawing: Drawing): Lines {
  if (view.principle === undefined) return [];
  const { name, says } = view.principle;
  const heading = `Principle ${principleWords(view)}: ${name}`;
  return under(heading, wrapped(says, measure(inner(drawing))), drawing);
}

function interviewLines({ judged }: DecisionView, drawing: Drawing): Lines {
  const { interview } = judged.scene;
  if (interview === undefined) return [];
  const room = measure(inner(drawing));
  const { bullet } = drawing.look.glyphs;
  const asked = wrapped(`“${interview.question}”`, room);
  const listen = interview.listenFor.flatMap((point) => hanging(`${bullet} `, point, room));
  return under('In an interview', [...asked, 'A good answer:', ...listen], drawing);
}
