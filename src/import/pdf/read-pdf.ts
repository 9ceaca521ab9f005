import type { ReadDocument, ReadOptions } from '../blocks.ts';
import { Refused } from '../refused.ts';

export async function readPdf(_bytes: Uint8Array, _options: ReadOptions): Promise<ReadDocument> {
  throw new Refused('PDF is not read yet.');
}
