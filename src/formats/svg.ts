import type { Graph } from '../author/index.ts';
import { dot } from './dot.ts';
import { linesIn } from './graph-words.ts';

/** More lines from scene to scene take minutes to be drawn, and nobody could follow them. */
export const SVG_LINES = 1_000;

/**
 * A graph as a drawing; undefined where it is too large to be drawn. Graphviz is a megabyte of WebAssembly: it is
 * loaded when it is needed, and not before.
 */
export async function svg(graph: Graph): Promise<string | undefined> {
  if (linesIn(graph) > SVG_LINES) return undefined;
  const { instance } = await import('@viz-js/viz');
  const graphviz = await instance();
  try {
    const drawn = graphviz.renderString(dot(graph), { format: 'svg' });
    // Without what comes before it, it can be put into a page as it is.
    return drawn.slice(drawn.indexOf('<svg'));
  } catch (error) {
    // It works its way through a story in calls within calls, of which there may be too many.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
