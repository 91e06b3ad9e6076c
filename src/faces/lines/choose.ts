import { type Card, playedWords } from '../../session/index.ts';
import { again, aNumber, ask, isQuit, type LineTerminal, numbered, print, settled, upTo } from './ask.ts';

/** Asks which case to play: its id; undefined where the player leaves. */
export async function choose(terminal: LineTerminal, cards: readonly Card[]): Promise<string | undefined> {
  print(terminal, ['', 'The cases:', ...cards.flatMap(cardLines), '']);
  return ask<string | undefined>(terminal, `Which one? (${upTo(cards.length)}, q leaves):`, (answer) => {
    if (isQuit(answer)) return settled(undefined);
    const card = numbered(answer, cards);
    return card === undefined ? again(`Please type ${aNumber(cards.length)}, or q.`) : settled(card.id);
  });
}

function cardLines(card: Card, index: number): readonly string[] {
  const { pack, title, summary, level, product, minutes } = card;
  return [
    '',
    `${index + 1}. ${title}. ${summary}`,
    `${pack === undefined ? '' : `${pack}. `}${level}, ${product}, ${minutes} minutes, ${playedWords(card)}.`,
  ];
}
