import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawfulText, outwardLink } from '../../src/report/formats/shared/outward-text.ts';

describe('text that leaves in a file', () => {
  it('keeps letters of every script and drops what XML forbids', () => {
    expect(lawfulText('é ภาษา 漢字 😀 \ufffd')).toBe('é ภาษา 漢字 😀 \ufffd');
    expect(lawfulText('a\u0000b\u0008c\ud800d\udc00e\uffff')).toBe('abcde');
    expect(lawfulText('a\r\n\tb\u2028c')).toBe('a b c');
  });
  it('is well-formed Unicode, and lawful already when it has been made so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lawfulText(text).isWellFormed()).toBe(true);
        expect(lawfulText(lawfulText(text))).toBe(lawfulText(text));
      }),
    );
  });
});

describe('a link that leaves in a file', () => {
  it.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:someone@example.org'])('may be %s', (address) => {
    expect(outwardLink(address)).toBe(address);
  });
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    '#place',
    '',
  ])('may not be %j', (address) => expect(outwardLink(address)).toBeNull());
});
