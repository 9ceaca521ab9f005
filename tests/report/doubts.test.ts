import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { ReadingDoubt } from '../../src/model/records.ts';
import { doubtKinds } from '../../src/model/words.ts';
import { conditionsOf } from '../../src/report/telling/conditions.ts';
import { mattersOf } from '../../src/report/telling/matters.ts';
import { claim, commitment, entry, roleClaims, secondClaim, workspace } from '../support/records.ts';

/** A case that tells all that opens a doubt. */
const text =
  'It was reported that he had made it up, that the Words were consulted, had consulted the Words and told the Words, that it was offered and they declined, and done after it had been published, as a draft.';
const told = entry({ claims: [claim({ text }), secondClaim(), ...roleClaims('implemented')] });

/** On what conditions a finding on a commitment with these doubts is said. */
const conditions = (doubts: readonly ReadingDoubt[], textStatus: 'official' | 'digest' = 'official'): string => {
  const confidence = { level: 'doubtful', because: ['why'], doubts } as const;
  const analysis = analyse(workspace({ commitments: [commitment({ confidence, textStatus })], entries: [told] }));
  return conditionsOf(mattersOf(analysis)[0]!.lead, analysis).join(' and ');
};

describe('a conclusion from a doubtful reading', () => {
  const limit = { kind: 'limit', words: 'Paragraph 1 does not apply at sea.', pinpoint: 'para. 2' } as const;

  it('quotes the sentence that may take the case out, and where it stands', () => {
    expect(conditions([limit])).toBe(
      'the sentence “Paragraph 1 does not apply at sea” (para. 2) does not take this case out of that promise',
    );
    expect(conditions([{ ...limit, pinpoint: '' }])).toContain('at sea” does not');
  });
  it('quotes no sentence of a digest, which is in our words', () => {
    expect(conditions([limit], 'digest')).toBe('what else it says (para. 2) does not take this case out of that promise');
  });
  it('quotes nothing that is cut off, and marks a quotation within it as one', () => {
    expect(conditions([{ ...limit, words: 'Paragraph 1 applies to ships that …' }])).toBe(
      'what else it says (para. 2) does not take this case out of that promise',
    );
    expect(conditions([{ ...limit, words: '“Ship” does not mean a raft.' }])).toContain(
      'the sentence “‘Ship’ does not mean a raft” (para. 2)',
    );
  });
  it('names the heading under which it stands', () => {
    expect(conditions([{ kind: 'label', words: 'Draft' }])).toBe('that promise, which stands under “Draft”, holds for this case');
  });
  it('says each thing on which it hangs', () => {
    expect(conditions([limit, { kind: 'number' }, { kind: 'reading' }])).toMatch(
      /out of that promise, this case .* apply,? and the sentence means/,
    );
  });
  it.each(doubtKinds)('says on what it hangs: %s', (kind) => {
    expect(conditions([{ kind, words: kind === 'category' ? 'category A' : 'the Words', pinpoint: 'para. 2' }])).not.toMatch(/[{}]|^$/);
  });
});
