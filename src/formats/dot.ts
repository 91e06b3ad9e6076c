import stringWidth from 'string-width';
import type { Graph, GraphFloor, GraphOption, GraphRoute, GraphScene, GraphWay } from '../author/index.ts';
import {
  chanceWords,
  cut,
  floorWords,
  joined,
  legend,
  linesIn,
  openWords,
  routeWords,
  seen,
  shareWords,
} from './graph-words.ts';
import { wrapped } from './wrapped.ts';

/** Characters of a text, and columns of a card and of the words beside a line. */
const [TEXT, CARD, BESIDE] = [150, 36, 24];

/** Dark on light, so that it can be read on a page of either. */
const INK = '#1c2430';
const PASSED = '#0b3d91';
const QUIET = '#7a828c';
const HEADS: Readonly<Record<GraphScene['kind'], string>> = {
  decision: '#d9e6fb',
  passage: '#ececec',
  ending: '#dcefd9',
  missing: '#fbdcd9',
};

/** A graph for Graphviz: a card for each scene, with a row for each option. */
export function dot(graph: Graph): string {
  const { title, opening, scenes, floors, hasShares } = graph;
  const begin = 'the start';
  const lines = [
    ...haste(linesIn(graph)),
    'rankdir=LR; ranksep=0.9; nodesep=0.35; bgcolor="white"; pad=0.4;',
    `fontname="Helvetica"; fontsize=16; fontcolor="${INK}"; labelloc=t;`,
    `label=${label(joined([cut(title, TEXT), legend(graph)], '\n'))};`,
    `node [shape=plain, fontname="Helvetica", fontsize=12, fontcolor="${INK}"];`,
    `edge [fontname="Helvetica", fontsize=11, fontcolor="${INK}"];`,
    `${nameOf(begin)} [shape=circle, label="Start", style=filled, fillcolor="white", color="${INK}"];`,
    ...scenes.map(card),
    ...floors.map(floorNode),
    ...(opening === '' ? [] : [edge({ from: nameOf(begin), to: opening, share: hasShares ? 1 : 0 })]),
    ...scenes.flatMap(edgesOf),
    ...floors.map((floor, index) =>
      edge({ from: nameOf(floorName(index)), to: floor.scene, share: floor.share, isDashed: true }),
    ),
  ];
  return `digraph story {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** With many lines Graphviz looks for the best drawing for minutes or hours, if nothing stops it. */
function haste(lines: number): readonly string[] {
  if (lines <= MANY) return [];
  return ['nslimit=1; nslimit1=1; mclimit=0.1;', ...(lines > VERY_MANY ? ['splines=line;'] : [])];
}

const [MANY, VERY_MANY] = [120, 400];

function card(scene: GraphScene): string {
  const { kind, id, text, share, options } = scene;
  const what = kind === 'missing' ? 'There is no such scene.' : cut(text, TEXT);
  const name = kind === 'ending' ? `Ending: ${cut(id, TEXT)}` : cut(id, TEXT);
  const told = lined(what);
  const head = [styled('B', joined([name, shareWords(share)], '   ')), ...told.map(escaped)];
  const rows = [
    `<TR><TD COLSPAN="2" ALIGN="LEFT" BALIGN="LEFT"${room([name, ...told])} BGCOLOR="${HEADS[kind]}">${head.join('<BR/>')}</TD></TR>`,
    ...options.flatMap(optionRows),
  ];
  const [colour, border] = share > 0 ? [PASSED, 3] : [QUIET, 1];
  const style = `BORDER="${border}" CELLBORDER="1" CELLSPACING="0" CELLPADDING="6" COLOR="${colour}" BGCOLOR="white"`;
  return `${nameOf(id)} [label=<<TABLE ${style}>${rows.join('')}</TABLE>>];`;
}

/** Words in bold or italic. Graphviz refuses marks around nothing. */
function styled(mark: 'B' | 'I', text: string): string {
  const words = escaped(text);
  return words === '' ? ' ' : `<${mark}>${words}</${mark}>`;
}

/** The option, and beside it the ways in which it can turn out. */
function optionRows(option: GraphOption, index: number): readonly string[] {
  const { text, share, ways } = option;
  const [words, opens] = [lined(cut(text, TEXT)), lined(cut(openWords(option), TEXT))];
  const says = [
    ...words.map((line) => (share > 0 ? styled('B', line) : escaped(line))),
    ...opens.map((line) => styled('I', line)),
  ];
  const size = room([...words, ...opens]);
  const own = `<TD ROWSPAN="${ways.length}" ALIGN="LEFT" BALIGN="LEFT"${size}>${says.join('<BR/>')}</TD>`;
  return ways.map((way, nth) => {
    const beside = joined([chanceWords(way), shareWords(way.share)], '\n');
    const told = beside.split('\n').map(escaped).join('<BR/>');
    const cell = `<TD PORT="${port(index, nth)}" ALIGN="RIGHT" BALIGN="RIGHT">${told === '' ? ' ' : told}</TD>`;
    return `<TR>${nth === 0 ? own : ''}${cell}</TR>`;
  });
}

const port = (option: number, way: number): string => `o${option}w${way}`;

function edgesOf({ id, options, routes }: GraphScene): readonly string[] {
  return [
    ...routeEdges(`${nameOf(id)}:e`, routes),
    ...options.flatMap(({ ways }, index) =>
      ways.flatMap((way: GraphWay, nth) => routeEdges(`${nameOf(id)}:${port(index, nth)}:e`, way.routes)),
    ),
  ];
}

function routeEdges(from: string, routes: readonly GraphRoute[]): readonly string[] {
  return routes.map((route) => {
    const when = cut(routeWords(route, routes.length), TEXT);
    return edge({ from, to: route.scene, share: route.share, when });
  });
}

interface Edge {
  readonly from: string;
  /** A scene. */
  readonly to: string;
  readonly share: number;
  readonly when?: string;
  readonly isDashed?: boolean;
}

/** From one pixel to five. */
function edge({ from, to, share, when = '', isDashed = false }: Edge): string {
  const words = [...(when === '' ? [] : wrapped(when, BESIDE)), shareWords(share)];
  const [colour, width] = share > 0 ? [PASSED, 2 + 3 * share] : [QUIET, 1];
  const attributes = [
    `color="${colour}"`,
    `penwidth=${width.toFixed(1)}`,
    ...(share > 0 ? ['weight=4'] : []),
    ...(isDashed ? ['style=dashed'] : []),
    `label=${label(joined(words, '\n'))}`,
  ];
  return `${from} -> ${nameOf(to)}:w [${attributes.join(', ')}];`;
}

/** No scene has a space in its id. */
const floorName = (index: number): string => `floor ${index}`;

function floorNode(floor: GraphFloor, index: number): string {
  const words = joined([...wrapped(floorWords(floor), BESIDE), shareWords(floor.share)], '\n');
  return `${nameOf(floorName(index))} [shape=note, label=${label(words)}, color="${QUIET}"];`;
}

const lined = (text: string): readonly string[] => (text === '' ? [] : wrapped(text, CARD));

/** Graphviz takes letters that it does not know for as narrow as a space: then a cell is told how wide it must be. */
function room(lines: readonly string[]): string {
  if (!lines.some((line) => UNKNOWN.test(line))) return '';
  return ` WIDTH="${Math.ceil(COLUMN * Math.max(...lines.map((line) => stringWidth(line))))}"`;
}

const UNKNOWN = /[^\p{ASCII}★…“”‘’·–—]/u;
/** Points of a column of letters. */
const COLUMN = 7.2;

/** The words of a node or a line: Graphviz reads entities in them. */
const label = (text: string): string => quoted(text.replaceAll('&', '&amp;'));

/** A name of a node: it is no word that anybody reads. */
const nameOf = (id: string): string => quoted(seen(id));

/** A text for Graphviz. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in a label that is written like HTML. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
