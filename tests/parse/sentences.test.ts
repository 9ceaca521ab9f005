import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, usualSegments } from '../../src/parse/sentences.ts';

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    'Staff must report under para. 12 of the manual.',
    'The Council adopted resolution No. 1310 in November.',
    'See Art. 5 and sect. 3 of the policy.',
    'Help is given in kind, e.g. Shelter and food.',
    'The office in St. Petersburg must report.',
    'The report of U. N. Agencies must be read.',
    'The sum of USD 2.5 million, i.e. Half of it, is paid (see p. 4).',
    'Dr. Smith and Mr. Jones sign for the U.N. Secretariat.',
    'Rule No. 7 of vol. 2, cf. Sec. 3, applies.',
    'The meeting of 3 Jan. 2020 ended at 5 p.m. sharp.',
    'Nobody … may be returned.',
    'J. R. Smith shall chair it.',
    'See Res. 12, Add. 1, Rev. 2 of the Council.',
  ])('%s is one', (text) => {
    expect(split(text)).toEqual([text]);
  });
  it('are broken where one ends', () => {
    expect(split('Staff must report. They must listen. Why? Because.')).toEqual([
      'Staff must report.',
      'They must listen.',
      'Why?',
      'Because.',
    ]);
  });
  it.each([
    ['Staff bring food, water, etc. They shall not sell it.', 2],
    ['The list is in Annex A. The Board keeps it.', 2],
    ['They waited… Staff shall not wait.', 2],
    ['Is aid due? No. Staff shall say so.', 3],
    ['Aid is free (see p. 4). Staff shall say so.', 2],
    ['It applies in the U.S. The Board decides.', 2],
    ['Loans are paid by 2016. The Bank shall report.', 2],
    ['“Staff shall report.” Partners may.', 2],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });
  it('go on behind a title that asks, with its year', () => {
    for (const title of ['Whose Law?', '“Whose Law?”', 'Wer zahlt dafür?']) {
      const text = `Chapter 6 of the book ${title} (2023) finds little. It ends there.`;
      expect(split(text)).toEqual([`Chapter 6 of the book ${title} (2023) finds little.`, 'It ends there.']);
    }
    expect(split('Who is bound? (a) the Organization; (b) its staff.')).toHaveLength(2);
  });
  it('lead back to where they stand, and lose no letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Staff', 'must', 'report', '. ', ' ', 'No. ', '? ', 'e.g. ', '(a) ', 'A. '), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const found = sentences(text);
          for (const sentence of found) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(
            found
              .map((sentence) => sentence.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('segments of text of the usual signs', () => {
  it('are those of Intl.Segmenter', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const sign = fc.constantFrom(...'...!?  aBc DeF12"\'()[]{}“”‘’–—,-:;/*&%_<>=+#@$^`|~\\');
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 16 }), (text) => {
        const expected = [...segmenter.segment(text)].map(({ segment, index }) => ({ segment, index }));
        expect([...usualSegments(text)]).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
