import type { ListPlace } from '../blocks.ts';
import type { Line } from './lines.ts';
import type { Page } from './runs.ts';

/** Lines that belong together, as the file's structure or the look of its pages tells. */
export interface Chunk {
  readonly kind: 'paragraph' | 'table' | 'note' | 'aside' | 'contents';
  readonly lines: readonly Line[];
  /** The cells of a table, the lines of each parted by line breaks. */
  readonly rows?: readonly (readonly string[])[];
  readonly page: Page;
  /** What a person should look at in what was found by its look. */
  readonly doubt?: string;
  /** The file's structure calls it a heading. */
  readonly tagged?: 'heading';
  /** Where the file's structure counts it. */
  readonly list?: ListPlace;
}
