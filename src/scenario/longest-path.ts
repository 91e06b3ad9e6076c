import type { Scenario, Scene, SceneId } from './types.ts';

/** The scenes that a scene's own links lead to; floors are not links of a scene. */
export function linksOf(scene: Scene): readonly SceneId[] {
  switch (scene.kind) {
    case 'decision':
      return scene.options.flatMap(({ outcomes }) =>
        outcomes.flatMap(({ next }) => next.map((route) => route.scene)),
      );
    case 'passage':
      return scene.next.map((route) => route.scene);
    case 'ending':
      return [];
  }
}

/** The number of decisions on the longest path of links from the opening to an ending. */
export function longestPath(scenario: Scenario): number {
  const lengths = new Map<SceneId, number>();
  const visit = (id: SceneId): number => {
    const known = lengths.get(id);
    if (known !== undefined) return known;
    const scene = scenario.scenes.get(id);
    if (scene === undefined) return 0;
    const own = scene.kind === 'decision' ? 1 : 0;
    const length = own + Math.max(0, ...linksOf(scene).map(visit));
    lengths.set(id, length);
    return length;
  };
  return visit(scenario.opening);
}
