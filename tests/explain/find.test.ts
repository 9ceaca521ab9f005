import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { find } from '../../src/explain/find.ts';
import { entry, workspace } from '../support/records.ts';

const behest = [{ who: 'AU', as: ['payer' as const] }];
const analysis = analyse(workspace({ entries: [entry({ places: ['ID'], title: 'Buses to the border', atBehestOf: behest })] }));
const kinds = (words: string) => [...new Set(find(words, analysis).map(({ kind }) => kind))];

describe('finding', () => {
  it('finds a country by its name, itself first, then in gaps, cases and entries', () => {
    expect(kinds('Indonesia')).toEqual(['country', 'gap', 'case', 'entry']);
  });
  it('finds who paid, and what they paid for', () => {
    expect(find('australia', analysis).find(({ kind }) => kind === 'country')).toMatchObject({
      id: 'AU',
      text: 'Australia: payer: Buses to the border',
    });
  });
  it('finds commitments by their words, claims, sources, rules and words of the vocabulary', () => {
    expect(kinds('against their will')).toContain('commitment');
    expect(kinds('It was reported')).toContain('claim');
    expect(kinds('coerced return')).toContain('rule');
    expect(kinds('study')).toContain('source');
    expect(kinds('voluntariness')).toContain('word');
  });
  it('asks for all words, and says where the first stands in the text', () => {
    expect(find('buses atlantis', analysis)).toEqual([]);
    const [found] = find('border buses', analysis).filter(({ kind }) => kind === 'entry');
    expect(found!.text.slice(...found!.at!)).toBe('border');
  });
  it('finds nothing for no words', () => {
    expect(find('  ', analysis)).toEqual([]);
  });
});
