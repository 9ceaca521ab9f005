import { describe, expect, it } from 'vitest';
import { knownDocument } from './documents.ts';
import { citedLines, leftOut, readFile } from './support.ts';
import { structured } from '../../src/import/structure.ts';
import { paragraph, run, withBody } from './word.ts';
import { toDocx } from './writers.ts';

describe('a Word file', () => {
  it('hidden text is left out and told', async () => {
    const read = await withBody(paragraph(run('The Agency shall ') + run('not ', '<w:vanish/>') + run('act for the people.')));
    expect(citedLines(structured(read.blocks))).toEqual([' · The Agency shall act for the people.']);
    expect(leftOut(read.blocks)).toContain('hidden text: not');
    expect(read.doubts).toContainEqual({ where: 'the whole file', what: '1 piece of hidden text, left out' });
  });
  it('a list of contents is left out, of links too', async () => {
    const entry = (text: string) => paragraph(`<w:hyperlink w:anchor="_Toc1">${run(text)}</w:hyperlink>`);
    const read = await withBody(
      `${paragraph(run('Contents'))}${entry('Purpose 1')}${entry('Return of people 2')}${paragraph(run('The Agency shall act.'))}`,
    );
    expect(citedLines(structured(read.blocks))).toEqual([' · The Agency shall act.']);
    expect(
      leftOut(read.blocks)
        .filter((each) => each.startsWith('lists of contents'))
        .toSorted(),
    ).toEqual(['lists of contents: Contents', 'lists of contents: Purpose 1', 'lists of contents: Return of people 2']);
  });
  it('heads and feet are left out and listed', async () => {
    const read = await readFile(await toDocx(knownDocument(2, 'running', 2), {}), 'policy.docx');
    expect(leftOut(read.blocks)).toContain('running heads and feet: Restricted circulation copy');
  });
  it('bold lines are headings, bold words are not', async () => {
    const read = await withBody(
      paragraph(run('Return', '<w:b/>')) +
        paragraph(run('1. The Agency shall act.')) +
        paragraph(run('2. ') + run('Nobody', '<w:b/>') + run(' shall be detained.')),
    );
    expect(citedLines(structured(read.blocks))).toEqual([
      '# Return',
      'para. 1 · The Agency shall act.',
      'para. 2 · Nobody shall be detained.',
    ]);
  });
  it('cells that reach over rows or columns leave the others in their places', async () => {
    const cell = (text: string, tcPr = '') => `<w:tc>${tcPr ? `<w:tcPr>${tcPr}</w:tcPr>` : ''}${paragraph(run(text))}</w:tc>`;
    const read = await withBody(
      `<w:tbl><w:tr>${cell('Rule')}${cell('Test')}${cell('By')}</w:tr><w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B')}${cell('C')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('D', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
    );
    expect(citedLines(structured(read.blocks))).toEqual(['| Rule | Test | By', '| A | B | C', '|  | D | ']);
  });
});
