import { dirname, resolve } from 'node:path';
import { budgetWords, type Graph, graphOf, type Shares, sharesOf } from '../author/index.ts';
import { MERMAID_LIMITS, mermaidLines, SVG_LINES } from '../formats/index.ts';
import { readScenario, type Scenario } from '../scenario/index.ts';
import { solving } from '../solver/index.ts';
import {
  calledAs,
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  type Result,
  tell,
} from './context.ts';
import { principlesFor } from './library/library.ts';
import { drawnAs, FORMATS, isMarkdown } from './graph-format.ts';
import { type OutOptions, putOut } from './out-file.ts';
import { inSlices } from './slices.ts';
import { type Source, sourceOf } from './library/source.ts';
import { counted, quoted } from './text.ts';

export interface GraphOptions extends Common, OutOptions {
  readonly format?: string;
}

/** `graph CASE`: the story as a picture, with the way of best play where that is known. */
export async function graph(context: Context, argument: string, options: GraphOptions): Promise<Exit> {
  const chosen = drawnAs(options);
  if (!chosen.ok) return tell(context, chosen);
  const { format } = chosen;
  const source = sourceOf(context, argument);
  if (!source.ok) return tell(context, source);
  const drawn = await drawing(context, source);
  if (!drawn.ok) return tell(context, drawn);
  const text = await FORMATS[format].write(drawn.graph);
  if (text === undefined) return tell(context, failed(EXIT.refused, `${quoted(source.path)} ${NO_PICTURE}`));
  for (const message of [...drawn.notes, ...(format === 'mermaid' ? tooLarge(drawn.graph, text) : [])])
    tell(context, { exit: EXIT.done, message });
  return putOut(context, isMarkdown(options.out) && format === 'mermaid' ? fenced(text) : text, options);
}

/** As GitHub draws it in a page of Markdown. */
const fenced = (text: string): string => `\`\`\`mermaid\n${text}\`\`\`\n`;

/** The picture, and what has to be said about it. */
async function drawing(
  context: Context,
  { path, name, text }: Source,
): Promise<Result<{ graph: Graph; notes: readonly string[] }>> {
  const shelf = principlesFor(context, dirname(resolve(path)));
  if (!shelf.ok) return shelf;
  const reading = readScenario(text, { name, principles: shelf.principles });
  if (reading.ok) {
    const shares = await sharesIn(reading.scenario);
    const notes = shares === undefined ? [`${quoted(path)} ${TOO_LARGE}`] : [];
    return { ok: true, graph: graphOf(JSON.parse(text), shares), notes };
  }
  const [first] = reading.problems;
  const check = `"${calledAs(context)} check" tells`;
  if (first?.rule === 'json')
    return failed(EXIT.refused, `${path}:${first.line}:${first.column}: ${first.message} ${check} all.`);
  const mistakes = counted(reading.problems.length, 'mistake');
  const note = `${quoted(path)} has ${mistakes}, and is drawn without the way of best play; ${check} them.`;
  return { ok: true, graph: graphOf(JSON.parse(withoutControls(text))), notes: [note] };
}

/**
 * A text of JSON with a space for each control character. Strict JSON has none in a text, and such a text is a mistake
 * of another kind here, which leaves the story readable.
 */
const withoutControls = (text: string): string => text.replaceAll(/[\u0000-\u001F]/g, ' ');

const TOO_LARGE = `is drawn without the way of best play. It is too large to be weighed exactly: ${budgetWords()}.`;

async function sharesIn(scenario: Scenario): Promise<Shares | undefined> {
  const solution = await inSlices(solving(scenario)).done;
  return solution && sharesOf(solution);
}

const NO_PICTURE = `is too large for a picture: it may have ${SVG_LINES.toLocaleString('en')} links from scene to scene. Take --format dot and draw it with Graphviz.`;

function tooLarge(story: Graph, text: string): readonly string[] {
  const { characters, lines } = MERMAID_LIMITS;
  if (text.length <= characters && mermaidLines(story) <= lines) return [];
  return [
    `Mermaid, as it is set up, refuses to draw more than ${characters.toLocaleString('en')} characters or ${lines} lines; --format svg draws more.`,
  ];
}
