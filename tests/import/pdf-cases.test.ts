import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { structured } from '../../src/import/structure.ts';
import { caseFile, citedLines, leftOut } from './support.ts';

const read = async (name: string, options: { password?: string; ignoreTags?: boolean } = {}) =>
  structured((await readPdf(caseFile(`${name}/input.pdf`), { tell: () => {}, ...options })).blocks);

describe.each([{ ignoreTags: false }, { ignoreTags: true }])('a PDF, tags ignored: $ignoreTags', (options) => {
  it('of two columns is read column by column, its broken words joined', async () => {
    expect(citedLines(await read('01-two-columns', options))).toEqual([
      '# Rules of Conduct',
      '# Principle 1',
      'para. 1, p. 1 · The Organization shall respect the fundamental human rights of everyone whom it assists, irrespective of nationality or administrative circumstances.',
      'para. 2, p. 1 · The Organization shall not participate in involuntary removal, interception or administrative detention of unaccompanied children.',
      '# Principle 2',
      'para. 3, p. 1 · The Organization will publish its agreements with Governments.',
      'para. 4, p. 1 · Staff must report misrepresentation and intimidation immediately to the independent ombudsperson.',
    ]);
  });
  it('keeps the cells of a table apart', async () => {
    expect(citedLines(await read('02-table', options))).toEqual([
      '| Requirement | Test | Guidance',
      '| 1.1 The Organization must keep a register of data transfers. | Inspect the register. | Registers should be reviewed yearly.',
      '| 1.2 The Organization must not share data with States without consent. | Interview staff. | Consent may be withdrawn.',
    ]);
  });
  it('with letters set apart has whole words, and plain letters for ligatures', async () => {
    expect(citedLines(await read('03-letterspaced', options))).toEqual([
      '# PRINCIPLE 1',
      'principle 1, p. 1 · The Organization shall act with difficulty-free financing.',
    ]);
  });
  it('leaves out and tells a watermark', async () => {
    const blocks = await read('06-rotated-watermark', options);
    expect(citedLines(blocks)).toEqual(['p. 1 · The Organization shall publish the evaluation of every return programme.']);
    expect(leftOut(blocks)).toEqual(['watermarks: DRAFT']);
  });
});

describe('a PDF is refused in words that say what to do', () => {
  it('where its letters cannot be told', () =>
    expect(read('04-no-tounicode')).rejects.toThrow(/letters of this file cannot be told \(no Unicode table\).*OCR/));
  it('where it needs a password, and is read with the right one', async () => {
    await expect(read('05-password')).rejects.toThrow(/needs a password.*--password/);
    await expect(read('05-password', { password: 'wrong' })).rejects.toThrow(/password is wrong/);
    expect(citedLines(await read('05-password', { password: 'secret' }))).toHaveLength(2);
  });
  it('where it is broken', () =>
    expect(readPdf(Buffer.from('%PDF-1.7\nnothing of the kind'), { tell: () => {} })).rejects.toThrow(/broken.*Get it anew/));
});
