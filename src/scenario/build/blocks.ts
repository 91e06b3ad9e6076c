import { brand } from '../brand.ts';
import type { BlockFile } from '../schema/blocks.ts';
import type { Block, Person } from '../types.ts';
import { whenOf } from './conditions.ts';

export type Cast = Readonly<Record<string, Person>>;

/** Blocks with their speakers known. */
export function blocksOf(cast: Cast, blocks: readonly BlockFile[] = []): readonly Block[] {
  return blocks.map((block) => blockOf(cast, block));
}

function blockOf(cast: Cast, block: BlockFile): Block {
  if (typeof block === 'string') return { kind: 'paragraph', text: block };
  const base = { ...(block.id === undefined ? {} : { id: brand<'block'>(block.id) }), ...whenOf(block.when) };
  if ('text' in block) return { kind: 'paragraph', ...base, text: block.text };
  if ('says' in block) return { kind: 'speech', ...base, who: personOf(cast, block.who), says: block.says };
  if ('line' in block) return { kind: 'line', ...base, ...block.line };
  if ('bars' in block) {
    return {
      kind: 'bars',
      ...base,
      ...block.bars,
      values: block.bars.values.map(([label, value]) => ({ label, value })),
    };
  }
  return { kind: 'table', ...base, ...block.table, rows: block.table.rows.map((row) => row.map(String)) };
}

function personOf(cast: Cast, id: string): Person {
  const person = cast[id];
  if (person === undefined) throw new Error(`Nobody is called ${id}: the references were not checked.`);
  return person;
}
