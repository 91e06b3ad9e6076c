import type { Entry } from '../paper.ts';

/** What is typed after the program's name when a command is used, and what that does. By the command's name, with that of the one it belongs to. */
export const EXAMPLES: ReadonlyMap<string, readonly Entry[]> = new Map([
  [
    'list',
    [
      { term: 'list', says: ['see the cases, and how often you played each'] },
      { term: 'list sales', says: ['find cases by words; a letter may be wrong'] },
      { term: 'list --level senior --unplayed', says: ['new ones of a level'] },
    ],
  ],
  [
    'play',
    [
      { term: 'play first-day', says: ['play it, or go on where you stopped'] },
      { term: 'play first-day --exam', says: ['the story alone'] },
      { term: 'play ./my-case.json', says: ['play a case of your own'] },
    ],
  ],
  [
    'review',
    [
      { term: 'review', says: ['the last run that you finished'] },
      { term: 'review --format html --out review.html', says: ['the same as a page to show or print'] },
      { term: 'review 01K5 --with 01K7', says: ['two runs of a case side by side'] },
      { term: 'review --argue "She left for price" --decision 2', says: ['keep your word against it'] },
      { term: 'review first-day --seed 7 --choices free-month', says: ['these choices with this luck'] },
    ],
  ],
  [
    'glossary',
    [
      { term: 'glossary', says: ['all words, and the principles with their sources'] },
      { term: 'glossary luck', says: ['one of them'] },
    ],
  ],
  [
    'progress',
    [
      { term: 'progress', says: ['how you judge, and what to practise'] },
      { term: 'progress --format html --out progress.html', says: ['a page to show or print'] },
      { term: 'progress --format csv --out runs.csv', says: ['every run, for a spreadsheet'] },
    ],
  ],
  [
    'new',
    [
      { term: 'new my-case', says: ['asks a few questions and writes my-case.json'] },
      { term: 'new my-case --yes --out my-cases', says: ['asks nothing; in a folder'] },
    ],
  ],
  [
    'preview',
    [
      { term: 'preview my-case.json', says: ['save the file, and it goes on where you are'] },
      { term: 'preview my-case.json --seed 7', says: ['with other luck'] },
    ],
  ],
  [
    'solve',
    [
      { term: 'solve my-case.json', says: ['scores, decisions and endings, the first twin beside them'] },
      { term: 'solve my-case.json --variant base', says: ['the base alone'] },
    ],
  ],
  [
    'check',
    [
      { term: 'check my-case.json', says: ['what to mend, and where'] },
      { term: 'check my-cases', says: ['every case in a folder'] },
      { term: 'check my-case.json --figures', says: ['and what its numbers come to'] },
    ],
  ],
  [
    'graph',
    [
      { term: 'graph my-case.json', says: ['for Mermaid, which GitHub draws'] },
      { term: 'graph my-case.json --format svg --out my-case.svg', says: ['a picture'] },
    ],
  ],
  ['export', [{ term: 'export my-case.json --out my-case.twee', says: ['a story to open in Twine'] }]],
  [
    'import',
    [
      { term: 'import my-case.twee', says: ['the case again: my-case.json'] },
      { term: 'import the-cave.twee --out my-case.json', says: ['a draft of a case'] },
    ],
  ],
  [
    'data',
    [
      { term: 'data path', says: ['see where your record is'] },
      { term: 'data backup', says: ['keep a copy of it'] },
      { term: 'data doctor', says: ['see whether all is well'] },
    ],
  ],
  ['data path', [{ term: 'data path', says: ['the folder, on one line'] }]],
  [
    'data export',
    [
      { term: 'data export', says: ['write interlock-YEAR-MONTH-DAY.ndjson here'] },
      { term: 'data export --out my-runs.ndjson', says: ['give it a name'] },
      { term: 'data export --out - | gzip > runs.gz', says: ['print it, and pack it'] },
    ],
  ],
  [
    'data import',
    [
      { term: 'data import my-runs.ndjson --dry-run', says: ['see what would come in'] },
      { term: 'data import my-runs.ndjson', says: ['add it; twice is the same as once'] },
    ],
  ],
  [
    'data backup',
    [
      { term: 'data backup', says: ['a new file among your backups'] },
      { term: 'data backup --out ../stick/runs.ndjson', says: ['on another disk'] },
    ],
  ],
  [
    'data doctor',
    [
      { term: 'data doctor', says: ['look through everything; change nothing'] },
      { term: 'data doctor --mend', says: ['tell what can be mended, ask, and mend it'] },
      { term: 'data doctor --mend --yes', says: ['the same in a script'] },
    ],
  ],
  [
    'pack',
    [
      { term: 'new my-case --out my-course', says: ['begin a case in a folder'] },
      { term: 'pack add my-course', says: ['make a pack of the folder, and add a copy'] },
      { term: 'pack add my-course --replace', says: ['the same again, after changes'] },
      { term: 'list', says: ['they are listed with the others'] },
    ],
  ],
  [
    'pack add',
    [
      { term: 'new my-case --out my-course', says: ['begin a case in a folder'] },
      { term: 'pack add my-course', says: ['ask what pack it is, where that is not said; keep a copy'] },
      { term: 'pack add my-course --replace', says: ['put a newer version in its place'] },
      { term: 'play my-course/my-case', says: ['play a case of it'] },
    ],
  ],
  [
    'settings',
    [
      { term: 'settings', says: ['all of them, where each comes from, and where data lies'] },
      { term: 'settings theme light', says: ['for a light background'] },
      { term: 'settings text-width', says: ['one of them, and what it can be'] },
      { term: 'play first-day --theme light', says: ['for this once'] },
      { term: 'settings --reset', says: ['as it was at first'] },
    ],
  ],
  [
    'completion',
    [
      { term: 'completion bash', says: ['in ~/.bashrc: eval "$(interlock completion bash)"'] },
      { term: 'completion zsh', says: ['in ~/.zshrc, after compinit: eval "$(interlock completion zsh)"'] },
      {
        term: 'completion fish',
        says: ['in ~/.config/fish/config.fish: interlock completion fish | source'],
      },
    ],
  ],
  ['pack list', [{ term: 'pack list', says: ['each pack, and how many cases it has'] }]],
  [
    'pack remove',
    [
      { term: 'pack remove my-course', says: ['ask, then take it away'] },
      { term: 'pack remove my-course --yes', says: ['the same in a script'] },
    ],
  ],
]);

/** What stands in the document that a command prints with `--json`. By the command's name. */
export const KEYS: ReadonlyMap<string, readonly Entry[]> = new Map([
  [
    'progress',
    [
      { term: 'runs, days', says: ['finished runs, and days with one'] },
      { term: 'unreviewed', says: ['runs of which no exact review is kept'] },
      { term: 'decisions', says: ['those where something could be chosen'] },
      { term: 'judgement', says: ['percent; null where nothing was at stake'] },
      { term: 'lostPerDecision', says: ['points, on average'] },
      { term: 'luck', says: ['points: total, and perRun'] },
      { term: 'course', says: ['whether you judge better, in words'] },
      { term: 'periods', says: ['weeks or months of practice: runs, decisions, judgement, lostPerDecision'] },
      { term: 'fresh', says: ['the first play of each case and twin'] },
      {
        term: 'principles',
        says: ['the weakest first: decisions, honoured, broken, share (percent, with low and high), rating'],
      },
      {
        term: 'habits',
        says: ['simple rules where they cost a point: decisions, agreed, byChance, isHabit'],
      },
      { term: 'calendar', says: ['weeks with the runs of each day, streak, best, recentDays'] },
      { term: 'latest', says: ['the latest 20 runs: run (its id), case, score, judgement, lost, luck'] },
    ],
  ],
  [
    'solve',
    [
      { term: 'value, random', says: ['what perfect and random play score, of the base or of --variant'] },
      { term: 'states, ms', says: ['how many decision states there are; how long solving took'] },
      { term: 'policies', says: ['score and grade of each simple rule'] },
      {
        term: 'distribution',
        says: ['of random play: bins, quartiles, belowStart (start is that score), nearPerfect (within 5)'],
      },
      {
        term: 'decisions',
        says: ['those of perfect play: reached, stake, and of each option value, open and best'],
      },
      { term: 'endings', says: ['how likely each is: random, perfect'] },
      { term: 'turns', says: ['where the first twin turns the best choice; null with --variant'] },
    ],
  ],
]);
