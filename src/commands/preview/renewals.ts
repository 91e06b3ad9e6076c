import { BASE, type VariantChoice, variantOf } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { carriedOver, type Play, type Renewals, type Session } from '../../session/index.ts';
import { newsBoard } from './board.ts';
import type { Story } from './story.ts';

/** A form of the story, with what judges the plays of one of its variants and knows no other. */
export interface Edition extends Pick<Play, 'judge' | 'desk'> {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  /** Begins to work it out. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Resolves when it is worked out, or stopped. */
  readonly solved: () => Promise<unknown>;
}

/** A story that is being written while it is played. */
export interface Preview {
  readonly renewals: Renewals;
  /** What a play begins with, not started yet. */
  readonly begin: (session: Session) => Edition;
  /** What is written now. */
  readonly put: (story: Story) => void;
  readonly stop: () => void;
}

/** Makes an edition. */
export type Edit = (of: Pick<Edition, 'scenario' | 'variant'>) => Edition;

/** For so long a new edition waits to be worked out, in milliseconds: then its verdicts are there at once. */
const PATIENCE_MS = 500;

/** Holds what is written until a face takes it. Only the edition that is played, and the next, are worked on. */
export function previewOf(edit: Edit, now: () => number): Preview {
  const board = newsBoard();
  let playing: Edition | undefined;
  let next: Edition | undefined;
  /** Of the play as its player left it: a twin that is gone may come back, and the play with it. */
  let wanted: VariantChoice = BASE;
  const play = (edition: Edition): Edition => {
    playing?.stop();
    playing = edition;
    return edition;
  };
  const offer = async (scenario: Scenario, said: string): Promise<void> => {
    const variant = variantOf(scenario, wanted) ?? BASE;
    next?.stop();
    const offered = edit({ scenario, variant });
    next = offered;
    offered.start();
    await soon(offered.solved());
    if (next === offered) board.tell({ isRenewed: true, said });
  };
  const take = (edition: Edition, played: Session) => {
    wanted = played.variant;
    const { session, notice } = carriedOver(played, edition.scenario);
    const isFit = edition.variant === session.variant;
    if (!isFit) edition.stop();
    const { judge, desk, start } = play(isFit ? edition : edit(session));
    if (!isFit) start();
    next = undefined;
    board.tell({ isRenewed: false });
    return { session, notice, judge, desk };
  };
  return {
    renewals: {
      subscribe: board.subscribe,
      news: board.news,
      take: (played) => (next !== undefined && board.news().isRenewed ? take(next, played) : undefined),
    },
    begin: (session) => {
      wanted = session.variant;
      return play(edit(session));
    },
    put: (story) => {
      const isMended = board.news().trouble.length > 0;
      board.note(story.ok ? [] : withHope(story.trouble));
      if (story.ok) void offer(story.scenario, isMended ? MENDED : readAgain(now()));
      else board.tell({ said: '' });
    },
    stop: () => {
      playing?.stop();
      next?.stop();
      board.close();
    },
  };
}

const MENDED = 'Mended.';

/** With the time on the author's clock, by which one save is told from the next. */
const readAgain = (at: number): string => `Read again, ${new Date(at).toTimeString().slice(0, 5)}.`;

/** In the first line, which is seen where there is room for no more. */
const withHope = ([first = '', ...others]: readonly string[]): readonly string[] => [
  `${first} What you saved before goes on meanwhile.`,
  ...others,
];

/** Resolves when the work is done, or has taken too long. */
async function soon(work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, PATIENCE_MS);
  // What went wrong in it is told where its result is asked for.
  await Promise.race([
    late,
    work.then(
      () => {},
      () => {},
    ),
  ]);
  clearTimeout(timer);
}
