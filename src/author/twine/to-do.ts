/** What a draft lacks, or what was done to it: an author has to look at it. */
export type ToDo =
  | 'no-brief'
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
  | 'no-label'
  | 'said'
  | 'macro'
  | 'exhibit'
  | 'note'
  | 'behind'
  | 'cut';

/** In the order in which they are told; each with how many places there are and their names. */
const TELL: Readonly<Record<ToDo, (places: number, names: string) => string>> = {
  'no-brief': (_, names) =>
    `What stood in the passage ${names} beside its text is missing: the cast, the twins, the meters and their weights. Put the passage back in Twine and import again, or write all this in the case, where guesses stand now; look at its \`opening\`, too.`,
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
    `${places === 1 ? 'A text' : `${places} texts`} of what happens ${places === 1 ? 'is' : 'are'} missing (${names}). Write ${places === 1 ? 'it' : 'them'} where TODO stands.`,
  empty: (places, names) =>
    `${places === 1 ? 'A passage has' : `${places} passages have`} no text (${names}). Write what the player reads there.`,
  title: (places, names) =>
    `${places === 1 ? 'An ending has' : `${places} endings have`} no title yet but the name of the passage (${names}). Give ${places === 1 ? 'it one' : 'each one'}.`,
  label: (_, names) =>
    `Words that are made from the note before them were changed (${names}). Such a change is not taken over: change chances, turns and conditions in the case.`,
  'no-label': (_, names) =>
    `Words that are made from the note before them, as "The coach:", are gone, and what stands in their place is taken for text (${names}). Delete there what is none.`,
  said: (places, names) =>
    `${places === 1 ? 'A line that somebody said is now a paragraph' : `${places} lines that somebody said are now paragraphs`}: ${names}. Write ${places === 1 ? 'it' : 'each'} as NAME: "…" in a paragraph of its own with a name of the cast, or with \`who\` and \`says\` in the case.`,
  macro: (places, names) =>
    `${places === 1 ? 'A macro stays' : 'Macros stay'} as text (${places === 1 ? '' : `${places}, `}in ${names}): a case has none. Delete ${places === 1 ? 'it' : 'them'}, and say with \`sets\`, \`when\` and \`next\` what ${places === 1 ? 'it' : 'they'} did.`,
  exhibit: (_, names) =>
    `A table or a chart was changed (${names}). The case keeps it as it was: change it there.`,
  note: (places, names) =>
    `${places === 1 ? 'A note for Interlock' : `${places} notes for Interlock`} can't be read (${names}). What stood in ${places === 1 ? 'it' : 'them'} is lost: mend ${places === 1 ? 'it' : 'them'} in Twine and import again, or add ${places === 1 ? 'it' : 'them'} to the case.`,
  behind: (_, names) =>
    `Other notes behind one that can't be read are left out, too (${names}): nobody knows to what they belong. Their words stand in the option's result.`,
  lonely: (places, names) =>
    `${places === 1 ? 'An option is' : `${places} options are`} linked from no decision and left out (${names}). Link to ${places === 1 ? 'it' : 'them'} in Twine, or write ${places === 1 ? 'it' : 'them'} in the case.`,
  twice: (places, names) =>
    `${places === 1 ? 'A name is' : `${places} names are`} given to several passages (${names}). All are kept, and links lead to the first: where another was meant, correct its \`next\`.`,
  'left-out': (places, names) =>
    `${places === 1 ? 'A passage is' : `${places} passages are`} for Twine alone and left out (${names}). A case needs no such thing.`,
  cut: (places, names) =>
    `${places === 1 ? 'A text is' : `${places} texts are`} longer than 2,000 characters and cut (${names}). Shorten ${places === 1 ? 'it' : 'them'}.`,
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
