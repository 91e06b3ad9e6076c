import { nextStep, type NextStep, type Progress, progressOf } from '../../coach/index.ts';
import { type Card, glance, type HomeView, type Library } from '../../session/index.ts';
import { allCards, cardsOf } from '../library/cards.ts';
import type { Summary } from '../../store/index.ts';
import type { Sitting } from '../play/sitting.ts';
import { environmentFlaws } from '../settings/held.ts';
import { calledAs, type Context } from '../context.ts';
import { shown } from '../text.ts';
import { today } from '../dates.ts';
import { lastDays } from './week.ts';

/** Where the learner stands: the cases and how they went, what the practice says, and what to do next. */
export interface Standing extends Pick<Library, 'cards' | 'principles' | 'notices'> {
  readonly progress: Progress;
  readonly next: NextStep;
  /** The runs on each of the last seven days, today last. */
  readonly week: readonly number[];
}

/** Looks at the cases and at the record. A case that can't be read is left out and told. */
export async function standingOf(sitting: Sitting): Promise<Standing> {
  return standingIn(sitting, await sitting.record.summary());
}

/** The same as it was known last; undefined where it is known as soon. */
export function glimpseOf(sitting: Sitting): Standing | undefined {
  const summary = sitting.record.glimpse();
  return summary && standingIn(sitting, summary);
}

function standingIn({ context, record }: Sitting, summary: Summary): Standing {
  const { principles, refused, ...all } = allCards(context);
  const cards = cardsOf(all, summary);
  const day = today(context);
  const progress = progressOf(summary.practice, { today: day, principles });
  const { tutorialDone } = record.settings.get();
  const { principles: tested, fresh } = progress;
  const step = { cards, tutorialDone, principles: tested, fresh, now: context.now() };
  return {
    cards,
    principles,
    notices: refused.map(({ message }) => shown(message)),
    progress,
    next: nextStep(step),
    week: lastDays(summary.practice.days, day, 7),
  };
}

/** Home as a face shows it. */
export function homeView(
  { context, record }: Sitting,
  { cards, progress, next, week, notices }: Standing,
): HomeView {
  const card: Card | undefined = cards.find(({ id }) => id === next.case);
  const troubles = [...record.trouble.map(({ message }) => message), ...environmentFlaws(context)];
  const help = record.trouble.length === 0 ? [] : [doctorWords(context)];
  return {
    next,
    card,
    glance: glance(cards, progress),
    week,
    notices: [...troubles.map(shown), ...help, ...notices],
  };
}

const doctorWords = (context: Context): string =>
  `To see what of your record is damaged, and to mend what can be mended: ${calledAs(context)} data doctor`;
