import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { instrumentPage } from '../../src/explain/pages/instrument.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
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
    'It creates no obligation.',
    'These pages impose no duties on anyone.',
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
    'It creates no obligation on the person to return.',
    'This agreement lays no duty on applicants.',
    'It does not impose obligations on Member States.',
    'It is not binding on the borrower.',
  ])('is no text that denies only this: %s', (sentence) => {
    expect(saysItBindsNobody(sentence)).toBe(false);
  });

  it('is told by doctor and on the page of its instrument', () => {
    const denial = commitment({ id: 'denial', modality: 'disclaimer', norms: [], text: 'It creates no obligation for the organisation.' });
    const analysis = analyse(workspace({ commitments: [commitment(), denial] }));
    expect(weaknessesOf({ analysis, originals: [] }).filter(({ kind }) => kind === 'binds-nobody')).toHaveLength(1);
    expect(JSON.stringify(instrumentPage(analysis.workspace.instruments[0]!, analysis))).toContain(
      'nobody, as it says of itself: It creates no',
    );
  });

  it('holds the organisation to nothing else in it, and to all that stands in other texts', () => {
    const denial = commitment({ id: 'denial', modality: 'disclaimer', norms: [], text: 'It creates no obligation for the organisation.' });
    const found = (commitments: ReturnType<typeof commitment>[]) => judge(workspace({ commitments })).gaps.length;
    expect(found([commitment()])).toBe(1);
    expect(found([commitment(), denial])).toBe(0);
    expect(found([commitment(), { ...denial, instrument: 'another' }])).toBe(1);
  });
});
