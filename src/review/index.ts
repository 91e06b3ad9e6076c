export { type DecisionReview, type Ended, review, type Review } from './review.ts';
export { HONOURED, type Verdict, verdictOn } from './verdict.ts';
