import { shortReference } from '../../src/model/sources.ts';
import { describe, expect, it } from 'vitest';
import { mergeSources, type Choice } from '../../src/import/sources/merge.ts';
import { libraryForm, readLibrary } from '../../src/import/sources/read.ts';

const all: Choice = { kind: 'all' };
const take = async (text: string, name: string, choice: Choice = all, before: Record<string, unknown>[] = []) => {
  const bytes = Buffer.from(text);
  return mergeSources(before, await readLibrary(bytes, libraryForm(bytes, name)!), choice);
};
const csl = (...items: unknown[]): string => JSON.stringify(items);

describe('BibTeX', () => {
  it('one broken entry leaves the others, and is told with its line', async () => {
    const { sources, told } = await take('@book{a, title={A}}\n@article{b, title={B {c}, year=2010\n@book{c, title={C}}\n', 'x.bib');
    expect(sources.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(told).toEqual(['“b” (line 2): its braces do not close; left out']);
  });
  it.each([
    ['{International Organization for Migration}', 'International Organization for Migration'],
    ['International Organization for Migration', 'International Organization for Migration'],
    ['United Nations Office on Drugs and Crime', 'United Nations Office on Drugs and Crime'],
    ['{UNHCR}', 'UNHCR'],
  ])('the body %s stays whole', async (author, literal) => {
    const { sources } = await take(`@report{a, author={${author}}, title={T}, date={2010}}`, 'x.bib');
    expect(sources[0]!['author']).toEqual([{ literal }]);
  });
  it('a range that goes on is one, and local paths never come in', async () => {
    const { sources } = await take('@misc{a, title={T}, date={2010/..}, url={file:///home/me/x.pdf}, file={/home/me/y.pdf}}', 'x.bib');
    expect(sources).toEqual([{ id: 'a', type: 'document', title: 'T', issued: { 'date-parts': [[2010], [0]] } }]);
  });
});

describe('BibTeX as TeX writes it', () => {
  const one = async (fields: string) => (await take(`@misc{a, ${fields}}`, 'x.bib')).sources[0]!;
  it('letters that are written with commands are letters, and names with them names', async () => {
    expect(
      (await one(String.raw`author={{\'E}ric Dupont and {\L}ukasz {\.Z}ak and Garc{\'\i}a, Jos\'{e} and \v{S}ime \c Celik}`))['author'],
    ).toEqual([
      { given: 'Éric', family: 'Dupont' },
      { given: 'Łukasz', family: 'Żak' },
      { given: 'José', family: 'García' },
      { given: 'Šime', family: 'Çelik' },
    ]);
    expect((await one(String.raw`title={Na\"{\i}ve {\O}resund}, howpublished={\url{http://x.org/\~me}}`))['title']).toBe('Naïve Øresund');
    expect((await one(String.raw`title={T}, journal={Int.\ Migration}`))['container-title']).toBe('Int. Migration');
  });
  it('addresses are let be', async () => {
    expect((await one(String.raw`title={T}, url={http://x.org/\~{}me/a\_b}`))['URL']).toBe('http://x.org/~me/a_b');
  });
  it('“and others” stands behind those who are named, and in the short reference', async () => {
    const { sources, told } = await take('@misc{a, title={T}, date={2020}, author={Smith, John and others}}', 'x.bib');
    expect(sources[0]!['author']).toEqual([{ given: 'John', family: 'Smith' }, { literal: 'others' }]);
    expect(told).toEqual([]);
    expect(shortReference(sources[0] as never, 'a')).toBe('Smith and others 2020');
  });
  it.each([
    ['phdthesis', 'PhD thesis'],
    ['mastersthesis', 'Master’s thesis'],
    ['techreport', undefined],
  ])('the form %s is called by no code', async (form, genre) => {
    const { sources } = await take(`@${form}{a, title={T}, author={Smith, John}, school={U}, institution={U}, year={2020}}`, 'x.bib');
    expect(sources[0]!['genre']).toBe(genre);
  });
  it.each([
    ['date={1998~}', { 'date-parts': [[1998]], circa: true }],
    ['date={1998-05?}', { 'date-parts': [[1998, 5]], circa: true }],
    ['year={c1998}', { 'date-parts': [[1998]] }],
    ['year={[1998]}', { 'date-parts': [[1998]] }],
  ])('%s', async (field, issued) => {
    expect((await one(`title={T}, ${field}`))['issued']).toEqual(issued);
  });
  it('a part has what its crossref says, wherever that stands', async () => {
    const part = '@incollection{part, author={Child, C.}, title={A Chapter}, crossref={Whole}}\n';
    const whole = '@book{whole, editor={Parent, P.}, title={The Book}, year=1999, publisher={House}}\n';
    for (const text of [part + whole, whole + part]) {
      const { sources } = await take(text, 'x.bib');
      expect(sources.find(({ id }) => id === 'part')).toMatchObject({
        title: 'A Chapter',
        'container-title': 'The Book',
        editor: [{ given: 'P.', family: 'Parent' }],
        publisher: 'House',
        issued: { 'date-parts': [[1999]] },
      });
    }
    expect((await take(part, 'x.bib')).told).toEqual(['“part” (line 1): the entry “Whole”, which it is a part of, is not there']);
  });
});

describe('RIS', () => {
  it.each([
    ['A/HRC/46/99', 'number'],
    ['E/CN.4/2003/5 (Part I)', 'number'],
    ['978-0-19-852663-6', 'ISBN'],
    ['0198526636 (pbk.)', 'ISBN'],
    ['1234-567X', 'ISSN'],
  ])('the number %s is a %s', async (serial, field) => {
    const { sources } = await take(`TY  - RPRT\nTI  - T\nSN  - ${serial}\nER  - \n`, 'x.ris');
    expect(sources[0]![field]).toBe(serial);
  });
  it.each([
    ['c1999', { 'date-parts': [[1999]] }],
    ['©1999', { 'date-parts': [[1999]] }],
    ['[1999]', { 'date-parts': [[1999]] }],
    ['1999?', { 'date-parts': [[1999]], circa: true }],
    ['[1999?]', { 'date-parts': [[1999]], circa: true }],
    ['ca. 1999', { 'date-parts': [[1999]], circa: true }],
    ['1999 (reprint)', { 'date-parts': [[1999]] }],
    ['before 1999', undefined],
  ])('the year %s', async (year, issued) => {
    expect((await take(`TY  - BOOK\nTI  - T\nPY  - ${year}\nER  - \n`, 'x.ris')).sources[0]!['issued']).toEqual(issued);
  });
  it('keeps the day, the address and the id', async () => {
    const text =
      'TY  - RPRT\nAU  - World Watch Organization\nAU  - Doe, Jane\nTI  - T\nPY  - 2013///\nDA  - 2013/05/02/\nUR  - https://x.org/r\nL1  - file:///x.pdf\nN1  - private\nID  - Key_1\nER  - \n';
    expect((await take(text, 'x.ris')).sources).toEqual([
      {
        id: 'key-1',
        type: 'report',
        author: [{ literal: 'World Watch Organization' }, { family: 'Doe', given: 'Jane' }],
        title: 'T',
        issued: { 'date-parts': [[2013, 5, 2]] },
        URL: 'https://x.org/r',
      },
    ]);
  });
  it('a record without an end is told', async () => {
    expect((await take('TY  - BOOK\nTI  - T\n', 'x.ris')).told[0]).toContain('no end (ER)');
  });
});

describe('Zotero’s own JSON', () => {
  const item = {
    key: 'ABCD',
    library: { type: 'user', id: 42 },
    data: {
      itemType: 'report',
      title: 'T',
      creators: [{ creatorType: 'author', name: 'Body' }],
      date: '2013-05',
      extra: 'Citation Key: body_2013',
      tags: ['x'],
      abstractNote: 'x',
    },
  };
  it('keeps the citation key and the address that live citations need, and nothing private', async () => {
    expect((await take(JSON.stringify([item, { data: { itemType: 'note', note: 'x' } }]), 'z.json')).sources).toEqual([
      {
        id: 'body-2013',
        type: 'report',
        title: 'T',
        issued: { 'date-parts': [[2013, 5]] },
        author: [{ literal: 'Body' }],
        custom: { zotero: 'http://zotero.org/users/42/items/ABCD' },
      },
    ]);
  });
});

describe('CSL-JSON', () => {
  const item = {
    id: 'http://zotero.org/users/42/items/ABCD',
    type: 'report',
    title: 'On the return of people',
    author: [{ literal: 'Body' }],
    issued: { 'date-parts': [['2013']] },
    note: 'Citation Key: body_2013\nprivate',
    abstract: 'private',
  };
  it('has ids that stay the same, and nothing private', async () => {
    const { sources } = await take(csl(item), 'c.json');
    expect(sources[0]).toMatchObject({ id: 'body-2013', issued: { 'date-parts': [[2013]] } });
    expect(JSON.stringify(sources)).not.toContain('private');
  });
  it('comes in again without duplicates, by whatever form', async () => {
    const first = await take(csl(item), 'c.json');
    const again = await take(csl(item), 'c.json', all, first.sources as never);
    expect(again).toMatchObject({ added: [], changed: [], same: ['body-2013'] });
    expect(again.sources).toEqual(first.sources);
    const other = await take(
      '@report{other, author={{Body}}, title={On the return of people}, date={2013}}',
      'x.bib',
      all,
      first.sources as never,
    );
    expect(other.added).toEqual([]);
  });
  it('loses nothing that was there', async () => {
    const before = [
      { id: 'body-2013', type: 'report', title: 'On the return', note: 'ours', issued: { 'date-parts': [[2013, 5, 2]] } },
      { id: 'own', type: 'book' },
    ];
    const { sources, told } = await take(csl(item), 'c.json', all, before);
    expect(sources).toHaveLength(2);
    expect(sources[0]).toMatchObject({ note: 'ours', issued: { 'date-parts': [[2013, 5, 2]] }, title: 'On the return of people' });
    expect(told).toContain('body-2013: title was On the return, is now On the return of people');
  });
  it('names as texts are names, a date of nothing is none', async () => {
    const { sources } = await take(
      csl({ id: 1, type: 'book', title: 'T U V', author: 'Doe, Jane; Roe, R.', issued: { 'date-parts': [[null]] } }),
      'c.json',
    );
    expect(sources).toEqual([
      {
        id: 'doe-t-u-v',
        type: 'book',
        title: 'T U V',
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: 'R.' },
        ],
      },
    ]);
  });
  it('two works of one id have the same names each time, and are told once', async () => {
    const library = csl(
      { id: 'a1', type: 'report', title: 'One' },
      { id: 'a1', type: 'book', title: 'Two' },
      { id: 'a1', type: 'book', title: 'Another book of the same id' },
    );
    const first = await take(library, 'c.json');
    expect(first.told).toHaveLength(2);
    const again = await take(library, 'c.json', all, first.sources as never);
    expect(again).toMatchObject({ added: [], changed: [], told: [] });
    expect(again.sources).toEqual(first.sources);
  });
  it('only what is cited, or named, is taken; a key that is not there is said', async () => {
    const library = csl({ id: 'A_1', type: 'book', title: 'A' }, { id: 'b', type: 'book', title: 'B' });
    expect((await take(library, 'c.json', { kind: 'cited', ids: ['A_1'] })).sources.map(({ id }) => id)).toEqual(['A_1']);
    expect(await take(library, 'c.json', { kind: 'cite', keys: ['b', 'nope'] })).toMatchObject({ added: ['b'], missing: ['nope'] });
  });
});
