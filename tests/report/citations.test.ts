import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';

import { shippedStyle } from '../../src/cli/files/styles.ts';
import type { Source, Workspace } from '../../src/model/records.ts';
import { citeSources, type Cited } from '../../src/report/citations/citations.ts';
import { readPlace, readThrough } from '../../src/report/citations/locators.ts';
import { paragraph, table, title, words } from '../../src/report/page-tree.ts';
import type { CitationStyle } from '../../src/report/citations/processor.ts';
import { cite, type CitedSource, type Report, type ReportContent } from '../../src/report/report.ts';
import type { ReportLanguage } from '../../src/model/words.ts';
import { repository, readBundled } from '../support/files.ts';

const shipped = join(repository, 'dist', 'styles');
const oscola = shippedStyle('oscola', shipped);
const chicago = shippedStyle('chicago', shipped);
const apa = shippedStyle('apa', shipped);

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  type: 'report',
  title: 'Nowhere but back',
  author: [{ literal: 'Amnesty International' }],
  issued: { 'date-parts': [[2017]] },
  ...more,
});
const amnesty = source('amnesty');
const chapter = source('chapter', {
  type: 'chapter',
  title: 'Holding IOM to account',
  author: [
    { family: 'Sherwood', given: 'Angela' },
    { family: 'Bradley', given: 'Megan' },
  ],
  'container-title': 'IOM Unbound?',
  issued: { 'date-parts': [[2023]] },
});
const press = source('press', {
  type: 'article-newspaper',
  title: 'Camp burns',
  author: [{ family: 'Doe', given: 'Jane' }],
  'container-title': 'The Paper',
  issued: { 'date-parts': [[2020, 12, 23]] },
  URL: 'https://paper.example/camp?a=1&b=2',
});

const report = (body: readonly ReportContent[], language: ReportLanguage = 'en-GB'): Report => ({
  kind: 'gap-report',
  contents: true,
  title: 'Report',
  author: null,
  date: null,
  language,
  included: [],
  body,
});

const said = (...sources: CitedSource[]): ReportContent => paragraph(words('This is so.'), cite(sources));

function text(node: Nodes | Root | ReportContent): string {
  if (node.type === 'footnoteReference') return `[${node.identifier}]`;
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(text).join(node.type === 'list' ? '\n' : '') : '';
}
const notes = ({ report: { body } }: Pick<Cited, 'report'>): string[] =>
  body.filter((node) => node.type === 'footnoteDefinition').map(text);
const running = ({ report: { body } }: Pick<Cited, 'report'>): string[] =>
  body.filter((node) => node.type !== 'footnoteDefinition').map(text);

const citeIn = (
  style: CitationStyle,
  sources: readonly Source[],
  body: readonly ReportContent[],
  language?: ReportLanguage,
): Promise<Cited> => citeSources(report(body, language), { sources, appraisals: { amnesty: { kind: 'ngo-report' } } }, style);

describe('citations in footnotes', () => {
  it('are whole at first, then ibid, then short with the note of the first', async () => {
    const cited = await citeIn(
      oscola,
      [amnesty, press],
      [said({ id: 'amnesty' }), said({ id: 'amnesty' }), said({ id: 'press' }), said({ id: 'amnesty', locator: 'para. 4' })],
    );
    expect(notes(cited)).toEqual([
      'Amnesty International, Nowhere but back (2017).',
      'ibid.',
      'Jane Doe, ‘Camp burns’ The Paper (23 December 2020) <https://paper.example/camp?a=1&b=2>.',
      'Amnesty International (n 1) para 4.',
    ]);
    expect(running(cited)[3]).toBe('This is so.[n4]');
  });

  it('give a title that was supplied in brackets alone, without italics and quotation marks', async () => {
    const untitled = { title: '[Release on people held]', issued: { 'date-parts': [[2003]] } };
    const sources = [
      source('untitled', untitled),
      source('in-paper', { ...untitled, type: 'article-newspaper', 'container-title': 'The Paper' }),
      source('titled', { title: 'Report [annex]' }),
    ];
    for (const style of [oscola, chicago, apa]) {
      const { report: written, bibliography } = await citeIn(
        style,
        sources,
        sources.map(({ id }) => said({ id })),
      );
      const tree = JSON.stringify([written.body, bibliography]);
      expect(tree).toContain('[Release on people held]');
      expect(tree).not.toMatch(/[‘“]\[Release|held\][,.]?[’”]|"emphasis","children":\[\{"type":"text","value":"\[Release/);
    }
    expect(notes(await citeIn(oscola, sources, [said({ id: 'in-paper' })]))).toEqual([
      'Amnesty International, [Release on people held] The Paper (2003).',
    ]);
  });

  it('name the copy in which a source was read where that is not its publisher’s, and give no day of access at the publisher’s', async () => {
    const URL = 'https://publisher.example/report';
    const read = source('mirrored', { URL, accessed: { 'date-parts': [[2026, 11, 24]] } });
    const readAt = 'https://mirror.example/copies/7';
    const noteOf = async (from: Source) =>
      notes(
        await citeSources(
          report([said({ id: from.id })]),
          { sources: [from], appraisals: { mirrored: { kind: 'study', readAt } } },
          oscola,
        ),
      )[0];
    expect(await noteOf(read)).toContain('<https://publisher.example/report> accessed 24 November 2026 in the copy at mirror.example');
    const { accessed: _, ...undated } = read;
    expect(await noteOf(undated)).toContain('<https://publisher.example/report> accessed in the copy at mirror.example');
    const { URL: __, ...unpublished } = read;
    expect(await noteOf(unpublished)).toContain(
      '<https://mirror.example/copies/7> accessed 24 November 2026 in the copy at mirror.example',
    );
  });

  it('give the place with its label, after ibid too', async () => {
    const places = [
      'pp. 9, 17',
      'pp. 9, 12–14 and 17',
      'p. 12',
      'pp. 12 to 14',
      'para. 4',
      'paras. 2 to 4',
      's. 15.3',
      'n 3',
      'ch. 2',
      'art. 1(2)',
    ];
    const cited = await citeIn(oscola, [amnesty], [said({ id: 'amnesty' }), ...places.map((locator) => said({ id: 'amnesty', locator }))]);
    expect(notes(cited).slice(1)).toEqual([
      'ibid 9, 17.',
      'ibid 9, 12–14 and 17.',
      'ibid 12.',
      'ibid 12–14.',
      'ibid para 4.',
      'ibid paras 2–4.',
      'ibid s 15.3.',
      'ibid n 3.',
      'ibid ch 2.',
      'ibid art 1(2).',
    ]);
  });

  it('keep every word of a place that is no number', async () => {
    const cited = await citeIn(
      oscola,
      [amnesty],
      ['press release, para. 2', 'introduction', 's. 15.4.1, nn 72 and 73', 'paras. 59, end, and 60'].map((locator) =>
        said({ id: 'amnesty', locator }),
      ),
    );
    expect(notes(cited)).toEqual([
      'Amnesty International, Nowhere but back (2017), press release, para. 2.',
      'ibid, introduction.',
      'ibid s 15.4.1, nn 72 and 73.',
      'Amnesty International (n 1), paras. 59, end, and 60.',
    ]);
  });

  it('do not say ibid where that would stand for words that are not meant', async () => {
    const cited = await citeIn(
      oscola,
      [amnesty],
      [said({ id: 'amnesty', locator: 'summary' }), said({ id: 'amnesty' }), said({ id: 'amnesty' })],
    );
    expect(notes(cited)).toEqual(['Amnesty International, Nowhere but back (2017), summary.', 'Amnesty International (n 1).', 'ibid.']);
  });

  it('name the source through which another was read, with the place in each', async () => {
    const cited = await citeIn(
      oscola,
      [amnesty, chapter],
      [
        said({ id: 'amnesty', via: 'chapter', locator: 'p. 8, as cited in s. 15.3.2, n 48' }),
        said({ id: 'amnesty', via: 'chapter', locator: 'as told' }),
      ],
    );
    expect(notes(cited)).toEqual([
      'Amnesty International, Nowhere but back (2017) 8, as cited in Angela Sherwood and Megan Bradley, ‘Holding IOM to account’, IOM Unbound? (2023) s 15.3.2, n 48.',
      'Amnesty International (n 1), as told in Sherwood and Bradley (n 1).',
    ]);
    expect(cited.used).toEqual(['amnesty', 'chapter']);
  });

  it('add the title where the note alone does not tell two works of one author apart', async () => {
    const both = [{ id: 'amnesty' }, { id: 'other' }];
    const cited = await citeIn(
      oscola,
      [amnesty, source('other', { title: 'Another' })],
      [said(...both), said({ id: 'other' }), said({ id: 'amnesty' })],
    );
    expect(notes(cited).slice(1)).toEqual(['Amnesty International, Another (n 1).', 'Amnesty International, Nowhere but back (n 1).']);
  });

  it('name nothing twice in one note: no text alone that stands there with its place, and no place again', async () => {
    const cites = [{ id: 'amnesty' }, { id: 'amnesty', locator: '12' }, { id: 'press' }, { id: 'amnesty', locator: '12' }, { id: 'press' }];
    expect(cite(cites)).toMatchObject({ sources: [{ id: 'amnesty', locator: '12' }, { id: 'press' }] });
    const [note] = notes(await citeIn(oscola, [amnesty, press], [said(...cites)]));
    expect(note!.match(/Amnesty/g)).toHaveLength(1);
  });

  it('of several sources are one note', async () => {
    const cited = await citeIn(oscola, [amnesty, chapter, press], [said({ id: 'press', locator: 'p. 3' }, { id: 'amnesty' })]);
    expect(notes(cited)).toEqual([
      'Jane Doe, ‘Camp burns’ The Paper (23 December 2020) 3 <https://paper.example/camp?a=1&b=2>; Amnesty International, Nowhere but back (2017).',
    ]);
  });

  it('stand after the full stop', async () => {
    const cited = await citeIn(oscola, [amnesty], [paragraph(words('It said “no”'), cite([{ id: 'amnesty' }]), words('. And then.'))]);
    expect(running(cited)).toEqual(['It said “no”.[n1] And then.']);
  });

  it('become text in a footnote of the report, which counts among the notes', async () => {
    const cited = await citeIn(
      oscola,
      [amnesty],
      [
        paragraph(words('One.'), { type: 'footnoteReference', identifier: 'n1' }),
        said({ id: 'amnesty', locator: 'para. 2' }),
        {
          type: 'footnoteDefinition',
          identifier: 'n1',
          children: [{ type: 'paragraph', children: [words('It was denied.'), cite([{ id: 'amnesty' }])] }],
        },
      ],
    );
    expect(notes(cited)).toEqual(['It was denied (Amnesty International, Nowhere but back (2017)).', 'ibid para 2.']);
    expect(running(cited)).toEqual(['One.[n1]', 'This is so.[n2]']);
  });

  it('are notes in the cells of a table, but text in its head', async () => {
    const grid = table(['head'], [['cell']]);
    for (const row of grid.children) row.children[0]!.children.push(cite([{ id: 'amnesty' }]));
    const cited = await citeIn(oscola, [amnesty], [grid]);
    expect(running(cited)).toEqual(['head (Amnesty International, Nowhere but back (2017))cell[n1]']);
  });
});

describe('citations by author and date', () => {
  it('stand in brackets before the full stop', async () => {
    const cited = await citeIn(
      chicago,
      [amnesty, chapter, press],
      [
        said({ id: 'amnesty', locator: 'para. 4' }),
        said({ id: 'press' }, { id: 'chapter', locator: 's. 15.3' }),
        said({ id: 'amnesty', via: 'chapter' }),
      ],
    );
    expect(running(cited)).toEqual([
      'This is so (Amnesty International 2017, para. 4).',
      'This is so (Doe 2020; Sherwood and Bradley 2023, sec. 15.3).',
      'This is so (Amnesty International 2017, as cited in Sherwood and Bradley 2023).',
    ]);
    expect(notes(cited)).toEqual([]);
  });

  it('do not double brackets in which they already stand', async () => {
    const cited = await citeIn(chicago, [amnesty], [paragraph(words('It is so ('), cite([{ id: 'amnesty' }]), words(').'))]);
    expect(running(cited)).toEqual(['It is so (Amnesty International 2017).']);
  });

  it('tell apart what one author wrote in one year', async () => {
    const cited = await citeIn(chicago, [amnesty, source('other', { title: 'Other' })], [said({ id: 'amnesty' }), said({ id: 'other' })]);
    expect(running(cited)).toEqual(['This is so (Amnesty International 2017a).', 'This is so (Amnesty International 2017b).']);
  });
});

describe('what sources lack', () => {
  const only = (more: Partial<Source>) => source('odd', more);
  it.each([
    ['a date', only({ issued: undefined }), 'Amnesty International, n.d.'],
    ['a date in numbers', only({ issued: { 'date-parts': [[null as never]] } }), 'Amnesty International, n.d.'],
    ['certainty of the date', only({ issued: { 'date-parts': [[2018, 5]], circa: true } }), 'Amnesty International c 2018'],
    ['a single date', only({ issued: { 'date-parts': [[2012], [2014]] } }), 'Amnesty International 2012–2014'],
    ['a date that is no number', only({ issued: { literal: 'Michaelmas 1998' } as never }), 'Amnesty International Michaelmas 1998'],
    ['an author', only({ author: [] }), 'Nowhere but back 2017'],
  ])('%s', async (_, odd, expected) => {
    expect(running(await citeIn(chicago, [odd], [said({ id: 'odd' })]))).toEqual([`This is so (${expected}).`]);
  });

  it('all but an id is cited by its address, or the id', async () => {
    const bare = { id: 'bare', type: 'webpage' };
    expect(notes(await citeIn(oscola, [bare], [said({ id: 'bare' })]))).toEqual(['‘bare’.']);
  });

  it('an unknown source is cited by its id, and listed nowhere', async () => {
    const cited = await citeIn(oscola, [], [said({ id: 'no-such-thing', locator: 'p. 3' })]);
    expect(notes(cited)).toEqual(['no-such-thing 3.']);
    expect(cited.bibliography).toEqual([]);
    expect(cited.used).toEqual([]);
  });

  it('a number may be an id', async () => {
    const cited = await citeIn(oscola, [{ ...amnesty, id: 7 as never }], [said({ id: '7' })]);
    expect(notes(cited)).toEqual(['Amnesty International, Nowhere but back (2017).']);
  });

  it('names and ids that every object of JavaScript has are names like others', async () => {
    const cited = await citeIn(
      oscola,
      [source('constructor', { author: [{ family: 'toString', given: 'Constructor' }] }), source('__proto__')],
      [said({ id: 'constructor' }), said({ id: '__proto__' }), said({ id: 'hasOwnProperty' })],
    );
    expect(notes(cited)).toEqual([
      'Constructor toString, Nowhere but back (2017).',
      'Amnesty International, Nowhere but back (2017).',
      'hasOwnProperty.',
    ]);
    expect(cited.used).toEqual(['constructor', '__proto__']);
  });

  it('no source at all leaves no mark', async () => {
    expect(running(await citeIn(oscola, [amnesty], [said(), said({ id: 'amnesty' }), said({ id: 'amnesty', locator: 'p. 2' })]))).toEqual([
      'This is so.',
      'This is so.[n1]',
      'This is so.[n2]',
    ]);
  });
});

describe('hostile sources', () => {
  it('stay text, but for the markup that CSL-JSON knows', async () => {
    const hostile = source('hostile', {
      title: 'A <script>x</script> & *b* [c](javascript:d) &amp; <i>e</i> <img src=f> 2²',
      URL: 'javascript:alert(1)',
    });
    const cited = await citeIn(oscola, [hostile], [said({ id: 'hostile', locator: '<b>x</b>' })]);
    const definition = cited.report.body[1]!;
    expect(text(definition)).toBe(
      'Amnesty International, A <script>x</script> & *b* [c](javascript:d) &amp; e <img src=f> 2² (2017) <javascript:alert(1)>, x.',
    );
    expect(JSON.stringify(definition)).not.toContain('"link"');
    expect(JSON.stringify(definition)).toContain('{"type":"text","value":"e"},{"type":"emphasis"');
  });

  it('make links of http(s) addresses alone', async () => {
    const cited = await citeIn(oscola, [press], [said({ id: 'press' })]);
    expect(JSON.stringify(cited.report.body)).toContain('{"type":"link","url":"https://paper.example/camp?a=1&b=2"');
  });

  it('never throw, and make no nodes but those of phrases', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<i>',
        '</i>',
        '\ue000x\ue006',
        '\ue005',
        '"',
        '',
        '[NO_PRINTED_FORM]',
        'toString',
        '__proto__',
        'Constructor',
        '<span class="nocase">',
        '&',
        '.',
        '…',
      ),
    );
    const anything = fc.record(
      {
        title: odd,
        publisher: odd,
        URL: odd,
        DOI: odd,
        author: fc.array(fc.record({ family: odd, given: odd })),
        issued: fc.record({ 'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), odd))) }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anything, odd, fc.boolean(), async (fields, locator, inNotes) => {
        const style = inNotes ? oscola : chicago;
        const { report: made, bibliography } = await citeIn(
          style,
          [{ id: 'x', type: 'report', ...(fields as object) }],
          [said({ id: 'x', locator }), said({ id: 'x', via: 'x', locator })],
        );
        const types = new Set([...JSON.stringify([made.body, bibliography]).matchAll(/"type":"(\w+)"/g)].map(([, type]) => type));
        for (const type of [
          'paragraph',
          'text',
          'emphasis',
          'strong',
          'link',
          'footnoteReference',
          'footnoteDefinition',
          'heading',
          'list',
          'listItem',
        ])
          types.delete(type);
        expect([...types]).toEqual([]);
        const all = [...made.body, ...bibliography].map(text).join('');
        expect(all).not.toMatch(/[\ue000-\ue008]|undefined/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('languages and styles', () => {
  it('quotation marks are those of the language', async () => {
    expect(running(await citeIn(chicago, [source('a', { type: 'webpage', author: [] })], [said({ id: 'a' })], 'en-US'))).toEqual([
      'This is so (“Nowhere but back” 2017).',
    ]);
    expect(running(await citeIn(chicago, [source('a', { type: 'webpage', author: [] })], [said({ id: 'a' })], 'en-GB'))).toEqual([
      'This is so (‘Nowhere but back’ 2017).',
    ]);
  });

  it('a style of one’s own is followed', async () => {
    const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="[" suffix="]" delimiter=" / "><text variable="title" font-weight="bold"/><date variable="issued" form="numeric" date-parts="year" prefix=" "/></layout></citation>
</style>`;
    const cited = await citeIn(
      { ...oscola, style },
      [amnesty, source('circa', { issued: { 'date-parts': [[1999]], circa: true } })],
      [said({ id: 'amnesty' }, { id: 'circa' })],
    );
    expect(running(cited)).toEqual(['This is so [Nowhere but back 2017 / Nowhere but back c 1999].']);
    expect(JSON.stringify(cited.report.body)).toContain('"strong"');
    expect(cited.bibliography).toEqual([]);
  });

  it('the same report gives the same tree', async () => {
    const twice = () =>
      citeIn(
        oscola,
        [amnesty, press, chapter],
        [title(2, 'Part'), said({ id: 'press' }, { id: 'amnesty', via: 'chapter' }), said({ id: 'press' })],
      );
    expect(JSON.stringify(await twice())).toBe(JSON.stringify(await twice()));
  });

  it('the report that came in is as it was', async () => {
    const body = [paragraph(words('So.'), cite([{ id: 'amnesty' }]), words('. Next.'))];
    const before = JSON.stringify(body);
    await citeIn(oscola, [amnesty], body);
    await citeIn(chicago, [amnesty], body);
    expect(JSON.stringify(body)).toBe(before);
  });
});

describe('the bibliography', () => {
  it('has the cited sources by kind, each in the order of the style', async () => {
    const law = source('law', { type: 'treaty', title: 'Convention', author: undefined });
    const cited = await citeIn(
      oscola,
      [press, amnesty, law, source('not cited')],
      [said({ id: 'press' }, { id: 'law' }, { id: 'amnesty' })],
    );
    expect(cited.bibliography.map(text)).toEqual([
      'Bibliography',
      'Instruments and official documents',
      'Convention (2017)',
      'Reports of non-governmental organisations',
      'Amnesty International, Nowhere but back (2017)',
      'Press',
      'Doe J, ‘Camp burns’ The Paper (23 December 2020) <https://paper.example/camp?a=1&b=2>',
    ]);
  });
});

describe('places as people write them', () => {
  it('lose nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const { label, locator, words: rest } = readPlace(written);
        if (label === undefined) expect(rest ?? '').toBe(written.trim());
        else expect(written).toContain(locator!.split('–')[0]);
      }),
    );
  });

  it('drop what only says what kind of text was read', () => {
    expect(readPlace('press release')).toEqual({});
    expect(readPlace('press release; statement')).toEqual({});
    expect(readPlace('summary; article')).toEqual({ words: 'summary' });
    expect(readPlace('report abstract')).toEqual({ words: 'report abstract' });
  });

  it('part at the joint of two sources', () => {
    expect(readThrough('statement as told')).toEqual({ own: 'statement', joint: 'as told in', other: '' });
    expect(readThrough('p. 16, as quoted')).toEqual({ own: 'p. 16', joint: 'as quoted in', other: '' });
    expect(readThrough('as cited in s. 2')).toEqual({ own: '', joint: 'as cited in', other: 's. 2' });
    expect(readThrough('part 3')).toEqual({ own: 'part 3', joint: 'as cited in', other: '' });
  });
});

describe('the sources of the bundled workspace', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    ({ workspace } = await readBundled());
  });

  it.each([
    ['oscola', oscola],
    ['chicago', chicago],
  ])('are all cited in %s, with the words of their titles', async (_, style) => {
    for (const sources of [workspace.sources, workspace.ruleSources]) {
      const cited = await citeSources(report(sources.map(({ id }) => said({ id }))), { sources, appraisals: workspace.appraisals }, style);
      const listed = cited.bibliography.map(text).join('\n');
      const wordsOf = (written: string) => written.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const all = new Set(wordsOf(listed));
      for (const { id, title: name } of sources) expect([id, wordsOf(name!).filter((word) => !all.has(word))]).toEqual([id, []]);
      expect(cited.used).toHaveLength(sources.length);
      for (const each of [...notes(cited), ...running(cited), ...cited.bibliography.map(text)])
        expect(each).not.toMatch(/(?<!\.)\.\.(?!\.)|\(\)|undefined|NaN|&#?\w+;|\[CSL|NO_PRINTED/);
    }
  });

  it('are cited in oscola with the date and the series of a treaty', async () => {
    const cited = await citeSources(
      report([said({ id: 'refugee-convention-1951' })]),
      { sources: workspace.ruleSources, appraisals: {} },
      oscola,
    );
    expect(notes(cited)).toEqual(['Convention relating to the Status of Refugees (28 July 1951) 189 United Nations Treaty Series 137.']);
  });

  it('are cited in oscola as a reader expects', async () => {
    const { id } = workspace.sources.find((each) => each.id === 'guardian-2020-lipa')!;
    const cited = await citeSources(report([said({ id })]), workspace, oscola);
    expect(notes(cited)[0]).toMatch(/^‘Fire destroys migrant camp in Bosnia’ The Guardian \(23 December 2020\) <https:/);
  });
});

it('the licence of the styles stands beside them', () => {
  expect(readFileSync(join(shipped, 'LICENCE.txt'), 'utf8')).toContain('Attribution-ShareAlike 3.0');
});
