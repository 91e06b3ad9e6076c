/** Where the story of a draft can end. What an ending is worth belongs to the balance of the numbers. */
export function endings(turn: string) {
  return {
    'they-stay': {
      text: [
        `One ${turn} later people bring their friends, and somebody has drawn a heart beside your name on the wall. [What has come of it all? Two or three sentences.]`,
      ],
      ending: { title: 'They stay' },
    },
    'they-leave': {
      text: [
        `One ${turn} later the plan looks larger and the rooms are emptier, and nobody can say since when. [What has come of it all?]`,
      ],
      ending: { title: 'They leave quietly', worth: 77 },
    },
    'slow-and-sound': {
      text: [
        `One ${turn} later everybody is glad of what they got. The money for the next list has to be found somewhere. [What has come of it all?]`,
      ],
      ending: { title: 'Slow and sound', worth: 92 },
    },
  };
}
