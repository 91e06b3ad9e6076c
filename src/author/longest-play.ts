import type { SceneId } from '../scenario/index.ts';
import type { Solution } from '../solver/index.ts';
import { type Survey, tellingsOf } from './survey.ts';

/** The decisions of the longest play that is possible, in order. Links that no play follows do not count. */
export function longestPlay(survey: Survey): readonly SceneId[] {
  const plays = tellingsOf(survey).map(({ solution }) => longestOf(solution));
  return plays.reduce((longest, play) => (play.length > longest.length ? play : longest), []);
}

function longestOf({ territory: { explored, size, start } }: Solution): readonly SceneId[] {
  const left = decisionsLeft(explored, size);
  const play: SceneId[] = [];
  let id: number | undefined = start;
  while (id !== undefined && (left[id] ?? 0) > 0) {
    const next: number = (left[id] ?? 0) - 1;
    const at: Place | undefined = placeOf(explored, id);
    if (at === undefined) break;
    play.push(at.here.group.scene.id);
    id = edgesOf(at).find((to) => to >= 0 && left[to] === next);
  }
  return play;
}

type Explored = Solution['territory']['explored'][number];
interface Place {
  readonly here: Explored;
  /** Of the state in its group. */
  readonly index: number;
}

/** How many decisions lie ahead of each state at most, its own counted, by its number. */
function decisionsLeft(explored: readonly Explored[], size: number): Int32Array {
  const left = new Int32Array(size);
  for (const here of explored.toReversed()) {
    if (here.group.scene.kind === 'ending') continue;
    const { edges, width } = here;
    for (const [index, id] of here.group.ids.entries()) {
      let most = 0;
      for (let edge = index * width; edge < (index + 1) * width; edge += 1) {
        const to = edges[edge] ?? -1;
        if (to >= 0) most = Math.max(most, 1 + (left[to] ?? 0));
      }
      left[id] = most;
    }
  }
  return left;
}

const edgesOf = ({ here: { edges, width }, index }: Place): Int32Array =>
  edges.subarray(index * width, (index + 1) * width);

function placeOf(explored: readonly Explored[], id: number): Place | undefined {
  for (const here of explored) {
    const index = here.group.placeOf(id);
    if (index >= 0) return { here, index };
  }
  return undefined;
}
