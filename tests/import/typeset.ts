import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Doubt } from '../../src/import/blocks.ts';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { structured } from '../../src/import/structure.ts';
import { citedLines } from './support.ts';

export interface Typeset {
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  readonly doubts: readonly Doubt[];
}

/** What is read of a page that a typesetter makes of its source, by its look alone unless its tags are asked for. */
export async function readTypeset(source: string, options: { ignoreTags?: boolean } = {}): Promise<Typeset> {
  const { blocks: read, doubts } = await readPdf(NodeCompiler.create().pdf({ mainFileContent: source }), {
    tell: () => {},
    ignoreTags: true,
    ...options,
  });
  const blocks = structured(read);
  return { lines: citedLines(blocks), blocks, doubts };
}
