import {
  advance,
  type Card,
  choices,
  ended,
  type Face,
  type Left,
  page,
  type Play,
  type Session,
  type SessionEvent,
} from '../../session/index.ts';
import { optionLines, pageLines } from './print.ts';

/** Where lines come from and go to. */
export interface LineTerminal {
  /** The next line that the player typed, without its end; undefined at the end of input. */
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => void;
}

/** The session as append-only text: nothing is redrawn, and only decisions are asked for. */
export function lineFace(terminal: LineTerminal): Face {
  return {
    choose: (cards) => choose(terminal, cards),
    play: (play) => playLines(terminal, play),
    close: async () => {},
  };
}

const print = (terminal: LineTerminal, lines: readonly string[]): void =>
  terminal.write(`${lines.join('\n')}\n`);

async function choose(terminal: LineTerminal, cards: readonly Card[]): Promise<string | undefined> {
  print(terminal, [
    'Scenarios:',
    ...cards.map(
      (card, index) =>
        `${index + 1}. ${card.title}. ${card.summary} ${card.level}, ${card.product}, ${card.minutes} minutes${card.unfinished ? ', unfinished' : card.attempts > 0 ? `, played ${card.attempts} times` : ''}.`,
    ),
  ]);
  for (;;) {
    terminal.write(`Which one? (1-${cards.length}, q to leave) `);
    const answer = (await terminal.read())?.trim().toLowerCase();
    if (answer === undefined || answer === 'q') return undefined;
    const card = /^\d+$/.test(answer) ? cards[Number(answer) - 1] : undefined;
    if (card !== undefined) return card.id;
    print(terminal, [`Please type a number from 1 to ${cards.length}, or q.`]);
  }
}

async function playLines(terminal: LineTerminal, { session: first, record, notices }: Play): Promise<Left> {
  print(terminal, notices.map((notice) => `Note: ${notice}`).concat(''));
  let session = first;
  let unsaved = '';
  for (;;) {
    print(terminal, ['', ...pageLines(page(session))]);
    if (session.phase === 'scored') return { how: 'finished', session };
    const event: SessionEvent | undefined =
      session.phase === 'deciding' ? await decision(terminal, session) : { kind: 'continue' };
    if (event === undefined) return { how: 'quit', session };
    const step = await advance(session, event, record);
    session = step.session;
    if (step.saved?.ok === false && step.saved.why !== unsaved) {
      unsaved = step.saved.why;
      print(terminal, [`Note: not saved: ${unsaved}`]);
    }
  }
}

const KEYS = [
  'Type the number of an option and press enter to decide.',
  'h: a question that helps, where there is one. u: take the last decision back. r: read the scene again. q: save and leave.',
];

/** Asks until there is a decision; undefined where the player leaves or the input ends. */
async function decision(terminal: LineTerminal, session: Session): Promise<SessionEvent | undefined> {
  const shown = page(session);
  print(terminal, ['', 'What do you do?', ...optionLines(shown)]);
  for (;;) {
    terminal.write(`Your choice (1-${shown.options.length}, ? for help): `);
    const answer = (await terminal.read())?.trim().toLowerCase();
    if (answer === undefined) {
      print(terminal, ['', 'The input ended here. The run is saved; it can be taken up again.']);
      return undefined;
    }
    switch (answer) {
      case 'q':
        print(terminal, ['Saved. The run can be taken up again.']);
        return undefined;
      case '?':
        print(terminal, KEYS);
        break;
      case 'h':
        print(terminal, [shown.hint ?? 'There is no hint here.']);
        break;
      case 'r':
        print(terminal, [...pageLines(shown), '', ...optionLines(shown)]);
        break;
      case 'u':
        if (shown.canTakeBack) return { kind: 'take-back' };
        print(terminal, ['There is nothing to take back.']);
        break;
      default: {
        const option = /^\d+$/.test(answer) ? shown.options[Number(answer) - 1] : undefined;
        if (option !== undefined) return { kind: 'choose', option: option.id };
        print(terminal, [`Please type a number from 1 to ${shown.options.length}, or ? for help.`]);
      }
    }
  }
}
