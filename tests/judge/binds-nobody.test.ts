import { describe, expect, it } from 'vitest';
import { saysItBindsNobody } from '../../src/judge/binds-nobody.ts';
import { judge } from '../../src/judge/judge.ts';
import { commitment, workspace } from '../support/records.ts';

describe('a text that says of itself that it promises nothing', () => {
  it.each([
    'This leaflet is for information only and creates no obligation for the Agency.',
    'The above describes an aim and binds nobody.',
    'They are not commitments and give no rights to anyone.',
    'It lays no obligation on the Agency, its offices or its staff.',
    'It does not lay down obligations for the Bureau, its staff or its Members.',
    'Nothing in this document creates any obligation for the Agency.',
    'This vision is not binding.',
  ])('is known by what it says: %s', (sentence) => {
    expect(saysItBindsNobody(sentence)).toBe(true);
  });

  it.each([
    'This framework does not create new legal obligations for States.',
    'It does not create obligations for partners.',
    'It binds nobody in law.',
    'It does not create rights enforceable by third parties.',
    'The Agency makes no promise that help will come.',
    'The Agency has no obligation to consult.',
    'It is not a commitment to fund.',
  ])('is no text that denies only this: %s', (sentence) => {
    expect(saysItBindsNobody(sentence)).toBe(false);
  });

  it('holds the organisation to nothing else in it, and to all that stands in other texts', () => {
    const denial = commitment({ id: 'denial', modality: 'disclaimer', norms: [], text: 'It creates no obligation for the organisation.' });
    const found = (commitments: ReturnType<typeof commitment>[]) => judge(workspace({ commitments })).gaps.length;
    expect(found([commitment()])).toBe(1);
    expect(found([commitment(), denial])).toBe(0);
    expect(found([commitment(), { ...denial, instrument: 'another' }])).toBe(1);
  });
});
