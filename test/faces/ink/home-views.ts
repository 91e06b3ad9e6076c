import type { HomeView } from '../../../src/session/index.ts';
import { card } from './cards.ts';

/** Home of somebody who has played, with what matters to a test. */
export const homeView = (own: Partial<HomeView> = {}): HomeView => ({
  next: {
    kind: 'unfinished',
    case: 'sales-prevention',
    variant: 'base',
    headline: 'Go on where you left off',
    why: 'You stopped at decision 3 of 7. It waits exactly as you left it.',
  },
  card: card({ id: 'sales-prevention', title: 'The Sales Prevention Department', minutes: 9 }),
  glance: ['5 of 10 cases played', 'judgement 71 %, 2.4 points lost a decision', 'practised 3 weeks running'],
  week: [0, 1, 2, 0, 1, 1, 3],
  notices: [],
  ...own,
});

/** Home of somebody who has never played. */
export const newcomer = (): HomeView => ({
  next: {
    kind: 'tutorial',
    case: 'first-day',
    variant: 'base',
    headline: 'Begin with a short first day',
    why: 'Three decisions in five minutes show how everything works.',
  },
  card: card({
    id: 'first-day',
    title: 'Your First Day',
    level: 'apm',
    product: 'b2c',
    minutes: 5,
    tutorial: true,
  }),
  glance: [],
  week: [0, 0, 0, 0, 0, 0, 0],
  notices: [],
});

/** Home where there is nothing to play. */
export const nothingLeft = (): HomeView =>
  homeView({
    next: {
      kind: 'nothing',
      case: '',
      variant: 'base',
      headline: 'There is nothing to play',
      why: 'No case could be read.',
    },
    card: undefined,
  });
