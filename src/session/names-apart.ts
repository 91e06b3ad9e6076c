import { beginning, nameOf, quoted } from '../coach/index.ts';
import type { Block } from '../scenario/index.ts';

/**
 * What blocks of a scene are called where one of them is to be chosen. Those that would have the same name are told
 * apart by their first words, as two things that one person said, else by their order.
 */
export function namesApart(blocks: readonly Block[]): readonly string[] {
  const names = blocks.map(nameOf);
  const fuller = blocks.map((block, index) => {
    const name = names[index] ?? '';
    return block.kind === 'speech' && times(names, name) > 1
      ? `${name}: ${quoted(beginning(block.says))}`
      : name;
  });
  return fuller.map((name, index) => {
    const all = times(fuller, name);
    return all === 1 ? name : `${name} (${times(fuller.slice(0, index + 1), name)} of ${all})`;
  });
}

const times = (names: readonly string[], name: string): number =>
  names.filter((each) => each === name).length;
