import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { letters, plainLetters, plainText, plainWidth } from '../../build/letters.ts';

const units = Array.from({ length: 0x10000 }, (_, at) => String.fromCharCode(at));
const plain = units.filter((unit) => plainLetters.test(unit));
const intl = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const bare = (segments: Iterable<{ readonly segment: string; readonly index: number }>) =>
  [...segments].map(({ segment, index }) => ({ segment, index }));

const own = (letter: Intl.SegmentData | undefined) => letter && { segment: letter.segment, index: letter.index };

describe('letters that need not be looked for', () => {
  it('are each a letter of its own, and one column wide, whatever stands beside them', () => {
    expect(plain.length).toBeGreaterThan(1000);
    const printed = plain.filter((unit) => plainText.test(unit));
    expect(plain.length - printed.length).toBe(2);
    expect(printed.filter((unit) => stringWidth(unit) !== 1)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 30 }), (all) => {
        const text = all.join('');
        expect(bare(letters.segment(text))).toEqual(bare(intl.segment(text)));
        for (const at of [0, 1, all.length - 1, all.length])
          expect(letters.segment(text).containing(at)).toEqual(own(intl.segment(text).containing(at)));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...printed), { maxLength: 30 }), (all) => {
        expect(stringWidth(all.join(''), { countAnsiEscapeCodes: false })).toBe(all.length);
      }),
    );
  });
  it('are measured with colours among them as string-width measures them; in other text it is left to it', () => {
    const colours = ['\u001b[1m', '\u001b[38;5;166m', '\u001b[39m', '\u001b[m', '\u001b[48;2;1;2;3m'];
    const printed = plain.filter((unit) => plainText.test(unit));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...printed, ...colours), { maxLength: 30 }), (all) => {
        expect(plainWidth(all.join(''))).toBe(stringWidth(all.join('')));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\u001b', '[', ';', '1', 'm', 'a', 'é', '字', '\u0301') }), (text) => {
        expect([null, stringWidth(text)]).toContain(plainWidth(text));
      }),
    );
  });
  it('are found in any other text as Intl finds them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(bare(letters.segment(text))).toEqual(bare(intl.segment(text)));
      }),
    );
  });
});
