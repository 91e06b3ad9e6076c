import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';
import { carriedOver, type Judge, type News, type Play, type Session } from '../../src/session/index.ts';
import { NO_JUDGE } from './judge.ts';
import { PRINCIPLES } from './story.ts';

const FIRST_DAY = readFileSync(new URL('../../scenarios/first-day.json', import.meta.url), 'utf8');

/** The tutorial with these words in the place of others, everywhere. */
export function rewritten(...changes: readonly (readonly [string, string])[]): Scenario {
  const text = changes.reduce((all, [was, is]) => all.replaceAll(was, is), FIRST_DAY);
  const reading = readScenario(text, { name: 'first-day', principles: PRINCIPLES });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

/** What a test does to a story while it is played. */
export interface Written {
  readonly play: Play;
  /** Saves another form of it. */
  readonly save: (scenario: Scenario) => void;
  /** Saves something that can't be played. */
  readonly spoil: (...trouble: readonly string[]) => void;
  /** Ends what is said for a moment. */
  readonly hush: () => void;
}

export interface WrittenOptions {
  /** Who judges a play that is taken over. */
  readonly judge?: (session: Session) => Judge;
}

/** What is said for a moment after a save. */
export const READ_AGAIN = 'Read again, 07:55.';

/** A play whose story is written while it goes on. */
export function written(play: Play, { judge = () => NO_JUDGE }: WrittenOptions = {}): Written {
  const listeners = new Set<() => void>();
  let next: Scenario | undefined;
  let news: News = { isRenewed: false, trouble: [], said: '' };
  const tell = (now: News): void => {
    news = now;
    for (const listener of listeners) listener();
  };
  return {
    play: {
      ...play,
      renewals: {
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        news: () => news,
        take: (played) => {
          if (next === undefined) return undefined;
          const carried = carriedOver(played, next);
          next = undefined;
          tell({ ...news, isRenewed: false });
          return { ...carried, judge: judge(carried.session), desk: play.desk };
        },
      },
    },
    save: (scenario) => {
      next = scenario;
      tell({ isRenewed: true, trouble: [], said: READ_AGAIN });
    },
    spoil: (...trouble) => tell({ ...news, trouble, said: '' }),
    hush: () => tell({ ...news, said: '' }),
  };
}
