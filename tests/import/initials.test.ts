import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/import/blocks.ts';
import { structured } from '../../src/import/structure.ts';

const kindsOf = (...texts: string[]) =>
  structured(texts.map((text): Block => ({ kind: 'paragraph', text, page: '' }))).map((block) => block.kind);

describe('a capital with a stop before a name', () => {
  it('is its initial, where a text is signed', () => {
    expect(kindsOf('For the Board', 'The Chair', 'A. PERSON')).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(kindsOf('For the Board', 'M. O’Neill', 'Secretary', 'M. Schulz', 'Done at Geneva.').at(-2)).toBe('paragraph');
  });
  it('counts where a row goes on with it', () => {
    expect(kindsOf('Parts:', 'A. Sales', 'B. Costs')).toEqual(['paragraph', 'item', 'item']);
    expect(kindsOf('Parts:', 'A. Sales are told each month.')).toEqual(['paragraph', 'item']);
  });
});
