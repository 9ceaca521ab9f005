import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, readFile } from './support.ts';
import { readTypeset } from './typeset.ts';
import { paragraph, run, withBody } from './word.ts';

const lines = async (html: string) =>
  citedLines(structured((await readFile(Buffer.from(`<h2>Terms</h2>${html}`), 'x.html')).blocks)).slice(1);

describe('a list of definitions on a web page', () => {
  it.each(['<dt>Agency</dt><dd>means the body.</dd>', '<div><dt>Agency</dt><dd><p>means the body.</p></dd></div>'])(
    'has the term before what goes on with its sentence: %s',
    async (inside) => {
      expect(await lines(`<dl>${inside}<dt>Child</dt><dd>means a person under 18.</dd></dl>`)).toEqual([
        'Terms · Agency means the body.',
        'Terms · Child means a person under 18.',
      ]);
    },
  );
  it('has several terms before what is said of them, and paragraphs behind', async () => {
    expect(await lines('<dl><dt>Agency</dt><dt>Office</dt><dd>The body that acts.</dd><dd>It shall report.</dd></dl>')).toEqual([
      'Terms · Agency, Office: The body that acts.',
      'Terms · It shall report.',
    ]);
  });
  it('keeps a duty as a sentence of its own below its heading, and a list below its opening words', async () => {
    const items = '<dt>Managers</dt><dd>shall:<ul><li>act;</li><li>report.</li></ul></dd>';
    expect(await lines(`<dl><dt>Commitment 1</dt><dd>The Agency shall act.</dd>${items}</dl>`)).toEqual([
      'Terms · Commitment 1',
      'Terms · The Agency shall act.',
      'Terms · Managers shall:',
      'Terms · act;',
      'Terms · report.',
    ]);
  });
  it('loses no term that only a list says something of', async () => {
    expect(await lines('<dl><dt>Managers</dt><dd><ol><li>act;</li><li>report.</li></ol></dd></dl>')).toEqual([
      'Terms · Managers',
      'para. 1 · act;',
      'para. 2 · report.',
    ]);
  });
  it('counts the words behind numbers in the place of terms', async () => {
    expect(await lines('<dl><dt>1.</dt><dd>It shall:<dl><dt>(a)</dt><dd>report;</dd><dt>(b)</dt><dd>pay.</dd></dl></dd></dl>')).toEqual([
      'para. 1 · It shall:',
      'para. 1(a) · report;',
      'para. 1(b) · pay.',
    ]);
  });
});

describe('a term in a paragraph of its own', () => {
  it('is one sentence with what it means in the next', async () => {
    expect(await lines('<p>“Personal data”</p><p>means any information about a person.</p><p>All data</p><p>shall be safe.</p>')).toEqual([
      'Terms · “Personal data” means any information about a person.',
      'Terms · All data',
      'Terms · shall be safe.',
    ]);
  });
  it('is no heading of a Word file because a style for lists is called so', async () => {
    const { blocks } = await withBody(paragraph(run('Agency'), '<w:pStyle w:val="L"/>') + paragraph(run('means the body.')), {
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Heading"/></w:style></w:styles>',
    });
    expect(citedLines(structured(blocks))).toEqual([' · Agency means the body.']);
  });
});

describe('terms with what they mean beside them on a page without tags', () => {
  const definitions = [
    ['Agency', 'means the International Agency for people who had to leave their homes, and its field offices in all of the countries.'],
    [
      'Beneficiary of assistance',
      'means a person whom the Agency assists in whatever way, whether or not that person is registered with it.',
    ],
    ['Child', 'means a person under 18.'],
  ];
  it.each([
    ['2.2cm', ''],
    ['2.2cm', '*'],
    ['4cm', ''],
    ['6cm', '*'],
  ])('are sentences, in a column of %s, set in %s', async (width, bold) => {
    const cells = definitions.map(([term, text]) => `[${bold}${term}${bold}], [${text}]`);
    const { lines: found } = await readTypeset(
      [
        '#set text(11pt)\nThese words have these meanings in all parts of this policy and of its annexes, whoever reads them.',
        `#grid(columns: (${width}, 1fr), row-gutter: 8pt, column-gutter: 8pt, ${cells.join(', ')})`,
        'The Agency shall act.',
      ].join('\n\n'),
    );
    expect(found.slice(1)).toEqual([...definitions.map((each) => each.join(' ')), 'The Agency shall act.'].map((text) => `p. 1 · ${text}`));
  });
});
