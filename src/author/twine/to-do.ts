/** What a draft lacks, or what was done to it: an author has to look at it. */
export type ToDo =
  | 'settings'
  | 'worth'
  | 'principle'
  | 'coach'
  | 'result'
  | 'empty'
  | 'title'
  | 'no-passage'
  | 'nowhere'
  | 'options'
  | 'circle'
  | 'twice'
  | 'left-out'
  | 'lonely'
  | 'label'
  | 'exhibit'
  | 'note'
  | 'cut';

/** In the order in which they are told; each with how many places there are and their names. */
const TELL: Readonly<Record<ToDo, (places: number, names: string) => string>> = {
  settings: () =>
    'Summary, brief, level, product, minutes, turn, start and weights are guesses. Write what fits your case.',
  worth: () =>
    'No option has effects: nothing is worth more than anything else. Give each `effects`, and `later` what costs more than it seems to.',
  circle: (_, names) =>
    `The story runs in a circle (${names}). A case goes ahead only: let one link of it lead on to another scene.`,
  options: (places, names) =>
    `${places === 1 ? 'A decision has' : `${places} decisions have`} fewer than 2 or more than 6 options (${names}). Join some, or add what is missing.`,
  'no-passage': (places, names) =>
    `${places === 1 ? 'A link leads' : `Links lead to ${places} passages`} nowhere (${names}). An ending marked TODO stands for each.`,
  nowhere: (places, names) =>
    `${places === 1 ? 'An option or a passage does' : `${places} options or passages do`} not lead on (${names}). Say in \`next\` where the story goes.`,
  principle: (places, names) =>
    `${places === 1 ? 'A decision says' : `${places} decisions say`} \`todo\` in the place of a principle (${names}). Name the one that is tested there.`,
  coach: (places, names) =>
    `${places === 1 ? 'An option has' : `${places} options have`} no coach's note (${names}). Say why it is strong or weak on what was known.`,
  result: (places, names) =>
    `${places === 1 ? 'A text' : `${places} texts`} of what happens ${places === 1 ? 'is' : 'are'} missing (${names}).`,
  empty: (places, names) =>
    `${places === 1 ? 'A passage has' : `${places} passages have`} no text (${names}).`,
  title: (places, names) =>
    `${places === 1 ? 'An ending has' : `${places} endings have`} no title yet but the name of the passage (${names}).`,
  label: (_, names) =>
    `Words that are made from the note before them were changed (${names}). Such a change is not taken over: change chances, turns and conditions in the case.`,
  exhibit: (_, names) =>
    `A table or a chart was changed (${names}). The case keeps it as it was: change it there.`,
  note: (places, names) =>
    `${places === 1 ? 'A note for Interlock' : `${places} notes for Interlock`} can't be read (${names}). What stood in it is lost: add it to the case.`,
  lonely: (places, names) =>
    `${places === 1 ? 'An option is' : `${places} options are`} linked from no decision and left out (${names}).`,
  twice: (places, names) =>
    `${places === 1 ? 'A name is' : `${places} names are`} given to several passages (${names}). All are kept; links lead to the first.`,
  'left-out': (places, names) =>
    `${places === 1 ? 'A passage is' : `${places} passages are`} for Twine alone and left out (${names}).`,
  cut: (places, names) =>
    `${places === 1 ? 'A text is' : `${places} texts are`} longer than 2,000 characters and cut (${names}).`,
};

/** So many places are named. */
const NAMED = 3;
const LONGEST_NAME = 60;

/** Gathers what there is to do, and where. */
export class ToDos {
  readonly #places = new Map<ToDo, string[]>();

  add(what: ToDo, place: string): void {
    const places = this.#places.get(what);
    if (places === undefined) this.#places.set(what, [place]);
    else places.push(place);
  }

  /** A sentence or two for each kind. */
  told(): readonly string[] {
    return Object.entries(TELL).flatMap(([what, tell]) => {
      const places = [...this.#places].find(([kind]) => kind === what)?.[1];
      return places === undefined ? [] : [tell(places.length, namesOf(places))];
    });
  }
}

function namesOf(places: readonly string[]): string {
  const all = [...new Set(places)];
  const names = all.slice(0, NAMED).map((place) => `"${shortened(place)}"`);
  return [...names, ...(all.length > NAMED ? [`and ${all.length - NAMED} more`] : [])].join(', ');
}

const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
