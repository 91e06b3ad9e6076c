import type { Play } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { story, type StoryOptions } from '../../harness/story.ts';

/** The tutorial, played to its score by the first option each time. */
export const PLAYED = '\r1\r\r\r1\r\r\r1\r\r\r\r';

/** A play of the tutorial that has come to its score. */
export async function atScore(options: StoryOptions = {}, terminal: FakeTerminalOptions = {}) {
  const shown = opened(terminal);
  const { play, recorded, asked } = story({ isSolved: true, ...options });
  const left = shown.face.play(play);
  await shown.shows('enter begin');
  shown.type(options.manner?.mode === 'exam' ? '\r1\r\r1\r\r1\r\r\r' : PLAYED);
  await shown.shows('see the review');
  return { ...shown, left, recorded, asked };
}

/** The review of any play that is over, at the list of decisions. */
export async function atReviewOf(play: Play) {
  const shown = opened();
  const left = shown.face.play(play);
  await shown.shows('see the review');
  shown.type(KEY.enter);
  await shown.shows('best play');
  shown.type(`${KEY.end}${KEY.enter}`);
  await shown.shows('Your decisions');
  return { ...shown, left };
}

/** Its review, at the summary. */
export async function atReview(options: StoryOptions = {}, terminal: FakeTerminalOptions = {}) {
  const shown = await atScore(options, terminal);
  shown.type(KEY.enter);
  await shown.shows('best play');
  return shown;
}

/** Its review, at the list of decisions. */
export async function atDecisions(options: StoryOptions = {}, terminal: FakeTerminalOptions = {}) {
  const shown = await atReview(options, terminal);
  shown.type(`${KEY.end}${KEY.enter}`);
  await shown.shows('Your decisions');
  return shown;
}
