import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, ReadDocument } from '../../src/import/blocks.ts';
import { plainWords } from '../../src/import/marks.ts';
import { pinpointsOf } from '../../src/import/pinpoints.ts';
import { readerFor } from '../../src/import/readers.ts';
import { structured } from '../../src/import/structure.ts';

export const caseFile = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'cases', name));

export const readFile = (
  bytes: Uint8Array,
  name: string,
  options: { tracked?: 'accept' | 'reject'; password?: string } = {},
): Promise<ReadDocument> => readerFor(bytes, name).read(bytes, { ...options, tell: () => {} });

export const readCase = async (name: string, options = {}): Promise<Block[]> =>
  structured((await readFile(caseFile(name), name, options)).blocks);

/** What a block says, beside how it is cited: `para. 7.2(a) | inform …`. */
export const citedLines = (blocks: readonly Block[]): string[] => {
  const pinpoints = pinpointsOf(blocks);
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading') return [`# ${plainWords(block.text)}`];
    if (block.kind === 'table') return block.rows.map((row) => `| ${row.map(plainWords).join(' | ')}`);
    if (block.kind === 'note') return [`^ ${block.text}`];
    return block.kind === 'left-out' ? [] : [`${pinpoints[index]!.pinpoint} · ${plainWords(block.text)}`];
  });
};

export const leftOut = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'left-out' ? [`${block.what}: ${block.text}`] : []));
