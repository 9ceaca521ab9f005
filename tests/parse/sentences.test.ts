import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/parse/sentences.ts';

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    'Staff must report under para. 12 of the manual.',
    'The Council adopted resolution No. 1310 in November.',
    'See Art. 5 and sect. 3 of the policy.',
    'Help is given in kind, e.g. Shelter and food.',
    'The office in St. Petersburg must report.',
    'The report of U. N. Agencies must be read.',
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
