import type { Graph, GraphFloor, GraphOption, GraphRoute, GraphScene } from '../author/index.ts';
import {
  chanceWords,
  cut,
  floorWords,
  legend,
  linesIn,
  openWords,
  routeWords,
  shareWords,
} from './graph-words.ts';

/** Where Mermaid refuses to draw, as it is set up by itself and on GitHub. */
export const MERMAID_LIMITS = { characters: 50_000, lines: 500 };

/** Characters of a label. */
const [TEXT, CONDITION] = [90, 70];

/** A graph for Mermaid: a flowchart, which GitHub and many editors draw. */
export function mermaid(graph: Graph): string {
  const { title, opening, scenes, floors } = graph;
  const hasScene = opening !== '';
  const lines = [
    node('the_start', ['([', '])'], [cut(title, TEXT), legend(graph)]),
    ...scenes.flatMap(sceneNodes),
    ...floors.map((floor, index) => node(floorId(index), ['{{', '}}'], [floorWords(floor), star(floor)])),
    ...(hasScene ? [edge({ from: 'the_start', to: sceneId(opening), share: graph.hasShares ? 1 : 0 })] : []),
    ...scenes.flatMap(sceneEdges),
    ...floors.map((floor, index) => floorEdge(floor, index)),
    ...styles(graph),
  ];
  return `flowchart TD\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** How many lines lead from node to node in the flowchart of a graph. */
export function mermaidLines(graph: Graph): number {
  return linesIn(graph) + graph.scenes.reduce((sum, { options }) => sum + options.length, 0);
}

const star = ({ share }: { readonly share: number }): string => shareWords(share);

const SHAPES: Readonly<Record<GraphScene['kind'], readonly [string, string]>> = {
  decision: ['[', ']'],
  passage: ['[/', '/]'],
  ending: ['([', '])'],
  missing: ['>', ']'],
};

function sceneNodes(scene: GraphScene): readonly string[] {
  const { kind, id, text, options } = scene;
  const what = kind === 'missing' ? 'There is no such scene' : cut(text, TEXT);
  const name = cut(id, TEXT);
  return [
    node(sceneId(id), SHAPES[kind], [kind === 'ending' ? `Ending: ${name}` : name, what, star(scene)]),
    ...options.map((option) =>
      node(
        optionId(id, option),
        ['(', ')'],
        [cut(option.text, TEXT), cut(openWords(option), CONDITION), star(option)],
      ),
    ),
  ];
}

function sceneEdges({ id, options, routes }: GraphScene): readonly string[] {
  return [
    ...routeEdges(sceneId(id), routes, []),
    ...options.flatMap((option) => {
      const own = optionId(id, option);
      return [
        edge({ from: sceneId(id), to: own, share: option.share }),
        ...option.ways.flatMap((way) => routeEdges(own, way.routes, [chanceWords(way)])),
      ];
    }),
  ];
}

function routeEdges(
  from: string,
  routes: readonly GraphRoute[],
  before: readonly string[],
): readonly string[] {
  return routes.map((route) => {
    const says = [...before, cut(routeWords(route, routes.length), CONDITION), star(route)];
    return edge({ from, to: sceneId(route.scene), share: route.share, says });
  });
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly says?: readonly string[];
}

function edge({ from, to, share, says = [] }: Edge): string {
  const words = label(says);
  return `${from} ${share > 0 ? '==>' : '-->'}${words === '""' ? '' : `|${words}|`} ${to}`;
}

function floorEdge({ scene, share }: GraphFloor, index: number): string {
  return `${floorId(index)} ${share > 0 ? '==>' : '-.->'} ${sceneId(scene)}`;
}

function styles({ scenes, floors }: Graph): readonly string[] {
  const passed = [
    ...scenes.flatMap(({ id, share, options }) => [
      ...(share > 0 ? [sceneId(id)] : []),
      ...options.flatMap((option) => (option.share > 0 ? [optionId(id, option)] : [])),
    ]),
    ...floors.flatMap(({ share }, index) => (share > 0 ? [floorId(index)] : [])),
  ];
  if (passed.length === 0) return [];
  return ['classDef best stroke-width:4px', `class ${passed.join(',')} best`];
}

const node = (id: string, [open, close]: readonly [string, string], lines: readonly string[]): string =>
  // A node without words is none.
  `${id}${open}${label(lines.join('') === '' ? ['…'] : lines)}${close}`;

const label = (lines: readonly string[]): string =>
  `"${lines
    .filter((line) => line !== '')
    .map(escaped)
    .join('<br/>')}"`;

/** All that means something somewhere in Mermaid, in Markdown, in formulas or in HTML. */
const SPECIAL = /[^\p{L}\p{M}\p{N}\p{So} .,!?'’“”…·\-%:()]|%(?=%)|:(?=\S)|^[^\p{L}\p{N}★]|(?<=^\d+)[.)]/gu;

function escaped(text: string): string {
  // Two dollars begin a formula, however they are written.
  const words = text.replaceAll(/\$(?=\$)/g, '$ ');
  return words.replaceAll(SPECIAL, (character) => `#${character.codePointAt(0) ?? 0};`);
}

/** Names of nodes begin with a letter of their kind, so that none is a word of Mermaid's own. */
const sceneId = (id: string): string => `s_${word(id)}`;
const optionId = (scene: string, { id }: GraphOption): string => `o_${word(scene)}__${word(id)}`;
const floorId = (index: number): string => `f_${index}`;

/** A word of letters, digits and `_`. Two ids never become one. */
function word(id: string): string {
  return Array.from(id, (character) => {
    if (/[a-z0-9]/.test(character)) return character;
    return character === '-' ? '_' : `X${(character.codePointAt(0) ?? 0).toString(16)}Y`;
  }).join('');
}
