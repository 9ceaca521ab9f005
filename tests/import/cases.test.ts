import { describe, expect, it } from 'vitest';
import { caseFile, citedLines, readCase } from './support.ts';
import { readText } from '../../src/import/text/read-text.ts';

describe('a Word file', () => {
  it('keeps the numbers that Word makes itself, and headings in a style of its own', async () => {
    expect(citedLines(await readCase('07-automatic-numbers/input.docx'))).toEqual([
      '# Return',
      'para. 7 · The Organization shall respect the rights of migrants.',
      'para. 7.1 · It shall not assist forced return.',
      'para. 7.2 · In doing so it shall:',
      'para. 7.2(a) · inform the person in a language they understand;',
      'para. 7.2(b) · respect any withdrawal of consent.',
      'para. 8 · The Organization shall publish its agreements.',
    ]);
  });
  it('with tracked changes is refused until somebody chooses', async () => {
    const file = '08-tracked-changes/input.docx';
    await expect(readCase(file)).rejects.toThrow(/2 deletions and 1 insertion are tracked; choose --tracked accept .* or reject/);
    expect(citedLines(await readCase(file, { tracked: 'accept' })).join('\n')).toContain('must be deleted');
    expect(citedLines(await readCase(file, { tracked: 'accept' })).join('\n')).not.toContain('detain');
    const before = citedLines(await readCase(file, { tracked: 'reject' })).join('\n');
    expect(before).toContain('may be deleted');
    expect(before).toContain('The Organization shall not detain children.');
  });
});

describe('a web page', () => {
  it('keeps the numbers and letters that a browser shows', async () => {
    const lines = citedLines(await readCase('09-ordered-lists/input.html'));
    expect(lines.map((line) => line.split(' · ')[0])).toEqual([
      '# Principle 4',
      'para. 27',
      'para. 27(a)',
      'para. 27(b)',
      'para. 29',
      'para. 30',
      'para. 30(a)',
      'para. 30(b)',
    ]);
  });
});

describe('Markdown of somebody else', () => {
  it('keeps lettered items under their numbered opening line', async () => {
    const lines = citedLines(await readCase('10-lettered-items-after-numbered-lead/input.md'));
    expect(lines.map((line) => line.split(' · ')[0])).toEqual(
      [5, 6]
        .flatMap((n) => [`# Article ${n}`, `art. ${n}(1)`, `art. ${n}(1)(a)`, `art. ${n}(1)(b)`])
        .concat('# Article 7', 'art. 7(1)', 'art. 7(1)', 'art. 7(1)'),
    );
  });
});

describe('a text whose characters stand too low', () => {
  it('is refused, with what it seems to mean', () => {
    expect(() => readText(caseFile('11-shifted-characters/input.txt'))).toThrow(
      /29 places too low.*TheOrganizationshallassistonlyvoluntaryreturn/,
    );
  });
});
