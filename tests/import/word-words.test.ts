import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, leftOut } from './support.ts';
import { footnote, paragraph, run, withBody } from './word.ts';

const lines = async (...given: Parameters<typeof withBody>) => citedLines(structured((await withBody(...given)).blocks));
const said = async (...given: Parameters<typeof withBody>) => (await lines(...given)).map((line) => line.replace(/^ · /, ''));
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const math = (inside: string) => `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath>`;
const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const drawn =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:wpg="urn:wpg" xmlns:v="urn:schemas-microsoft-com:vml"';

describe('words of a Word file are read, whatever stands around them', () => {
  it.each([
    ['a simple field', `<w:fldSimple w:instr=" REF x ">${run('14')}</w:fldSimple>`],
    ['a direction', `<w:bdo w:val="ltr"><w:dir w:val="ltr">${run('14')}</w:dir></w:bdo>`],
    ['a smart tag', `<w:smartTag w:element="x"><w:smartTagPr/>${run('14')}</w:smartTag>`],
    ['a control of a form', `<w:sdt><w:sdtPr/><w:sdtContent>${run('14')}</w:sdtContent></w:sdt>`],
    ['what nobody has heard of', `<x:y xmlns:x="urn:x"><x:z>${run('14')}</x:z></x:y>`],
    ['a formula', math(sign('14'))],
    [
      'characters with their reading',
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>vier</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>14</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ],
    [
      'a field within the code of a field',
      `${char('begin')}${code(' IF ')}${char('begin')}${code(' PAGE ')}${char('separate')}${run('3')}${char('end')}${code(' = 1 "a" "b" ')}${char('separate')}${run('14')}${char('end')}`,
    ],
  ])('%s', async (_, inside) => {
    expect(await said(paragraph(run('The rule in paragraph ') + inside + run(' shall apply.')))).toEqual([
      'The rule in paragraph 14 shall apply.',
    ]);
  });
  it('a formula keeps its letters and numbers in one line', async () => {
    const power = `<m:sSup><m:e>${sign('x')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup>`;
    const half = `<m:f><m:num>${sign('a+b')}</m:num><m:den>${sign('2')}</m:den></m:f>`;
    expect(await said(paragraph(run('The limit is ') + math(power + sign('≤') + half) + run(' a year.')))).toEqual([
      'The limit is x²≤(a+b)/2 a year.',
    ]);
  });
  it('a text box in a group of shapes stands behind its paragraph, once', async () => {
    const group = `<w:r><mc:AlternateContent ${drawn}><mc:Choice Requires="wpg"><w:drawing><wpg:wgp><wps:wsp><wps:txbx>${box('Nobody shall be detained.')}</wps:txbx></wps:wsp></wpg:wgp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:group><v:shape><v:textbox>${box('Nobody shall be detained.')}</v:textbox></v:shape></v:group></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await said(paragraph(run('The Agency shall act.') + group) + paragraph(run('It shall report.')))).toEqual([
      'The Agency shall act.',
      'Nobody shall be detained.',
      'It shall report.',
    ]);
  });
  describe('a text box with a title', () => {
    const boxOf = (inside: string) =>
      `<w:r><w:pict><v:rect ${drawn}><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;
    const bold = (text: string) => paragraph(run(text, '<w:b/>'));
    const head = (text: string) => paragraph(run(text), '<w:outlineLvl w:val="1"/>');
    const titled = boxOf(bold('Key message') + paragraph(run('Nobody shall be pressed.')));
    it('stands behind the text of its section, which is not under its title', async () => {
      const body = head('Aim') + paragraph(run('The Agency shall act.') + titled) + paragraph(run('It shall report.'));
      const own = [
        '# Aim',
        'Aim · The Agency shall act.',
        'Aim · It shall report.',
        '# Key message',
        'Key message · Nobody shall be pressed.',
      ];
      expect(await lines(body)).toEqual(own);
      expect(await lines(body + head('Scope') + paragraph(run('It shall answer.')))).toEqual([
        ...own,
        '# Scope',
        'Scope · It shall answer.',
      ]);
    });
    it('stands where it is on a cover, and where the title is all it holds', async () => {
      expect(await said(paragraph(titled) + paragraph(run('It shall report.')))).toEqual([
        '# Key message',
        'Key message · Nobody shall be pressed.',
        'Key message · It shall report.',
      ]);
      expect(await said(head('Aim') + paragraph(boxOf(bold('Scope'))) + paragraph(run('It shall report.')))).toEqual([
        '# Aim',
        '# Scope',
        'Scope · It shall report.',
      ]);
    });
  });
  describe('a frame', () => {
    const frame = (more = '') => `<w:framePr w:w="2000" w:wrap="around" w:vAnchor="text" w:hAnchor="margin"${more}/>`;
    it('that holds the large first letter of a paragraph is a part of its word', async () => {
      expect(await said(paragraph(run('T'), frame(' w:dropCap="drop" w:lines="3"')) + paragraph(run('he Agency shall act.')))).toEqual([
        'The Agency shall act.',
      ]);
    });
    it('with a title stands behind the text of its section, as a text box does', async () => {
      const body =
        paragraph(run('Aim'), '<w:outlineLvl w:val="1"/>') +
        paragraph(run('Key message', '<w:b/>'), frame()) +
        paragraph(run('Nobody shall be pressed.'), frame()) +
        paragraph(run('The Agency shall act.'));
      expect(await lines(body)).toEqual([
        '# Aim',
        'Aim · The Agency shall act.',
        '# Key message',
        'Key message · Nobody shall be pressed.',
      ]);
    });
    it('or box with nothing but a number holds that of the paragraph beside it', async () => {
      const number = `<w:r><w:pict><v:rect ${drawn}><v:textbox>${box('1.')}</v:textbox></v:rect></w:pict></w:r>`;
      expect(await lines(paragraph(number + run('All shall act.')) + paragraph(run('2.'), frame()) + paragraph(run('All pay.')))).toEqual([
        'para. 1 · All shall act.',
        'para. 2 · All pay.',
      ]);
    });
  });
  it.each([
    ['the end of a page', '<w:r><w:br w:type="page"/></w:r>'],
    ['the end of a column', '<w:r><w:br w:type="column"/></w:r>'],
    ['the end of a line', '<w:r><w:cr/></w:r>'],
    ['a place to go on at', '<w:r><w:ptab w:relativeTo="margin" w:alignment="right"/></w:r>'],
  ])('%s parts words', async (_, between) => {
    expect(await said(paragraph(run('The Agency shall') + between + run('act.')))).toEqual(['The Agency shall act.']);
  });
  it('paragraphs of a note are parted', async () => {
    const found = await said(paragraph(run('The Agency shall act.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), {
      'word/footnotes.xml': footnote(2, paragraph(run('See Decision 5.')) + paragraph(run('It was amended.'))),
    });
    expect(found).toEqual(['The Agency shall act.', '^ See Decision 5. It was amended.']);
  });
  it('what a form asks to fill in is no text, and told', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter text.')}</w:sdtContent></w:sdt>`;
    const { blocks } = await withBody(paragraph(run('The office is ') + control + run('.')));
    expect(citedLines(blocks)).toEqual([' · The office is .']);
    expect(leftOut(blocks)).toContain('fields of forms that nobody filled in: Click here to enter text.');
  });
  it('what the reading lost all the same is told', async () => {
    const { blocks } = await withBody(paragraph(run('The Agency shall act.')), {
      'word/footnotes.xml': footnote(2, paragraph(run('Nothing marks this note.'))),
    });
    expect(leftOut(blocks)).toContain('words in a place that is not understood: Nothing marks this note.');
  });
});

describe('marks of notes that somebody typed in a Word file', () => {
  const lost = (blocks: Parameters<typeof leftOut>[0]) => leftOut(blocks).filter((each) => !each.startsWith('running heads'));
  const styles = (rPr: string) => ({
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Mark"><w:name w:val="Mark"/><w:rPr>${rPr}</w:rPr></w:style></w:styles>`,
  });
  it.each([
    ['are raised', '<w:vertAlign w:val="superscript"/>', {}],
    ['are lifted by points', '<w:position w:val="8"/>', {}],
    ['are raised by a style', '<w:rStyle w:val="Mark"/>', styles('<w:vertAlign w:val="superscript"/>')],
    ['are lifted by a style', '<w:rStyle w:val="Mark"/>', styles('<w:position w:val="8"/>')],
  ])('%s: lead to the notes below, and are none of the words', async (_, rPr, more) => {
    const { blocks } = await withBody(
      paragraph(run('Data must be kept safe') + run('1', rPr) + run(' at all times.')) +
        paragraph(run('1', rPr) + run(' Safe means encrypted.')),
      more,
    );
    expect(citedLines(structured(blocks))).toEqual([' · Data must be kept safe at all times.', '^ Safe means encrypted.']);
    expect(lost(blocks)).toEqual([]);
  });
  it('stand beside those that the file makes, and all of them are accounted for', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const { blocks, doubts } = await withBody(
      paragraph(run('Data[2] must be safe') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(' at 10 m') + run('2', raised) + run('.')),
      { 'word/footnotes.xml': footnote(2, paragraph(run('Safe means encrypted.'))) },
    );
    expect(citedLines(structured(blocks))).toEqual([' · Data[2] must be safe at 10 m2.', '^ Safe means encrypted.']);
    expect([lost(blocks), doubts]).toEqual([[], []]);
  });
  it('what is sunk, or lifted as a whole line, is no mark', async () => {
    expect(
      await said(paragraph(run('CO') + run('2', '<w:position w:val="-4"/>')) + paragraph(run('12', '<w:position w:val="8"/>'))),
    ).toEqual(['CO2', '12']);
  });
});

describe('struck text of a Word file', () => {
  it.each([
    ['one line', '<w:strike/>'],
    ['two lines', '<w:dstrike/>'],
  ])('%s: is no text, and told', async (_, rPr) => {
    const read = await withBody(paragraph(run('The Agency ') + run('may ', rPr) + run('shall', '<w:strike w:val="0"/>') + run(' act.')));
    expect(citedLines(read.blocks)).toEqual([' · The Agency shall act.']);
    expect(leftOut(read.blocks)).toContain('struck text: may');
    expect(read.doubts).toContainEqual({ where: 'the whole file', what: '1 piece of struck text, left out' });
  });
});

describe('tracked changes', () => {
  const by = 'w:id="9" w:author="A" w:date="2020-01-01T00:00:00Z"';
  const gone = (text: string) => `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const cell = (inside: string) => `<w:tc>${paragraph(inside)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell(run('Unit'))}${cell(run('Duty'))}</w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr>${cell(gone('Board'))}${cell(gone('It shall answer.'))}</w:tr><w:tr>${cell(run('Council'))}${cell(run('It shall meet.'))}</w:tr></w:tbl>`;
  it('a row that was deleted is there when they are rejected', async () => {
    expect(await lines(table, {}, { tracked: 'reject' })).toEqual([
      '| Unit | Duty',
      '| Board | It shall answer.',
      '| Council | It shall meet.',
    ]);
    expect(await lines(table, {}, { tracked: 'accept' })).toEqual(['| Unit | Duty', '| Council | It shall meet.']);
  });
  it('a paragraph whose end was deleted is one of its own when they are rejected', async () => {
    const body =
      paragraph(run('The Agency shall act.')) +
      paragraph(gone('It shall pay.'), `<w:rPr><w:del ${by}/></w:rPr>`) +
      paragraph(run('It shall report.'));
    expect(await said(body, {}, { tracked: 'reject' })).toEqual(['The Agency shall act.', 'It shall pay.', 'It shall report.']);
    expect(await said(body, {}, { tracked: 'accept' })).toEqual(['The Agency shall act.', 'It shall report.']);
  });
  it('a line through words that was only proposed is none when they are rejected', async () => {
    const body = paragraph(
      run('The Agency shall ') + run('not ', `<w:strike/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`) + run('act.') + gone('x'),
    );
    expect(await said(body, {}, { tracked: 'reject' })).toEqual(['The Agency shall not act.x']);
    expect(await said(body, {}, { tracked: 'accept' })).toEqual(['The Agency shall act.']);
  });
});

it('a table that holds another is told, as its cells are read as paragraphs', async () => {
  const table = (inside: string) => `<w:tbl><w:tr><w:tc>${inside}<w:p/></w:tc><w:tc>${paragraph(run('Beside.'))}</w:tc></w:tr></w:tbl>`;
  const { doubts } = await withBody(
    `${table(paragraph(run('Outer.')) + table(paragraph(run('Inner.'))))}${table(paragraph(run('Alone.')))}`,
  );
  expect(doubts.filter(({ what }) => what.includes('another table')).map(({ where }) => where)).toEqual([
    'the table “Outer.Inner.Beside.Beside.…”',
  ]);
});
