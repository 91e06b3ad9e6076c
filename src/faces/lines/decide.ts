import { type Page, page, type Session, type SessionEvent } from '../../session/index.ts';
import { again, ask, type LineTerminal, numbered, print, type Reply, settled } from './ask.ts';
import { optionLines, pageLines } from './print.ts';

/** Asks for a decision; undefined where the player leaves or the input ends. */
export async function decide(terminal: LineTerminal, session: Session): Promise<SessionEvent | undefined> {
  const shown = page(session);
  print(terminal, ['', 'What do you do?', ...optionLines(shown)]);
  const question = `Your choice (1-${shown.options.length}, ? for help):`;
  return ask(terminal, question, (answer) => reply(shown, answer));
}

function reply(shown: Page, answer: string): Reply<SessionEvent | undefined> {
  switch (answer) {
    case 'q':
    case 'quit':
      return settled(undefined);
    case '?':
    case 'help':
      return again(...keys(shown));
    case 'h':
    case 'hint':
      return again(shown.hint === undefined ? 'There is no hint here.' : `Hint: ${shown.hint}`);
    case 'r':
    case 'read':
      return again('', ...pageLines(shown), '', ...optionLines(shown));
    case 'u':
    case 'undo':
      return shown.canTakeBack
        ? settled({ kind: 'take-back' })
        : again('There is no decision that you can take back.');
    default: {
      const option = numbered(answer, shown.options);
      return option === undefined
        ? again(`Please type a number from 1 to ${shown.options.length}, or ? for help.`)
        : settled({ kind: 'choose', option: option.id });
    }
  }
}

/** What can be typed at this decision. */
function keys({ options, hint, canTakeBack }: Page): readonly string[] {
  return [
    `1 to ${options.length}: decide for the option with this number.`,
    ...(hint === undefined ? [] : ['h: hear a question that helps.']),
    ...(canTakeBack ? ['u: take your last decision back.'] : []),
    'r: read the scene again.',
    'q: save and leave.',
  ];
}
