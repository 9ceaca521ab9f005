import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/model/records.ts';
import { parseFile } from '../../src/parse/file.ts';
import { policy } from '../support/files.ts';

const digest = (body: string) => policy(body).replace('textStatus: official', 'textStatus: digest');
const parse = (text: string) => parseFile('policies/charter.md', Buffer.from(text));
const provisions = (body: string): Provision[] => (parse(policy(body)).provisions ?? []).filter((provision) => !provision.heading);
const texts = (body: string) => provisions(body).map((provision) => provision.text);

describe('provisions', () => {
  it('are numbered items and paragraphs', () => {
    expect(texts('# T\n\nOne.\n\n1. Two.\n2. Three.\n')).toEqual(['One.', 'Two.', 'Three.']);
  });
  it('keep the number that is written', () => {
    expect(provisions('# T\n\n## Part\n\n27. Two.\n29. Three.\n').map((each) => each.id)).toEqual(['charter:part-27', 'charter:part-29']);
  });
  it('with a number have the id of it, whatever stands before them without one', () => {
    expect(provisions('# T\n\n## Part\n\nFirst.\n\n1. Two.\n\n2. Three.\n').map((each) => each.id)).toEqual([
      'charter:part-unnumbered-1',
      'charter:part-1',
      'charter:part-2',
    ]);
  });
  it('keep a number of several parts, which Markdown does not know', () => {
    expect(provisions('# T\n\n## Part\n\n3.2.1 Two.\n').map((each) => [each.id, each.text])).toEqual([['charter:part-3.2.1', 'Two.']]);
  });
  it('are one an item under an opening line, each read with it', () => {
    const items = provisions('# T\n\nThe Organization shall:\n\n- protect;\n- assist.\n');
    expect(items.map((each) => [each.lead.map((lead) => lead.text), each.text])).toEqual([
      [['The Organization shall:'], 'protect;'],
      [['The Organization shall:'], 'assist.'],
    ]);
  });
  it('are found where "(a)" stands in running text', () => {
    const items = provisions('# T\n\nThe Organization shall: (a) protect; (b) assist; and (c) report.\n');
    expect(items.map((each) => [each.lead[0]?.text, each.text])).toEqual([
      ['The Organization shall:', 'protect;'],
      ['The Organization shall:', 'assist; and'],
      ['The Organization shall:', 'report.'],
    ]);
  });
  it('and where "(a)" begins paragraphs under an opening line', () => {
    expect(provisions('# T\n\nStaff must:\n\n(a) listen;\n\n(b) report.\n').map((each) => each.lead[0]?.text)).toEqual([
      'Staff must:',
      'Staff must:',
    ]);
  });
  it('a reference to a paragraph makes no item', () => {
    expect(texts('# T\n\nSubject to paragraph (b) staff must report.\n')).toEqual(['Subject to paragraph (b) staff must report.']);
  });
  it('nested lists are read with every opening line above them', () => {
    const [item] = provisions('# T\n\nThe Organization shall:\n\n- in camps:\n  - keep order.\n');
    expect(item?.lead.map((lead) => lead.text)).toEqual(['The Organization shall:', 'in camps:']);
  });
  it('closing words after a list apply to every item', () => {
    const items = provisions('# T\n\nThe Organization shall:\n\n- protect;\n- assist,\n\nwithin its mandate.\n');
    expect(items.map((each) => each.closing.map(({ text }) => text))).toEqual([['within its mandate.'], ['within its mandate.']]);
  });
  it('tables are read cell by cell; a cell that only goes on is read with the label of its row', () => {
    const cells = provisions('# T\n\n| Who | What |\n| --- | --- |\n| Staff | must report |\n').map((each) => [
      each.lead.map((lead) => lead.text).join(' '),
      each.text,
    ]);
    expect(cells).toEqual([
      ['', 'Who'],
      ['', 'What'],
      ['Staff', 'must report'],
    ]);
  });
  it('footnotes stay with their provision and make none', () => {
    const [only, ...rest] = provisions('# T\n\nStaff must report.[^1]\n\n[^1]: Staff shall do so in writing.\n');
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ text: 'Staff must report.', footnotes: [{ label: '1', text: 'Staff shall do so in writing.' }] });
  });
  it('footnotes with one label are told and none is lost: marks name the first, the others stay with what stands before them', () => {
    const { provisions: all, problems } = parse(
      digest('# T\n\nStaff must report.[^a]\n\n[^a]: In writing.\n\nStaff must act.[^a]\n\n[^A]: At once.\n'),
    );
    expect(all!.filter(({ heading }) => !heading).map(({ text, footnotes }) => [text, footnotes.map((note) => note.text)])).toEqual([
      ['Staff must report.', ['In writing.']],
      ['Staff must act.', ['In writing.', 'At once.']],
    ]);
    expect(problems).toMatchObject([{ severity: 'warning', column: 1, found: expect.stringContaining('“[^A]” twice') as string }]);
  });
  it('dashes between years are no strikethrough', () => {
    expect(texts('# T\n\nFrom ~2003 to ~2004 staff were few.\n')).toEqual(['From ~2003 to ~2004 staff were few.']);
  });
});

describe('what stands at the end of a digest block', () => {
  const read = (body: string) => parse(digest(body));
  it('is its pinpoint, provenance, anchor and settlements', () => {
    const { provisions: all } = read(
      '# T\n\n1. Staff must report. [para. 9; described-by-issuer] {#p1-2 norms=liberty,privacy from=2016}\n',
    );
    expect(all?.at(-1)).toMatchObject({
      id: 'charter:p1-2',
      text: 'Staff must report.',
      pinpoint: 'para. 9',
      provenance: 'described-by-issuer',
      settled: { norms: ['liberty', 'privacy'], from: '2016' },
    });
  });
  it('is inherited from an opening line', () => {
    const { provisions: all } = read('# T\n\nStaff must: [para. 9; read] {#p2}\n\n- report;\n- listen.\n');
    expect(all?.filter((each) => !each.heading).map((each) => [each.pinpoint, each.provenance])).toEqual([
      ['para. 9', 'read'],
      ['para. 9', 'read'],
    ]);
  });
  it('names the source in which its words were read, which settles nothing', () => {
    const { provisions: all, problems } = read(
      '# T\n\nStaff must: [para. 9; described-by-issuer] {#p2 source=charter-2015 norms=liberty}\n\n- report;\n- listen.\n',
    );
    expect(problems).toEqual([]);
    expect(all?.filter((each) => !each.heading).map(({ source, settled }) => [source, settled])).toEqual([
      ['charter-2015', { norms: ['liberty'] }],
      ['charter-2015', { norms: ['liberty'] }],
    ]);
    expect(read('# T\n\nStaff must report. [; read] {#p}\n').provisions?.at(-1)?.source).toBeNull();
  });
  it('names no source that its instrument does not list', () => {
    expect(read('# T\n\nStaff must report. [; read] {#p source=charter-2011}\n').problems).toMatchObject([
      { severity: 'error', line: 17, column: 33, found: '“source=charter-2011”', mend: 'did you mean “charter-2015”?' },
    ]);
  });
  it('may leave the pinpoint empty', () => {
    expect(read('# T\n\nStaff must report. [; described-by-issuer]\n').provisions?.at(-1)).toMatchObject({
      pinpoint: '',
      provenance: 'described-by-issuer',
    });
  });
  it.each([
    ['an unknown provenance', '[para. 9; seen] {#p1}', 'the provenance “seen”'],
    ['an unknown key', '[; read] {#p1 norm=liberty}', 'unknown key “norm”'],
    ['an unknown modality', '[; read] {#p1 modality=duty}', '“duty”'],
    ['a broken anchor', '[; read] {#P 1}', 'the anchor “#P”'],
  ])('%s is a problem with its line', (_, annotation, found) => {
    const { problems } = read(`# T\n\nStaff must report. ${annotation}\n`);
    expect(problems[0]).toMatchObject({ severity: 'error', line: 17 });
    expect(problems[0]?.found).toContain(found);
  });
  it('may have several anchors, strength and a deadline', () => {
    const { provisions: all, problems } = read('# T\n\nStaff must report. [; read] {#a #b strength=specific deadline=2030}\n');
    expect(problems).toEqual([]);
    expect(all?.at(-1)).toMatchObject({ id: 'charter:a', otherIds: ['charter:b'], settled: { strength: 'specific', deadline: '2030' } });
  });
  it('is one, be it in several groups of braces', () => {
    const { provisions: all, problems } = read('# T\n\nStaff must report. [para. 9; read] {#a} {norms=liberty}  {bearers=staff}\n');
    expect(problems).toEqual([]);
    expect(all?.at(-1)).toMatchObject({
      id: 'charter:a',
      text: 'Staff must report.',
      pinpoint: 'para. 9',
      settled: { norms: ['liberty'], bearers: ['staff'] },
    });
    expect(read('# T\n\nStaff must report. [; read] {#a} {norm=liberty}\n').problems).toMatchObject([{ line: 17 }]);
  });
  it.each(['Staff must report. {norms=liberty} [; read] {#a}', 'Staff must report {#a norms=liberty} all. [; read]'])(
    'is a problem with its place and mend where it stands among the words: %s',
    (line) => {
      expect(read(`# T\n\n${line}\n`).problems).toMatchObject([
        { severity: 'error', line: 17, column: line.indexOf('{') + 1, mend: 'move it into the braces at the end' },
      ]);
    },
  );
  it('a second anchor that another provision has is a problem', () => {
    expect(read('# T\n\nOne. [; read] {#a}\n\nTwo. [; read] {#b #a}\n').problems[0]?.found).toContain('a second time');
  });
  it('an anchor that stands twice is a problem', () => {
    expect(read('# T\n\nOne. [; read] {#a}\n\nTwo. [; read] {#a}\n').problems[0]?.found).toContain('a second time');
  });
});

describe('positions', () => {
  const at = (text: string) => {
    const parsed = parse(text);
    return (parsed.provisions ?? []).map((provision) => text.slice(provision.position.start.offset, provision.position.end.offset));
  };
  it('lead back to the very words of the file', () => {
    expect(at(policy('# T\n\n27. Staff *must* report.\n'))).toEqual(['Staff *must* report.']);
  });
  it('in files with CRLF and a byte order mark too', () => {
    const text = `\uFEFF${policy('# T\n\nStaff must report.\n').replaceAll('\n', '\r\n')}`;
    expect(at(text)).toEqual(['Staff must report.']);
  });
  it('across lines of a paragraph', () => {
    expect(at(policy('# T\n\nStaff must\nreport.\n'))[0]).toBe('Staff must\nreport.');
  });
});

describe('hostile Markdown', () => {
  it('brackets within brackets without end are a problem with their line, at once', () => {
    const { problems } = parse(policy(`# T\n\n${'['.repeat(10_000)}x${']'.repeat(10_000)}\n`));
    expect(problems[0]).toMatchObject({ line: 17 });
    expect(problems[0]?.found).toContain('200 brackets');
  });
  it('nested deeper than 32 is a problem with its line, at once', () => {
    const { problems } = parse(policy(`# T\n\n${Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')}\n`));
    expect(problems[0]?.found).toContain('nesting');
  });
  it('never crashes the parser, and every provision has a place in the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '# ',
            '\n',
            '\n\n',
            '- ',
            '1. ',
            '(a) ',
            'must',
            ' ',
            '|',
            '[x; read]',
            '{#a}',
            '[^1]',
            '[^1]: ',
            '> ',
            '`',
            '**',
            '<b>',
            '\u202e',
            ':',
            ';',
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const text = policy(parts.join(''));
          for (const provision of parse(text).provisions ?? []) {
            expect(provision.position.start.offset).toBeLessThanOrEqual(text.length);
            expect(provision.text).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
